package stageplan.bench;

import java.util.List;

/** Who is placed; {@code mix} is H19 for who finishes, else null. */
public record Trainee(int index, int demands, Mix mix) {

    /** So many settings reach so many minutes, of which {@code done} are done, by setting. */
    public record Mix(int minSettings, int minMinutes, List<Integer> done) {}

    /** Settings missing, when these columns are all that is asked. */
    public int settingsMissing(List<Demand> placed) {
        if (mix == null || placed.size() < demands) {
            return 0;
        }
        int reached = 0;
        for (int setting = 0; setting < mix.done().size(); setting++) {
            int minutes = mix.done().get(setting);
            for (Demand demand : placed) {
                if (demand.getColumn().setting() == setting) {
                    minutes += demand.getColumn().minutes();
                }
            }
            if (minutes >= mix.minMinutes()) {
                reached++;
            }
        }
        return Math.max(0, mix.minSettings() - reached);
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
