/** Pins: one a module, on a module that is asked, with a mentor of the pinned unit. */
import { type Fault, fault } from '../fault.ts';
import { soundElements } from '../sound-parts.ts';
import { firsts } from './firsts.ts';
import type { KnownIds } from './known-ids.ts';
import { unitsOfMentors } from './mentor-units.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { mentorElsewhere, pinNotAsked, pinOnDone, pinTwice } from './sentences.ts';

export function* pinnedTwice({ sound }: SemesterToJudge): Generator<Fault> {
  const firstPin = firsts();
  for (const [p, { trainee, module }] of soundElements(sound.pins)) {
    if (trainee === undefined || module === undefined) continue;
    const first = firstPin(JSON.stringify([trainee, module]), p);
    if (first !== undefined) yield fault(['pins', p, 'module'], module, pinTwice(['pins', first]));
  }
}

export function* pinsOnAskedModules({ sound, ids }: SemesterToJudge): Generator<Fault> {
  const modulesOf = askedByTrainee(sound.trainees, ids.modules);
  for (const [p, { trainee, module }] of soundElements(sound.pins)) {
    if (trainee === undefined || module === undefined || !ids.modules.has(module)) continue;
    const asked = modulesOf.get(trainee);
    // Undefined for an unknown trainee, and for one with a module that nobody knows: it may be this one.
    if (asked === undefined) continue;
    const path = ['pins', p, 'module'];
    if (!asked.has(module)) yield fault(path, module, pinNotAsked(trainee));
    else if (asked.get(module) === true) yield fault(path, module, pinOnDone(trainee));
  }
}

/** Per trainee each module, and whether it is done. */
function askedByTrainee(trainees: SemesterToJudge['sound']['trainees'], known: KnownIds) {
  const byTrainee = new Map<string, Map<string, boolean | undefined> | undefined>();
  for (const [, { id, modules }] of soundElements(trainees)) {
    if (id === undefined) continue;
    const recognised = (modules ?? []).flatMap((asked) =>
      asked?.module === undefined || !known.has(asked.module) ? [] : [[asked.module, asked.done] as const],
    );
    const isWhole = modules !== undefined && recognised.length === modules.length;
    byTrainee.set(id, isWhole && !byTrainee.has(id) ? new Map(recognised) : undefined);
  }
  return byTrainee;
}

export function* pinnedMentors({ sound, ids }: SemesterToJudge): Generator<Fault> {
  const unitOf = unitsOfMentors(sound);
  for (const [p, { unit, mentor }] of soundElements(sound.pins)) {
    const mentorsUnit = mentor === undefined ? undefined : unitOf.get(mentor);
    if (unit === undefined || mentorsUnit === undefined || mentorsUnit === unit) continue;
    // Of an unknown unit that alone is said.
    if (ids.units.has(unit) && ids.units.has(mentorsUnit))
      yield fault(['pins', p, 'mentor'], mentor, mentorElsewhere(unit, mentorsUnit));
  }
}
