/** What may be said only once: figures for a shift, exceptions for a date, a trainee's modules and modes. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { soundElements } from '../sound-parts.ts';
import { firsts } from './firsts.ts';
import type { SemesterToJudge, SoundTrainee, SoundUnit } from './semester-input.ts';
import { exceptionTwice, feedTwice, modeTwice, moduleTwice, staffingTwice } from './sentences.ts';

export function* saidTwice({ sound, isGiven }: SemesterToJudge): Generator<Fault> {
  for (const [u, unit] of soundElements(sound.units)) {
    const path = ['units', u];
    yield* staffingSaidTwice(unit, path);
    yield* exceptionsSaidTwice(unit, path, isGiven);
  }
  for (const [t, trainee] of soundElements(sound.trainees)) {
    yield* traineeSaysTwice(trainee, ['trainees', t]);
  }
  yield* feedsNamedTwice(sound.transit?.gtfs);
}

/** Plans call a feed by its path. */
function* feedsNamedTwice(feeds: NonNullable<SemesterToJudge['sound']['transit']>['gtfs']): Generator<Fault> {
  const firstWith = firsts();
  for (const [i, { path }] of soundElements(feeds)) {
    if (path === undefined) continue;
    const where = ['transit', 'gtfs'];
    const first = firstWith(path, i);
    if (first !== undefined) yield fault([...where, i, 'path'], path, feedTwice([...where, first]));
  }
}

function* staffingSaidTwice(unit: SoundUnit, path: InputPath): Generator<Fault> {
  const firstWith = firsts();
  for (const [i, { shift, weekdays }] of soundElements(unit.weekendStaffing)) {
    if (shift === undefined) continue;
    for (const [d, weekday] of soundElements(weekdays)) {
      const first = firstWith(`${weekday} ${shift}`, i);
      if (first !== undefined && first !== i) {
        yield fault(
          [...path, 'weekendStaffing', i, 'weekdays', d],
          weekday,
          staffingTwice([...path, 'weekendStaffing', first]),
        );
      }
    }
  }
}

function* exceptionsSaidTwice(
  unit: SoundUnit,
  path: InputPath,
  isGiven: SemesterToJudge['isGiven'],
): Generator<Fault> {
  const firstWith = firsts();
  for (const [i, { date, shift }] of soundElements(unit.exceptions)) {
    const where = [...path, 'exceptions', i];
    const isMalformed = shift === undefined && isGiven([...where, 'shift']);
    if (date === undefined || isMalformed) continue;
    const first = firstWith(`${date} ${shift ?? ''}`, i);
    if (first !== undefined)
      yield fault([...where, 'date'], date, exceptionTwice([...path, 'exceptions', first]));
  }
}

function* traineeSaysTwice(trainee: SoundTrainee, path: InputPath): Generator<Fault> {
  const firstModule = firsts();
  for (const [i, { module }] of soundElements(trainee.modules)) {
    const first = module === undefined ? undefined : firstModule(module, i);
    if (first !== undefined)
      yield fault([...path, 'modules', i, 'module'], module, moduleTwice([...path, 'modules', first]));
  }
  const firstMode = firsts();
  for (const [i, { mode }] of soundElements(trainee.modes)) {
    const first = mode === undefined ? undefined : firstMode(mode, i);
    if (first !== undefined)
      yield fault([...path, 'modes', i, 'mode'], mode, modeTwice([...path, 'modes', first]));
  }
}
