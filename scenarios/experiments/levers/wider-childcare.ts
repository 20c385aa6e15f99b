/** A child's childcare that opens at least so long, whatever it was: nobody loses hours by it. */
import type { Semester, Trainee } from '../../../solver/domain/semester-schema.ts';
import type { ClockTime } from '../../../solver/domain/values.ts';

export type Childcare = NonNullable<Trainee['childcare']>;

export interface OpeningHours {
  readonly opens: ClockTime;
  /** 00:00 is midnight at the end of the day. */
  readonly closes: ClockTime;
}

/** @param usual the semester's hours, for a child without hours of its own */
export function openAtLeast(own: Childcare, usual: Semester['childcare'], hours: OpeningHours): Childcare {
  const opens = own.opens ?? usual.opens;
  const closes = own.closes ?? usual.closes;
  return {
    ...own,
    opens: hours.opens < opens ? hours.opens : opens,
    closes: closingText(hours.closes) > closingText(closes) ? hours.closes : closes,
  };
}

/** Times sort as text, but for midnight. */
function closingText(time: ClockTime): string {
  return time === '00:00' ? '24:00' : time;
}
