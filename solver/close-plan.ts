/**
 * What is left to do for a large semester that was searched region by region: place what waited between regions, say
 * what no plan can beat, and explain what is left out. Only those who miss something are laid out for it.
 */
import { askedPriority } from './asked-priority.ts';
import { groupBy } from './domain/group-by.ts';
import type { Placement, UnplacedModule } from './domain/plan-schema.ts';
import type { Semester } from './domain/semester-schema.ts';
import type { TraineeId } from './domain/values.ts';
import { explainUnplaced } from './explain/unplaced.ts';
import { afterFilling, type FilledPlan } from './filled-plan.ts';
import { prepareSemester } from './prepare/prepared.ts';
import { item } from './prepare/typed-arrays.ts';
import { leftOver, leftOverTools } from './regions/left-over.ts';
import { trivialBound } from './search/bound/trivial-bound.ts';
import { construct } from './search/construct.ts';
import { mostAlone } from './search/exact/alone-bound.ts';
import { unload } from './search/state/unload.ts';
import { openBeside, seatBeside } from './search/steps/beside.ts';
import { probeOf } from './search/steps/probe.ts';
import type { Timetables } from './travel/gtfs/feeds.ts';
import { Rides } from './travel/rides.ts';

export interface OpenPlan {
  readonly semester: Semester;
  /** Of the whole semester; together they keep every rule. Not of a replan. */
  readonly placements: readonly Placement[];
  readonly timetables: Timetables;
  /** Asked often: true ends filling up, and looking for what would help. */
  readonly shouldStop: () => boolean;
}

/** Nobody who is placed moves. */
export function fillUp({ semester, placements, timetables, shouldStop }: OpenPlan): FilledPlan {
  const who = new Set(leftOver(semester, placements).map(({ id }) => id));
  if (who.size === 0) return { placements: [], who, mostPriority: askedPriority(semester), left: [] };
  const tools = leftOverTools(semester, placements, who, new Rides(semester, timetables));
  const { prepared, state, book, inserter } = tools;
  construct(state, book, inserter, () => !shouldStop());
  const filled = unload(prepared, state.placed);
  return {
    placements: filled,
    who,
    mostPriority:
      askedPriority(semester, (trainee) => !who.has(trainee)) +
      Math.min(trivialBound(prepared, book).priorityPlaced, mostAlone(tools, shouldStop)),
    left: leftOver(semester, afterFilling(placements, { placements: filled, who })).map(({ id }) => id),
  };
}

/**
 * In the order of the semester.
 *
 * @param trainees those of `left` to explain the modules of; the others may be explained elsewhere at the same time
 */
export function explainLeftOver(
  plan: OpenPlan,
  trainees: readonly TraineeId[],
  onProgress: () => void,
): readonly UnplacedModule[] {
  const { semester, placements, timetables, shouldStop } = plan;
  const rides = new Rides(semester, timetables);
  const { prepared, state, book, inserter, fitter } = leftOverTools(
    semester,
    placements,
    new Set(trainees),
    rides,
  );
  const explained = explainUnplaced({
    prepared,
    planned: { semester, published: null, placements },
    unplaced: state.unplaced().map((demand) => item(prepared.demands, demand)),
    probe: probeOf(state, book, inserter, fitter),
    trial: {
      prepare: (changed, before) => prepareSemester(changed, before, rides),
      seat: seatBeside,
      open: openBeside,
      timetables,
    },
    remedies: true,
    shouldStop,
    onProgress,
    // Of hundreds who are left out, all dated shifts at all units in their reach take more memory than all else.
    onExplained: (demand) => book.forget(demand),
  });
  return explained.map(({ entry }) => entry);
}

/** What is left out, in the order of the semester, without a word on why. */
export function unexplained(semester: Semester, placements: readonly Placement[]): readonly UnplacedModule[] {
  const placed = groupBy(placements, ({ trainee }) => trainee);
  return semester.trainees.flatMap(({ id, modules }) => {
    const there = new Set(placed.get(id)?.map(({ module }) => module));
    return modules
      .filter(({ module, done }) => !done && !there.has(module))
      .map(({ module }) => ({ trainee: id, module, blockers: [], remedies: [] }));
  });
}
