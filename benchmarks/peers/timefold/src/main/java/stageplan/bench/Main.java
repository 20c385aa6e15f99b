package stageplan.bench;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Reads a job (peers/job.ts), solves until its time is up and writes the answer; messages go to standard output, one
 * line of JSON each, as peers/messages.ts says.
 */
public final class Main {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS = 1e9;

    private Main() {}

    public static void main(String[] given) throws IOException {
        JsonNode job = JSON.readTree(new File(given[0]));
        Book book = new Book(new File(job.get("columns").textValue()));
        Plan problem = book.problem();
        PlanConstraints.maxSundaysPerFourWeeks = book.maxSundaysPerFourWeeks();
        tell(JSON.createObjectNode().put("kind", "ready"));
        long since = System.nanoTime();
        Solver<Plan> solver = solver(job);
        File answer = new File(job.get("answer").textValue());
        solver.addEventListener(event -> {
            Plan best = event.getNewBestSolution();
            if (event.isNewBestSolutionInitialized() && best.getScore().isFeasible()) {
                keep(book, best, answer, since);
            }
        });
        Plan best = solver.solve(problem);
        if (!best.getScore().isFeasible()) {
            String why = "its best plan breaks rules: score " + best.getScore();
            tell(JSON.createObjectNode().put("kind", "gave-up").put("why", why));
            return;
        }
        ObjectNode done = JSON.createObjectNode().put("kind", "done").put("seconds", secondsSince(since));
        tell(done.putNull("bound"));
    }

    private static Solver<Plan> solver(JsonNode job) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Demand.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(job.get("seed").longValue())
                .withTerminationSpentLimit(Duration.ofMillis(Math.round(1000 * job.get("seconds").doubleValue())));
        return SolverFactory.<Plan>create(config).buildSolver();
    }

    private static void keep(Book book, Plan best, File answer, long since) {
        double seconds = secondsSince(since);
        try {
            book.write(best, answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        long placed = best.getDemands().stream().filter(demand -> demand.getColumn() != null).count();
        ObjectNode progress = JSON.createObjectNode()
                .put("kind", "progress")
                .put("seconds", seconds)
                .put("placed", placed)
                .put("priorityPlaced", best.getScore().mediumScore())
                .put("cost", -best.getScore().softScore())
                .put("whole", true);
        tell(progress.putNull("bound"));
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS;
    }

    private static void tell(JsonNode message) {
        System.out.println(message);
        System.out.flush();
    }
}
