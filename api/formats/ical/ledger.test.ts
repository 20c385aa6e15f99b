import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { wallTime } from '../../../solver/domain/values.ts';
import type { Agenda, AgendaEvent } from './agenda.ts';
import { type Ledger, ledgerSchema, recordChanges } from './ledger.ts';

const at = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
const SENT = at('2027-01-15T09:00:00Z');

const event = (date: string, over: Partial<AgendaEvent> = {}): AgendaEvent => ({
  uid: `s/t1/basis/${date}@stageplan`,
  start: wallTime.parse(`${date}T07:00`),
  end: wallTime.parse(`${date}T14:30`),
  summary: 'Stage: Afdeling 1 (early)',
  location: 'Huis 1',
  description: 'Mentor: Els',
  ...over,
});

const agenda = (...events: AgendaEvent[]): Agenda => ({ path: 'cursisten/t1', name: 'Stage – t1', events });

const MONDAY = event('2027-03-01');
const TUESDAY = event('2027-03-02');

/** Sends these agendas one after the other; what the last one says, as [date, sequence, cancelled]. */
function send(...runs: readonly (readonly [string, readonly Agenda[]])[]) {
  let ledger: Ledger | null = null;
  let issued: readonly unknown[] = [];
  for (const [stamp, agendas] of runs) {
    const record = recordChanges(ledger, 's', agendas, at(stamp));
    ledger = ledgerSchema.parse(JSON.parse(JSON.stringify(record.ledger)));
    issued = record.agendas.flatMap(({ events }) =>
      events.map(({ start, sequence, cancelled }) => [start.slice(0, 10), sequence, cancelled]),
    );
  }
  return issued;
}

describe('the ledger of what was sent', () => {
  it('starts every event at 0', () => {
    expect(send(['2027-01-15T09:00:00Z', [agenda(MONDAY, TUESDAY)]])).toEqual([
      ['2027-03-01', 0, false],
      ['2027-03-02', 0, false],
    ]);
  });

  it('raises the number of what changed and of nothing else', () => {
    const moved = event('2027-03-02', { description: 'Mentor: Jan' });
    expect(
      send(
        ['2027-01-15T09:00:00Z', [agenda(MONDAY, TUESDAY)]],
        ['2027-01-16T09:00:00Z', [agenda(MONDAY, moved)]],
        ['2027-01-17T09:00:00Z', [agenda(MONDAY, moved)]],
      ),
    ).toEqual([
      ['2027-03-01', 0, false],
      ['2027-03-02', 1, false],
    ]);
  });

  it('tells a day that is gone as cancelled until thirty days later, and no longer', () => {
    const until = (last: string) =>
      send(
        ['2027-01-15T09:00:00Z', [agenda(MONDAY, TUESDAY)]],
        ['2027-01-16T09:00:00Z', [agenda(MONDAY)]],
        [last, [agenda(MONDAY)]],
      );
    expect(until('2027-02-15T08:59:59Z')).toEqual([
      ['2027-03-01', 0, false],
      ['2027-03-02', 1, true],
    ]);
    expect(until('2027-02-15T09:00:00Z')).toEqual([['2027-03-01', 0, false]]);
  });

  it('keeps counting when a day comes back, also long after its cancellation was last told', () => {
    expect(
      send(
        ['2027-01-15T09:00:00Z', [agenda(MONDAY)]],
        ['2027-01-16T09:00:00Z', []],
        ['2027-04-16T09:00:00Z', []],
        ['2027-05-16T09:00:00Z', [agenda(MONDAY)]],
      ),
    ).toEqual([['2027-03-01', 2, false]]);
  });

  it('cancels all of a reader who has no day left, under the same name', () => {
    const first = recordChanges(null, 's', [agenda(MONDAY)], SENT);
    const second = recordChanges(first.ledger, 's', [], SENT.plus({ days: 1 }));
    expect(second.agendas).toMatchObject([{ path: 'cursisten/t1', name: 'Stage – t1' }]);
    expect(second.agendas[0]?.events).toEqual([
      {
        uid: MONDAY.uid,
        sequence: 1,
        cancelled: true,
        start: MONDAY.start,
        end: MONDAY.end,
        summary: MONDAY.summary,
      },
    ]);
  });

  it('leaves the days of another semester alone', () => {
    const first = recordChanges(null, 'najaar-2026', [agenda(MONDAY)], SENT);
    const second = recordChanges(first.ledger, 'voorjaar-2027', [], SENT.plus({ days: 1 }));
    expect(second.agendas).toEqual([]);
  });
});
