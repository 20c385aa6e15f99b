/**
 * Those of a large semester whom a plan leaves something of, laid out by themselves among all units, with everybody
 * else where they are: few enough that the whole need not be laid out for their sake.
 */
import { groupBy } from '../domain/group-by.ts';
import type { Placement } from '../domain/plan-schema.ts';
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import type { TraineeId } from '../domain/values.ts';
import { prepareSemester } from '../prepare/prepared.ts';
import { newSearch } from '../search/new-search.ts';
import { startFrom } from '../search/state/start-from.ts';
import { takePlacements } from '../search/steps/outsiders.ts';
import type { StepTools } from '../search/steps/step.ts';
import type { Rides } from '../travel/rides.ts';

/** With a module asked that is not placed; in the order of the semester. */
export function leftOver(semester: Semester, placements: readonly Placement[]): readonly Trainee[] {
  const placed = groupBy(placements, ({ trainee }) => trainee);
  return semester.trainees.filter(({ id, modules }) => {
    const asked = modules.filter(({ done }) => !done);
    return asked.length > (placed.get(id)?.length ?? 0);
  });
}

/**
 * @param placements of the whole semester, which together keep every rule
 * @param trainees who is looked at; nobody else can be moved or placed
 */
export function leftOverTools(
  semester: Semester,
  placements: readonly Placement[],
  trainees: ReadonlySet<TraineeId>,
  rides: Rides,
): StepTools {
  const pins = (semester.pins ?? []).filter(({ trainee }) => trainees.has(trainee));
  const { pins: _pins, ...rest } = semester;
  const part: Semester = {
    ...rest,
    trainees: semester.trainees.filter(({ id }) => trainees.has(id)),
    ...(pins.length === 0 ? {} : { pins }),
  };
  const prepared = prepareSemester(part, null, rides);
  // Nothing is left to chance: whoever is left is put where it costs least.
  const tools = newSearch(prepared, 0);
  const people = new Map<string, Trainee>(semester.trainees.map((trainee) => [trainee.id, trainee]));
  takePlacements(
    tools.state.occupancy,
    prepared,
    placements.filter(({ trainee }) => !trainees.has(trainee)),
    people,
  );
  startFrom(
    tools.state,
    placements.filter(({ trainee }) => trainees.has(trainee)),
  );
  return tools;
}
