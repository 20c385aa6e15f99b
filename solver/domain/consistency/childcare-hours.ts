/** Childcare does not close before it opens, neither the semester's nor a child's own. */
import { MINUTES_PER_DAY, minuteOfDay } from '../calendar.ts';
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { childcareHours } from '../semester-schema.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { closesBeforeOpening, opensAfterClosing } from './sentences.ts';

const USUAL = childcareHours.parse({});

interface Hours {
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

export function* childcareOpens({ sound, isGiven }: SemesterToJudge): Generator<Fault> {
  const own = (path: InputPath, hours: Hours, fallback: Hours): Hours => ({
    opens: isGiven([...path, 'opens']) ? hours.opens : fallback.opens,
    closes: isGiven([...path, 'closes']) ? hours.closes : fallback.closes,
  });
  const general = own(['childcare'], sound.childcare ?? {}, USUAL);
  yield* closesTooEarly(['childcare'], sound.childcare ?? {}, general);
  for (const [t, { childcare }] of soundElements(sound.trainees)) {
    const path = ['trainees', t, 'childcare'];
    if (childcare !== undefined) yield* closesTooEarly(path, childcare, own(path, childcare, general));
  }
}

/** Named at the field that this place gives itself; who gives none of them repeats nobody's fault. */
function* closesTooEarly(path: InputPath, given: Hours, { opens, closes }: Hours): Generator<Fault> {
  if (opens === undefined || closes === undefined) return;
  const closing = closes === '00:00' ? MINUTES_PER_DAY : minuteOfDay(closes);
  if (closing >= minuteOfDay(opens)) return;
  if (given.closes !== undefined) yield fault([...path, 'closes'], closes, closesBeforeOpening(opens));
  else if (given.opens !== undefined) yield fault([...path, 'opens'], opens, opensAfterClosing(closes));
}
