/** Weekdays, shifts, dates and means of travel as they stand in the sentence of a remedy. */
import { DateTime } from 'luxon';
import type { Shift, Unit } from '../domain/semester-schema.ts';
import { type Sentence, say } from '../domain/sentence.ts';
import type { Weekday } from '../domain/values.ts';
import type { ShiftDays } from './remedies/change.ts';

/** `Als …, kan het bij WZC X – afdeling 1.` */
export function ifThenAt(condition: Sentence, unit: Unit): Sentence {
  return say(
    `Als ${condition.nl}, kan het bij ${unit.name}.`,
    `If ${condition.en}, it is possible at ${unit.name}.`,
  );
}

/** For a module that can follow another. */
export function ifThenAfterwardsAt(condition: Sentence, unit: Unit): Sentence {
  return say(
    `Als ${condition.nl}, kan het daarna bij ${unit.name}.`,
    `If ${condition.en}, it is possible afterwards at ${unit.name}.`,
  );
}

/** For a condition that names the unit itself. */
export function ifThen(condition: Sentence): Sentence {
  return say(`Als ${condition.nl}, kan het.`, `If ${condition.en}, it is possible.`);
}

const AND = {
  nl: new Intl.ListFormat('nl', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};
/** `a, b en c` */
export function joined(parts: readonly Sentence[]): Sentence {
  return say(AND.nl.format(parts.map(({ nl }) => nl)), AND.en.format(parts.map(({ en }) => en)));
}

const A_MONDAY = DateTime.fromISO('2027-02-01', { zone: 'utc' });
const EVERY_DAY = 7;
const WORKING_DAYS = '1,2,3,4,5';

/** `maandag` */
export function weekdayText(weekday: Weekday): Sentence {
  const day = A_MONDAY.plus({ days: weekday - 1 });
  return say(day.setLocale('nl-BE').toFormat('cccc'), day.setLocale('en-GB').toFormat('cccc'));
}

/** `op dinsdag en donderdag`, `on Tuesdays and Thursdays` */
export function onWeekdays(weekdays: readonly Weekday[]): Sentence {
  if (weekdays.length === EVERY_DAY) return say('op alle dagen', 'every day');
  if (weekdays.join(',') === WORKING_DAYS) return say('van maandag tot vrijdag', 'from Monday to Friday');
  const names = joined(weekdays.map(weekdayText).map(({ nl, en }) => say(nl, `${en}s`)));
  return say(`op ${names.nl}`, `on ${names.en}`);
}

const SHIFT_NOUNS: Readonly<Record<Shift['kind'], Sentence>> = {
  early: say('de vroege dienst', 'the early shift'),
  day: say('de dagdienst', 'the day shift'),
  late: say('de late dienst', 'the late shift'),
  split: say('de onderbroken dienst', 'the split shift'),
  half: say('de halve dienst', 'the half-day shift'),
  evening: say('de avonddienst', 'the evening shift'),
  night: say('de nachtdienst', 'the night shift'),
};

/** `de vroege dienst`; where the unit has several of that kind, with the hours: `de vroege dienst (07:00–14:30)`. */
export function shiftNoun(unit: Unit, id: ShiftDays['shift']): Sentence {
  const shift = unit.shifts.find((one) => one.id === id);
  if (shift === undefined) return say(`dienst ${id}`, `shift ${id}`);
  const noun = SHIFT_NOUNS[shift.kind];
  if (unit.shifts.filter(({ kind }) => kind === shift.kind).length === 1) return noun;
  const hours = ` (${shift.start}–${shift.secondEnd ?? shift.end})`;
  return say(noun.nl + hours, noun.en + hours);
}

/** `30 juni 2027` */
export function dateText(date: string): Sentence {
  const at = DateTime.fromISO(date, { zone: 'utc' });
  return say(at.setLocale('nl-BE').toFormat('d MMMM yyyy'), at.setLocale('en-GB').toFormat('d MMMM yyyy'));
}

/** `1 dag`, `2 dagen` */
export function daysText(days: number): Sentence {
  return say(days === 1 ? '1 dag' : `${days} dagen`, days === 1 ? '1 day' : `${days} days`);
}
