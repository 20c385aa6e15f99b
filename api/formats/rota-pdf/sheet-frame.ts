/** What a sheet of a trainee and of a unit have in common: options, days of the plan, the foot of each page. */
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { type AssumedOn, assumedTimetable } from '../assumed-timetable.ts';
import { compare } from '../ordering.ts';
import { type PlacedDay, placementDays } from '../placement-days.ts';
import { printable } from './fonts.ts';
import { PagePen } from './page-pen.ts';
import { ROTA_WORDS } from './words.ts';

export interface RotaPdfOptions {
  readonly names: Names;
  readonly language: Language;
  /** When the sheets are made: at the foot of each page and in the metadata. */
  readonly stamp: DateTime;
}

/** The days of a plan as the sheets need them, worked out once for all sheets. By date, then by start and trainee. */
export interface SheetDays {
  readonly checked: CheckedPlan;
  readonly ofTrainee: ReadonlyMap<string, readonly PlacedDay[]>;
  readonly ofUnit: ReadonlyMap<string, readonly PlacedDay[]>;
  readonly assumedOn: AssumedOn;
}

export function sheetDays(checked: CheckedPlan): SheetDays {
  const days = [...placementDays(checked)].sort(
    (a, b) =>
      compare(a.day.date, b.day.date) ||
      compare(a.shift.start, b.shift.start) ||
      compare(a.trainee.id, b.trainee.id),
  );
  return {
    checked,
    ofTrainee: groupBy(days, ({ trainee }) => trainee.id),
    ofUnit: groupBy(days, ({ unit }) => unit.id),
    assumedOn: assumedTimetable(checked.plan),
  };
}

/** A document with this title: `draw` fills its pages, each page gets its foot. */
export function sheet(
  title: string,
  { plan, semester }: CheckedPlan,
  { language, stamp }: RotaPdfOptions,
  draw: (pen: PagePen) => void,
): Promise<Uint8Array> {
  const words = ROTA_WORDS[language];
  const pen = new PagePen({ title, language, stamp });
  draw(pen);
  const local = stamp.setZone(semester.timezone);
  const date = local.setLocale(language === 'nl' ? 'nl-BE' : 'en-GB').toFormat('d MMMM yyyy');
  const made = words.made(date, local.toFormat('HH:mm'), printable(plan.solver.version));
  return pen.bytes((page, pages) => `${printable(title)} – ${words.page(page, pages)}\n${made}`);
}
