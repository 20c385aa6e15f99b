import { describe, expect, it } from 'vitest';
import { type DayOptions, placement, semester, trainee } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

type Childcare = NonNullable<Parameters<typeof trainee>[0]>['childcare'];
type Over = Parameters<typeof semester>[0];

const MONDAY = '2027-03-01';
const SATURDAY = '2027-03-06';
/** A Saturday too. */
const MAY_DAY = '2027-05-01';
const MAY_DAY_CLOSED = [{ from: MAY_DAY, to: MAY_DAY, name: '1 mei', kind: 'public-holiday' as const }];

/**
 * Childcare is at the site: 12 minutes by bike from home, and 2 minutes (parking) from there to the site. A day
 * shift (08:30–16:36) is then left for so as to be at childcare 08:18–08:23 with a call of 5 minutes, and on
 * the way back one is there from 16:38 to 16:43.
 */
const NEAR_SITE = { lat: 50.865, lon: 4.71, weekdays: [1, 6] };

function day(childcare: Partial<NonNullable<Childcare>>, options: Partial<DayOptions>, over: Over = {}) {
  const world = semester({ trainees: [trainee({ childcare: { ...NEAR_SITE, ...childcare } })], ...over });
  return [world, [placement(world, {}, [{ date: MONDAY, shift: 'day', ...options }])]] as const;
}

const call = { callMinutes: 5 };

describe('H8 childcare, open', () => {
  it('wants a call both ways on the days of the child', () => {
    expect(findings('H8', ...day({}, call))).toEqual([]);
    const keys = { cause: 'no-call', trainee: 't1', module: 'basis', date: MONDAY };
    expect(findings('H8', ...day({}, {}))).toEqual([
      { ...keys, direction: 'out', found: 1, limit: 0, amount: 1 },
      { ...keys, direction: 'back', found: 1, limit: 0, amount: 1 },
    ]);
  });

  it('asks nothing on other weekdays, with a call or without, nor of who has no children', () => {
    expect(findings('H8', ...day({ weekdays: [2] }, {}))).toEqual([]);
    expect(findings('H8', ...day({ weekdays: [2] }, call))).toEqual([]);
    expect(findings('H8', ...day({ weekdays: [] }, {}))).toEqual([]);
    const world = semester();
    expect(findings('H8', world, [placement(world, {}, [{ date: MONDAY }])])).toEqual([]);
  });

  it('wants a call as long as it takes to drop off, to the minute', () => {
    expect(findings('H8', ...day({ dropOffMinutes: 5 }, call))).toEqual([]);
    const keys = { cause: 'short-call', trainee: 't1', module: 'basis', date: MONDAY };
    expect(findings('H8', ...day({ dropOffMinutes: 6 }, call))).toEqual([
      { ...keys, direction: 'out', found: 5, limit: 6, amount: 1 },
      { ...keys, direction: 'back', found: 5, limit: 6, amount: 1 },
    ]);
  });

  it('wants the call to start after opening, to the minute', () => {
    expect(findings('H8', ...day({ opens: '08:18' }, call))).toEqual([]);
    expect(findings('H8', ...day({ opens: '08:19' }, call))).toEqual([
      {
        cause: 'before-opening',
        trainee: 't1',
        module: 'basis',
        date: MONDAY,
        direction: 'out',
        found: 498,
        limit: 499,
        amount: 1,
      },
    ]);
  });

  it('wants the call to end before closing, to the minute', () => {
    expect(findings('H8', ...day({ closes: '16:43' }, call))).toEqual([]);
    expect(findings('H8', ...day({ closes: '16:42' }, call))).toEqual([
      {
        cause: 'after-closing',
        trainee: 't1',
        module: 'basis',
        date: MONDAY,
        direction: 'back',
        found: 1003,
        limit: 1002,
        amount: 1,
      },
    ]);
  });

  it('goes by the hours of the semester where the child has none of its own', () => {
    const hours = { childcare: { opens: '08:19', closes: '16:42' } };
    expect(amounts('H8', ...day({}, call, hours))).toEqual(['before-opening 1', 'after-closing 1']);
    expect(amounts('H8', ...day({ opens: '07:00' }, call, hours))).toEqual(['after-closing 1']);
  });

  it('reads a closing time of 00:00 as the end of the day, and calls past midnight as too late', () => {
    // A late shift ends at 21:30: at childcare from 21:32 to 21:37.
    expect(amounts('H8', ...day({ closes: '00:00' }, { ...call, shift: 'late' }))).toEqual([]);
    expect(amounts('H8', ...day({ closes: '21:36' }, { ...call, shift: 'late' }))).toEqual([
      'after-closing 1',
    ]);
    // A night ends at 07:00 the next day: until 07:07, which is 427 minutes past midnight.
    expect(amounts('H8', ...day({ closes: '00:00' }, { ...call, shift: 'night' }))).toEqual([
      'after-closing 427',
    ]);
  });
});

