package stageplan.bench;

import java.util.List;

/**
 * A whole placement to choose: it keeps every rule of one placement, and knows what it costs and takes.
 *
 * @param index position in the book of columns
 * @param days in order
 */
public record Column(
        int index,
        int setting,
        int cost,
        int minutes,
        int firstWeek,
        int lastWeek,
        boolean startsMonday,
        boolean endsSunday,
        List<Integer> sundayWeeks,
        List<Place> places,
        List<EmployerDay> employerDays,
        List<GuideUse> guideUses) {

    /** A unit's shift on a day, and how many trainees can be there. */
    public record Place(int unitShift, int day, int most) {}

    /** An employer on a day, and how many trainees can be there. */
    public record EmployerDay(int employer, int day, int most) {}

    /** A mentor's shift on a day, and how much guidance there is. */
    public record GuideDay(int guide, int day, int most) {}

    /** What a trainee takes of it. */
    public record GuideUse(GuideDay guideDay, int load) {}

    /** Whether two columns of one trainee stay clear of each other: no week shared, no Sunday before a Monday. */
    public boolean isClearOf(Column other) {
        return endsBefore(other) || other.endsBefore(this);
    }

    /** Whether this one is over before the other begins, with the night between them free. */
    public boolean endsBefore(Column later) {
        if (lastWeek >= later.firstWeek) {
            return false;
        }
        return !(lastWeek + 1 == later.firstWeek && endsSunday && later.startsMonday);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
