/** A lever pulled on a semester of a test's making. */
import { judgeSemester } from '../../../../solver/domain/read-semester.ts';
import type { Semester } from '../../../../solver/domain/semester-schema.ts';
import { randomFrom } from '../../../generate/random.ts';
import type { Lever, LeverContext, LeverValue } from '../lever.ts';

const SEED = 1;

/** As an experiment does it, with seed 1; unless said otherwise no room is worth anything. */
export function pulled(
  lever: Lever,
  semester: Semester,
  value: LeverValue,
  worthOf: LeverContext['worthOf'] = () => new Map(),
): Semester {
  return lever.apply(semester, value, { random: randomFrom(SEED).fork(lever.id), worthOf });
}

/** What is wrong with a semester, as places in it. */
export function faultsIn(semester: Semester): readonly string[] {
  return judgeSemester(semester).faults.map(({ path }) => path.join('.'));
}
