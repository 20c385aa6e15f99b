package stageplan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The book of columns, read into a problem; and a plan, written as an answer. */
final class Book {

    private static final int MONDAY = 1;
    private static final int SUNDAY = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode book;
    private final JsonNode exchange;
    private final Map<Column.Place, Column.Place> places = new HashMap<>();
    private final Map<Column.GuideDay, Column.GuideDay> guideDays = new HashMap<>();
    private final Map<Column.EmployerDay, Column.EmployerDay> employerDays = new HashMap<>();

    Book(File file) throws IOException {
        book = JSON.readTree(file);
        exchange = book.get("exchange");
    }

    int maxSundaysPerFourWeeks() {
        return exchange.get("rules").get("maxSundaysPerFourWeeks").intValue();
    }

    Plan problem() {
        List<List<Column>> columns = new ArrayList<>();
        book.get("demands").forEach(demand -> columns.add(new ArrayList<>()));
        int index = 0;
        for (JsonNode node : book.get("columns")) {
            columns.get(node.get("demand").intValue()).add(column(index++, node));
        }
        List<Trainee> trainees = new ArrayList<>();
        for (JsonNode node : exchange.get("trainees")) {
            trainees.add(new Trainee(trainees.size(), node.get("demands").size(), mix(node.get("mix"))));
        }
        List<Demand> demands = new ArrayList<>();
        for (JsonNode node : book.get("demands")) {
            demands.add(new Demand(
                    demands.size(),
                    trainees.get(node.get("trainee").intValue()),
                    node.get("priority").intValue(),
                    node.get("promised").booleanValue(),
                    integers(node.get("after")),
                    columns.get(demands.size())));
        }
        // First fit takes them in this order: what has to be placed, then who has least to choose from.
        demands.sort(Comparator.comparing(Demand::isPromised)
                .reversed()
                .thenComparing(demand -> demand.getColumns().size()));
        return new Plan(demands);
    }

    void write(Plan plan, File file) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode placements = answer.putObject("choices").putArray("placements");
        for (Demand demand : plan.getDemands()) {
            if (demand.getColumn() == null) {
                continue;
            }
            JsonNode column = book.get("columns").get(demand.getColumn().index());
            ObjectNode placement = placements.addObject();
            placement.put("demand", demand.getIndex());
            placement.set("unit", column.get("unit"));
            placement.set("mentor", column.get("mentor"));
            ArrayNode days = placement.putArray("days");
            for (JsonNode day : column.get("days")) {
                ObjectNode written = days.addObject();
                written.set("day", day.get("day"));
                written.set("unitShift", day.get("unitShift"));
                written.set("mentor", day.get("mentor"));
            }
        }
        JSON.writeValue(file, answer);
    }

    private Column column(int index, JsonNode node) {
        List<Integer> sundayWeeks = new ArrayList<>();
        List<Column.Place> takenPlaces = new ArrayList<>();
        List<Column.EmployerDay> takenEmployers = new ArrayList<>();
        List<Column.GuideUse> guideUses = new ArrayList<>();
        int employer = exchange.get("units").get(node.get("unit").intValue()).get("employer").intValue();
        JsonNode limits = exchange.get("employerLimits").get(employer);
        int firstDay = -1;
        int lastDay = -1;
        for (JsonNode chosen : node.get("days")) {
            int day = chosen.get("day").intValue();
            firstDay = firstDay < 0 ? day : firstDay;
            lastDay = day;
            if (weekday(day) == SUNDAY) {
                sundayWeeks.add(exchange.get("weekOfDay").get(day).intValue());
            }
            int guide = chosen.get("guide").intValue();
            if (guide < 0) {
                continue;
            }
            int unitShift = chosen.get("unitShift").intValue();
            int most = exchange.get("places").get(unitShift).get(day).intValue();
            takenPlaces.add(known(places, new Column.Place(unitShift, day, most)));
            int guidance = exchange.get("guidance").get(guide).get(day).intValue();
            Column.GuideDay guideDay = known(guideDays, new Column.GuideDay(guide, day, guidance));
            guideUses.add(new Column.GuideUse(guideDay, node.get("load").intValue()));
            if (!limits.isNull()) {
                int limit = limits.get(day).intValue();
                takenEmployers.add(known(employerDays, new Column.EmployerDay(employer, day, limit)));
            }
        }
        return new Column(
                index,
                node.get("setting").intValue(),
                node.get("cost").intValue(),
                node.get("minutes").intValue(),
                node.get("firstWeek").intValue(),
                node.get("lastWeek").intValue(),
                weekday(firstDay) == MONDAY,
                weekday(lastDay) == SUNDAY,
                sundayWeeks,
                takenPlaces,
                takenEmployers,
                guideUses);
    }

    private int weekday(int day) {
        return exchange.get("weekdayOfDay").get(day).intValue();
    }

    private static Trainee.Mix mix(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return new Trainee.Mix(
                node.get("minSettings").intValue(), node.get("minMinutes").intValue(), integers(node.get("done")));
    }

    private static List<Integer> integers(JsonNode list) {
        List<Integer> integers = new ArrayList<>();
        list.forEach(element -> integers.add(element.intValue()));
        return List.copyOf(integers);
    }

    private static <T> T known(Map<T, T> all, T one) {
        T before = all.putIfAbsent(one, one);
        return before == null ? one : before;
    }
}
