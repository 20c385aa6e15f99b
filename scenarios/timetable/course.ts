/** The course of a line, as a printed timetable has it: minutes and stops. */

/** Whole minutes since the trip left its first stop; null where only passing is told, not when. */
export interface Call {
  readonly stop: string;
  readonly arrive: number | null;
  readonly depart: number | null;
}

const NO_TIME = '-';
const CALL = /^(-|\d+)(?:\/(\d+))? (.+)$/;

/**
 * Calls are parted by `|` or a new line: `8 Wezemaal` (minute 8), `13/15 Aarschot` (arrives, departs), and
 * `- Herent Molenstraat` for a stop in between without a time.
 *
 * @throws RangeError for a call that is written otherwise.
 */
export function parseCourse(text: string): readonly Call[] {
  return text
    .split(/[|\n]/)
    .map((call) => call.trim())
    .filter((call) => call !== '')
    .map(parseCall);
}

function parseCall(text: string): Call {
  const [, minute, leaving, stop] = CALL.exec(text) ?? [];
  if (minute === undefined || stop === undefined) throw new RangeError(`"${text}" is no call of a course`);
  if (minute === NO_TIME) return { stop, arrive: null, depart: null };
  return { stop, arrive: Number(minute), depart: Number(leaving ?? minute) };
}

/** The same way back, taking as long between any two stops. */
export function reversed(course: readonly Call[]): readonly Call[] {
  const total = course.at(-1)?.arrive ?? 0;
  const mirrored = (minute: number | null) => (minute === null ? null : total - minute);
  return course.toReversed().map(({ stop, arrive, depart }) => ({
    stop,
    arrive: mirrored(depart),
    depart: mirrored(arrive),
  }));
}
