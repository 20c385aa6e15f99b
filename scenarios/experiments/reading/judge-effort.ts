/** A plan stops by steps or by seconds: by one of them. */
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import { childOf } from '../../../solver/domain/input-path.ts';
import { NEITHER_STEPS_NOR_SECONDS, STEPS_AND_SECONDS } from './experiment-sentences.ts';
import type { ExperimentToJudge } from './experiment-to-judge.ts';

export function* judgeEffort({ sound, given }: ExperimentToJudge): Generator<Fault> {
  if (sound.effort === undefined) return;
  const effort = given(['effort']);
  const limits = ['steps', 'seconds'].filter((field) => childOf(effort, field) !== undefined);
  if (limits.length === 2) yield fault(['effort'], effort, STEPS_AND_SECONDS);
  if (limits.length === 0) yield fault(['effort'], effort, NEITHER_STEPS_NOR_SECONDS);
}
