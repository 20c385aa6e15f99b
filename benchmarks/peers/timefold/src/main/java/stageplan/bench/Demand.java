package stageplan.bench;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A module that a trainee is asked: it chooses one of its columns, or stays unplaced. */
@PlanningEntity
public class Demand {

    @PlanningId
    private int index;

    private Trainee trainee;
    private int priority;
    private boolean promised;
    private List<Integer> after;
    private List<Column> columns;

    @PlanningVariable(allowsUnassigned = true)
    private Column column;

    /** For the solver, which makes copies. */
    public Demand() {}

    public Demand(
            int index, Trainee trainee, int priority, boolean promised, List<Integer> after, List<Column> columns) {
        this.index = index;
        this.trainee = trainee;
        this.priority = priority;
        this.promised = promised;
        this.after = after;
        this.columns = columns;
    }

    @ValueRangeProvider
    public List<Column> getColumns() {
        return columns;
    }

    public int getIndex() {
        return index;
    }

    public Trainee getTrainee() {
        return trainee;
    }

    public int getPriority() {
        return priority;
    }

    public boolean isPromised() {
        return promised;
    }

    /** Modules that end before this one begins, and without which it is not placed. */
    public List<Integer> getAfter() {
        return after;
    }

    public Column getColumn() {
        return column;
    }

    public void setColumn(Column column) {
        this.column = column;
    }

    @Override
    public String toString() {
        return "module " + index;
    }
}