describe('H8 childcare, shut', () => {
  it('is shut on weekdays that the semester does not name, and then there must be weekend care', () => {
    expect(findings('H8', ...day({}, { date: SATURDAY }))).toEqual([
      { cause: 'shut', trainee: 't1', module: 'basis', date: SATURDAY, found: 1, limit: 0, amount: 1 },
    ]);
    expect(findings('H8', ...day({}, { date: SATURDAY, ...call }))).toHaveLength(1);
    expect(findings('H8', ...day({ weekendCare: true }, { date: SATURDAY }))).toEqual([]);
  });

  it('is open on a Saturday that the semester names', () => {
    const open = { childcare: { weekdays: [1, 6] } };
    expect(findings('H8', ...day({}, { date: SATURDAY, ...call }, open))).toEqual([]);
  });

  it('is shut on a public holiday, also on a Saturday that is open otherwise', () => {
    const open = { childcare: { weekdays: [1, 6] }, closures: MAY_DAY_CLOSED };
    expect(amounts('H8', ...day({}, { date: MAY_DAY, ...call }, open))).toEqual(['shut 1']);
    expect(amounts('H8', ...day({ weekendCare: true }, { date: MAY_DAY }, open))).toEqual([]);
  });

  it('is open in a school holiday', () => {
    const closures = [{ from: MONDAY, to: SATURDAY, name: 'Krokus', kind: 'school-holiday' as const }];
    expect(amounts('H8', ...day({}, {}, { closures }))).toEqual(['no-call 1', 'no-call 1']);
  });

  it('forbids a call while it is shut, each way', () => {
    expect(amounts('H8', ...day({ weekendCare: true }, { date: SATURDAY, ...call }))).toEqual([
      'needless-call 1',
      'needless-call 1',
    ]);
  });
});

it('H8 judges a frozen day, but not a historic one', () => {
  const pins = [{ trainee: 't1', module: 'basis', frozenUntil: MONDAY }];
  const [world, placements] = day({}, {}, { pins });
  expect(amounts('H8', world, placements)).toEqual(['no-call 1', 'no-call 1']);
  expect(amounts('H8', world, placements, placements)).toEqual([]);
});

it('H8 says so', () => {
  expect(sentences('H8', ...day({}, { date: SATURDAY }))).toEqual({
    shut: [
      't1, Basis: op za 6 maart 2027 is de opvang dicht, en er is geen andere opvang.',
      't1, Basis: on Sat 6 March 2027 childcare is shut, and there is no other care.',
    ],
  });
  expect(sentences('H8', ...day({ weekendCare: true }, { date: SATURDAY, ...call }))).toEqual({
    'needless-call': [
      't1, Basis: de heenreis op za 6 maart 2027 gaat langs de opvang, maar die is dan dicht.',
      't1, Basis: the way out on Sat 6 March 2027 calls at childcare, which is shut then.',
    ],
  });
  expect(sentences('H8', ...day({}, {}))).toEqual({
    'no-call': [
      't1, Basis: de heenreis op ma 1 maart 2027 gaat niet langs de opvang.',
      't1, Basis: the way out on Mon 1 March 2027 does not call at childcare.',
    ],
  });
  const tight = { dropOffMinutes: 10, opens: '08:30', closes: '16:30' };
  expect(sentences('H8', ...day(tight, call))).toEqual({
    'short-call': [
      't1, Basis: de heenreis op ma 1 maart 2027 is 5 min bij de opvang; minstens 10 min is nodig.',
      't1, Basis: the way out on Mon 1 March 2027 stays 5 min at childcare; at least 10 min is needed.',
    ],
    'before-opening': [
      't1, Basis: de heenreis op ma 1 maart 2027 is om 08:18 bij de opvang, die om 08:30 opengaat.',
      't1, Basis: the way out on Mon 1 March 2027 is at childcare at 08:18, which opens at 08:30.',
    ],
    'after-closing': [
      't1, Basis: de terugreis op ma 1 maart 2027 is tot 16:43 bij de opvang, die om 16:30 sluit.',
      't1, Basis: the way back on Mon 1 March 2027 is at childcare until 16:43, which closes at 16:30.',
    ],
  });
});
