/** Lever: the period in which a placement may fall, of module, trainee, unit or the semester's last days. */
import { DateTime } from 'luxon';
import { madeDate } from '../../domain/made-values.ts';
import type { Unit } from '../../domain/semester-schema.ts';
import { say } from '../../domain/sentence.ts';
import type { IsoDate } from '../../domain/values.ts';
import type { UnitFinding } from '../unit-findings.ts';
import { dateText, ifThenAt } from '../words.ts';
import { type Change, field, fieldValue, isField } from './change.ts';
import type { Attempt, Lever } from './lever.ts';
import { editModule, editTrainee, editUnit } from './semester-edits.ts';
import { type Situation, unitsKeptBy } from './situation.ts';

/** Weeks longer or earlier. */
const STEPS = [1, 2, 4];
/** Where dates are too few, or others would do. */
const MORE_WEEKS_MAY_HELP = [
  'dates',
  'own modules',
  'most days a week',
  'H2',
  'H15',
  'H3',
  'places taken',
  'guidance taken',
] as const;
const HOLIDAYS = 'inSchoolHolidays';

/** One end of a period: its field, how it is set, and whether it is the last date or the first. */
interface Bound {
  readonly name: string;
  readonly isLast: boolean;
  readonly target: string;
  readonly date: IsoDate;
}

export const window: Lever = {
  kind: 'window',
  apply: (semester, _of, { target, to }) => {
    if (isField(HOLIDAYS, to))
      return editModule(semester, target, (module) => ({ ...module, inSchoolHolidays: true }));
    const date = (name: string) => madeDate(fieldValue(name, to));
    if (isField('semester.end', to)) return { ...semester, end: date('semester.end') };
    if (isField('module.to', to))
      return editModule(semester, target, (module) => ({ ...module, to: date('module.to') }));
    if (isField('module.from', to))
      return editModule(semester, target, (module) => ({ ...module, from: date('module.from') }));
    if (isField('unit.to', to))
      return editUnit(semester, target, (unit) => ({ ...unit, to: date('unit.to') }));
    if (isField('unit.from', to))
      return editUnit(semester, target, (unit) => ({ ...unit, from: date('unit.from') }));
    if (isField('availableUntil', to))
      return editTrainee(semester, target, (one) => ({ ...one, availableUntil: date('availableUntil') }));
    return editTrainee(semester, target, (one) => ({ ...one, availableFrom: date('availableFrom') }));
  },
  attempts: function* (situation) {
    const short = unitsKeptBy(situation, ...MORE_WEEKS_MAY_HELP);
    for (const weeks of STEPS) {
      for (const finding of short) {
        for (const bound of bindingBounds(situation, finding)) yield* moved(situation, finding, bound, weeks);
      }
    }
    yield* inHolidays(situation);
  },
};

/** The first and the last date that decide here (H1); of several on one date each, though none alone can help. */
function bindingBounds({ prepared, demand }: Situation, { unit: { unit } }: UnitFinding): Bound[] {
  const { semester } = prepared;
  const { module, trainee } = demand;
  const ends = [
    bound('module.to', module.id, module.to, true),
    bound('availableUntil', trainee.id, trainee.availableUntil, true),
    bound('unit.to', unit.id, unit.to, true),
    bound('semester.end', semester.id, semester.end, true),
  ].flat();
  const starts = [
    bound('module.from', module.id, module.from, false),
    bound('availableFrom', trainee.id, trainee.availableFrom, false),
    bound('unit.from', unit.id, unit.from, false),
  ].flat();
  const last = ends.map(({ date }) => date).sort()[0];
  const first = starts
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return [...ends.filter(({ date }) => date === last), ...starts.filter(({ date }) => date === first)];
}

function bound(name: string, target: string, date: IsoDate | undefined, isLast: boolean): Bound[] {
  return date === undefined ? [] : [{ name, target, date, isLast }];
}

function* moved(
  { prepared }: Situation,
  { unit }: UnitFinding,
  bound: Bound,
  weeks: number,
): Iterable<Attempt> {
  const { name, target, isLast, date } = bound;
  const { start, end } = prepared.semester;
  const wanted = name === 'semester.end' ? endOfMonth(end) : shifted(date, isLast ? weeks : -weeks);
  // Some days to the end of the month: what closes after that, nobody has said.
  if (name === 'semester.end' && (weeks > 1 || wanted > shifted(end, 1))) return;
  const to = name === 'semester.end' ? wanted : isLast ? earlier(wanted, end) : later(wanted, start);
  if (to === date || (isLast ? to < date : to > date)) return;
  yield {
    unit: unit.unit,
    change: { kind: 'window', target, from: field(name, date), to: field(name, to) },
    say: (change) => sentence(change, bound, unit.unit),
  };
}

function sentence({ to }: Change, { name, isLast, date }: Bound, unit: Unit) {
  const [wanted, before] = [dateText(fieldValue(name, to)), dateText(date)];
  return ifThenAt(
    isLast
      ? say(
          `de stage tot ${wanted.nl} mag duren in plaats van ${before.nl}`,
          `the placement may last until ${wanted.en} instead of ${before.en}`,
        )
      : say(
          `de stage al op ${wanted.nl} mag beginnen in plaats van ${before.nl}`,
          `the placement may begin on ${wanted.en} instead of ${before.en}`,
        ),
    unit,
  );
}

function* inHolidays(situation: Situation): Iterable<Attempt> {
  const { module } = situation.demand;
  if (module.inSchoolHolidays) return;
  for (const { unit } of unitsKeptBy(
    situation,
    'H3',
    ...MORE_WEEKS_MAY_HELP.filter((reason) => reason !== 'H3'),
  )) {
    yield {
      unit: unit.unit,
      change: { kind: 'window', target: module.id, from: field(HOLIDAYS, 'no'), to: field(HOLIDAYS, 'yes') },
      say: () =>
        ifThenAt(
          say(
            `${module.name} ook in de schoolvakanties mag vallen`,
            `${module.name} may be in school holidays too`,
          ),
          unit.unit,
        ),
    };
  }
}

function shifted(date: IsoDate, weeks: number): IsoDate {
  return madeDate(DateTime.fromISO(date, { zone: 'utc' }).plus({ weeks }).toISODate());
}

function endOfMonth(date: IsoDate): IsoDate {
  return madeDate(DateTime.fromISO(date, { zone: 'utc' }).endOf('month').toISODate());
}

/** ISO dates sort as text. */
function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
