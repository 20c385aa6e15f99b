/** A trainee is asked modules of the own programme. */
import { type Fault, fault } from '../fault.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { outsideProgramme } from './sentences.ts';

export function* traineeModules({ sound, ids }: SemesterToJudge): Generator<Fault> {
  const programmeOf = new Map<string, string | undefined>();
  for (const [, { id, programme }] of soundElements(sound.modules)) {
    if (id !== undefined) programmeOf.set(id, programmeOf.has(id) ? undefined : programme);
  }
  for (const [t, trainee] of soundElements(sound.trainees)) {
    // Of an unknown programme that alone is said, here and below.
    if (trainee.programme === undefined || !ids.programmes.has(trainee.programme)) continue;
    for (const [m, { module }] of soundElements(trainee.modules)) {
      const programme = module === undefined ? undefined : programmeOf.get(module);
      if (programme === undefined || !ids.programmes.has(programme)) continue;
      if (programme !== trainee.programme) {
        const saying = outsideProgramme(trainee.programme, programme);
        yield fault(['trainees', t, 'modules', m, 'module'], module, saying);
      }
    }
  }
}
