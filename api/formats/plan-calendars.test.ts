import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../solver/domain/names.ts';
import { agendasOf } from './ical/agendas.ts';
import { icsWriter } from './ical/ics-text.ts';
import { type Ledger, recordChanges } from './ical/ledger.ts';
import { planCalendars } from './plan-calendars.ts';
import { clockChangePlan } from './testing/clock-change.ts';

const checked = clockChangePlan();
const { semester } = checked;
const options = { names: namesOf(semester, { pseudonymous: false }), language: 'nl' } as const;
const all = agendasOf(checked, options);
const SENT = DateTime.utc(2027, 1, 15);

/** What was sent to everybody and to somebody who has left since, one day of whom has just been cancelled. */
function sentBefore(): Ledger {
  const [somebody] = all;
  if (somebody === undefined) throw new Error('the plan has calendars');
  const gone = { ...somebody, path: 'cursisten/gone' };
  return recordChanges(null, semester.id, [...all, gone], SENT).ledger;
}

/** Every file with what is in it, as its parts make it. */
function written(ledger: Ledger | null, stamp: DateTime) {
  const { count, parts } = planCalendars(checked, { ...options, ledger, stamp });
  const files = new Map<string, string>();
  for (const { path, content } of parts) files.set(path, (files.get(path) ?? '') + content);
  return { count, files };
}

/** The same files, with all calendars made at once. */
function expected(ledger: Ledger | null, stamp: DateTime) {
  const changes = recordChanges(ledger, semester.id, all, stamp);
  const write = icsWriter({ timezone: semester.timezone, stamp, organizer: semester.name });
  return new Map([
    ['agenda/wijzigingen.json', `${JSON.stringify(changes.ledger, null, 1)}\n`],
    ...changes.agendas.map((agenda) => [`agenda/${agenda.path}.ics`, write(agenda)] as const),
  ]);
}

describe('the calendars of a plan', () => {
  it.each([
    ['sent for the first time', null, SENT, false],
    ['sent again, with who lost all days', sentBefore(), SENT.plus({ days: 1 }), true],
  ])('are one by one what they are together: %s', (_, ledger, stamp, isTold) => {
    const { count, files } = written(ledger, stamp);
    expect(files).toEqual(expected(ledger, stamp));
    expect(count).toBe(files.size - 1);
    expect(files.has('agenda/cursisten/gone.ics')).toBe(isTold);
  });

  it('leave out who lost all days long ago, and remember them', () => {
    const { ledger } = recordChanges(sentBefore(), semester.id, all, SENT.plus({ days: 1 }));
    const later = SENT.plus({ days: 40 });
    const { count, files } = written(ledger, later);
    expect(files).toEqual(expected(ledger, later));
    expect(count).toBe(files.size - 1);
    expect(files.has('agenda/cursisten/gone.ics')).toBe(false);
    expect(files.get('agenda/wijzigingen.json')).toContain('"cursisten/gone"');
  });

  it('are each written before the next is made', () => {
    const asked: string[] = [];
    const names = { ...options.names, mentor: (id: string) => `${asked.push(id)}` };
    const { parts } = planCalendars(checked, { ...options, names, ledger: null, stamp: SENT });
    const askedAt: number[] = [];
    for (const _ of parts) askedAt.push(asked.length);
    // Of the list only its start, then a part of each calendar.
    expect(askedAt[1]).toBeGreaterThan(askedAt[0] ?? 0);
    expect(askedAt[1]).toBeLessThan(asked.length);
  });
});
