package stageplan.bench;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.List;

/** What links columns; what is inside one is kept by the book of columns. */
public class PlanConstraints implements ConstraintProvider {

    private static final int SUNDAY_WEEKS = 4;

    /** Handed in before solving: constraint providers are made by the solver. */
    static int maxSundaysPerFourWeeks;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            placed(factory),
            cost(factory),
            places(factory),
            employers(factory),
            guidance(factory),
            onePlace(factory),
            order(factory),
            waits(factory),
            sundays(factory),
            settings(factory),
            promised(factory),
        };
    }

    private Constraint placed(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .rewardLong(HardMediumSoftLongScore.ONE_MEDIUM, demand -> demand.getPriority())
                .asConstraint("priority placed");
    }

    private Constraint cost(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, demand -> demand.getColumn().cost())
                .asConstraint("S1 to S8 cost");
    }

    private Constraint places(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .map(Demand::getColumn)
                .flattenLast(Column::places)
                .groupBy(place -> place, count())
                .filter((place, taken) -> taken > place.most())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (place, taken) -> taken - place.most())
                .asConstraint("H10 and H12 places");
    }

    private Constraint employers(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .map(Demand::getColumn)
                .flattenLast(Column::employerDays)
                .groupBy(employerDay -> employerDay, count())
                .filter((employerDay, taken) -> taken > employerDay.most())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (employerDay, taken) -> taken - employerDay.most())
                .asConstraint("H10 employers");
    }

    private Constraint guidance(ConstraintFactory factory) {
        UniConstraintStream<Column.GuideUse> uses =
                factory.forEach(Demand.class).map(Demand::getColumn).flattenLast(Column::guideUses);
        return uses.groupBy(Column.GuideUse::guideDay, sum(Column.GuideUse::load))
                .filter((guideDay, load) -> load > guideDay.most())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (guideDay, load) -> load - guideDay.most())
                .asConstraint("H11 guidance");
    }

    private Constraint onePlace(ConstraintFactory factory) {
        return factory.forEachUniquePair(Demand.class, Joiners.equal(Demand::getTrainee))
                .filter((one, other) -> !one.getColumn().isClearOf(other.getColumn()))
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (one, other) -> 1)
                .asConstraint("H5 and H13 between modules");
    }

    private Constraint order(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .filter(later -> !later.getAfter().isEmpty())
                .join(Demand.class, Joiners.equal(Demand::getTrainee))
                .filter((later, earlier) -> later.getAfter().contains(earlier.getIndex())
                        && !earlier.getColumn().endsBefore(later.getColumn()))
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (later, earlier) -> 1)
                .asConstraint("H4 order");
    }

    private Constraint waits(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .flattenLast(Demand::getAfter)
                .ifNotExists(Demand.class, Joiners.equal(earlier -> earlier, Demand::getIndex))
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, earlier -> 1)
                .asConstraint("H4 unplaced");
    }

    private Constraint sundays(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .filter(demand -> demand.getTrainee().demands() > 1)
                .groupBy(Demand::getTrainee, toList())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (trainee, placed) -> sundaysTooMany(placed))
                .asConstraint("H13 Sundays");
    }

    private static int sundaysTooMany(List<Demand> placed) {
        List<Integer> weeks =
                placed.stream().flatMap(demand -> demand.getColumn().sundayWeeks().stream()).sorted().toList();
        int tooMany = 0;
        for (int week : weeks) {
            long inWindow = weeks.stream().filter(other -> other <= week && other > week - SUNDAY_WEEKS).count();
            if (inWindow > maxSundaysPerFourWeeks) {
                tooMany++;
            }
        }
        return tooMany;
    }

    private Constraint settings(ConstraintFactory factory) {
        return factory.forEach(Demand.class)
                .filter(demand -> demand.getTrainee().mix() != null)
                .groupBy(Demand::getTrainee, toList())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Trainee::settingsMissing)
                .asConstraint("H19 settings");
    }

    private Constraint promised(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Demand.class)
                .filter(demand -> demand.isPromised() && demand.getColumn() == null)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, demand -> 1)
                .asConstraint("H17 pins");
    }
}
