package stageplan.bench;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;

/** All modules with their columns; hard: rules broken, medium: priority placed, soft: cost. */
@PlanningSolution
public class Plan {

    @PlanningEntityCollectionProperty
    private List<Demand> demands;

    @PlanningScore
    private HardMediumSoftLongScore score;

    /** For the solver, which makes copies. */
    public Plan() {}

    public Plan(List<Demand> demands) {
        this.demands = demands;
    }

    public List<Demand> getDemands() {
        return demands;
    }

    public HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(HardMediumSoftLongScore score) {
        this.score = score;
    }
}
