import { describe, expect, it } from 'vitest';
import type { Placement } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { type MentorInput, mentor, placement, semester, trainee, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

const MONDAY = '2027-03-01';
type Over = Parameters<typeof semester>[0];

function guidedBy(over: Partial<MentorInput>, world: Over = {}) {
  return semester({ mentors: [mentor(over), mentor({ id: 'mentor2' })], ...world });
}

function oneDay(world: Semester, id = 't1'): Placement {
  return placement(world, { trainee: id }, [{ date: MONDAY }]);
}

const INTENSIVE = [trainee({ guidance: 'intensive' })];

describe('H11 mentors, who', () => {
  it('wants a mentor of the unit, on that shift by the roster, and there', () => {
    const keys = { trainee: 't1', module: 'basis', mentor: 'mentor1', date: MONDAY };
    const notOnShift = { cause: 'not-on-shift', ...keys, shift: 'early', found: 1, limit: 0, amount: 1 };
    const right = guidedBy({});
    expect(findings('H11', right, [oneDay(right)])).toEqual([]);
    const units = [unit(), unit({ id: 'u2' })];
    for (const world of [
      guidedBy({ unit: 'u2' }, { units }),
      guidedBy({ roster: [{ weekdays: [2], shift: 'early' }] }),
      guidedBy({ roster: [{ weekdays: [1], shift: 'late' }] }),
      guidedBy({ absences: [{ from: MONDAY, to: MONDAY }] }),
    ]) {
      expect(findings('H11', world, [oneDay(world)])).toEqual([notOnShift]);
    }
  });

  it('wants an advanced mentor for intensive guidance', () => {
    const basic = guidedBy({ level: 'basic' }, { trainees: INTENSIVE });
    expect(findings('H11', basic, [oneDay(basic)])).toEqual([
      {
        cause: 'level',
        trainee: 't1',
        module: 'basis',
        mentor: 'mentor1',
        date: MONDAY,
        found: 1,
        limit: 0,
        amount: 1,
      },
    ]);
    const advanced = guidedBy({ level: 'advanced' }, { trainees: INTENSIVE });
    expect(findings('H11', advanced, [oneDay(advanced)])).toEqual([]);
  });

  it('does not judge frozen days, published or not', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: MONDAY }];
    const over = { level: 'basic' as const, roster: [], capacity: 0 };
    const world = guidedBy(over, { trainees: INTENSIVE, pins });
    expect(findings('H11', world, [oneDay(world)])).toEqual([]);
    expect(findings('H11', world, [oneDay(world)], [oneDay(world)])).toEqual([]);
  });
});

describe('H11 mentors, load', () => {
  const three = ['t1', 't2', 't3'];
  const all = (world: Semester) => three.map((id) => oneDay(world, id));
  const trainees = three.map((id) => trainee({ id }));

  it('keeps to the capacity of the mentor', () => {
    const enough = guidedBy({ capacity: 3 }, { trainees });
    expect(findings('H11', enough, all(enough))).toEqual([]);
    const short = guidedBy({ capacity: 2 }, { trainees });
    expect(findings('H11', short, all(short))).toEqual([
      {
        cause: 'load',
        mentor: 'mentor1',
        unit: 'u1',
        shift: 'early',
        date: MONDAY,
        found: 3,
        limit: 2,
        amount: 1,
      },
    ]);
  });

  it('counts intensive guidance double, unless the unit has a buddy', () => {
    const alone = guidedBy({ capacity: 1 }, { trainees: INTENSIVE });
    expect(amounts('H11', alone, [oneDay(alone)])).toEqual(['load 1']);
    const helped = guidedBy({ capacity: 1 }, { trainees: INTENSIVE, units: [unit({ buddy: true })] });
    expect(amounts('H11', helped, [oneDay(helped)])).toEqual([]);
  });

  it('counts each mentor and shift by itself, and a trainee once', () => {
    const world = guidedBy({ capacity: 1 }, { trainees });
    const spread = [
      placement(world, { trainee: 't1' }, [{ date: MONDAY }, { date: MONDAY }]),
      placement(world, { trainee: 't2' }, [{ date: MONDAY, shift: 'late' }]),
      placement(world, { trainee: 't3', mentor: 'mentor2' }, [{ date: MONDAY }]),
    ];
    expect(findings('H11', world, spread)).toEqual([]);
  });

  it('counts frozen days, and is silent when there is nothing else', () => {
    const pins = (ids: readonly string[]) =>
      ids.map((id) => ({ trainee: id, module: 'basis', frozenUntil: MONDAY }));
    const some = guidedBy({ capacity: 2 }, { trainees, pins: pins(['t1', 't2']) });
    expect(amounts('H11', some, all(some))).toEqual(['load 1']);
    const everyone = guidedBy({ capacity: 2 }, { trainees, pins: pins(three) });
    expect(amounts('H11', everyone, all(everyone))).toEqual([]);
  });
});

describe('H11 mentors, primary', () => {
  const days = (mentors: readonly string[]) =>
    mentors.map((id, i) => ({ date: `2027-03-0${i + 1}`, mentor: id }));

  it('wants the primary mentor to guide at least as many days as any other', () => {
    const world = guidedBy({});
    const equal = placement(world, {}, days(['mentor1', 'mentor2']));
    expect(findings('H11', world, [equal])).toEqual([]);
    const fewer = placement(world, {}, days(['mentor1', 'mentor2', 'mentor2']));
    expect(findings('H11', world, [fewer])).toEqual([
      { cause: 'primary', trainee: 't1', module: 'basis', mentor: 'mentor1', found: 2, limit: 1, amount: 1 },
    ]);
  });

  it('compares with each other mentor, not with all of them', () => {
    const world = guidedBy({}, { mentors: ['mentor1', 'mentor2', 'mentor3'].map((id) => mentor({ id })) });
    const shared = placement(world, {}, days(['mentor1', 'mentor2', 'mentor3']));
    expect(findings('H11', world, [shared])).toEqual([]);
  });

  it('leaves frozen days out of the count', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-02' }];
    const world = guidedBy({}, { pins });
    const past = placement(world, {}, days(['mentor2', 'mentor2', 'mentor1']));
    expect(findings('H11', world, [past])).toEqual([]);
    const onlyPast = placement(world, {}, days(['mentor1', 'mentor1', 'mentor2']));
    expect(amounts('H11', world, [onlyPast])).toEqual(['primary 1']);
  });
});

it('H11 says so', () => {
  const world = guidedBy(
    { level: 'basic', capacity: 1, roster: [] },
    { trainees: INTENSIVE, people: { mentor1: { name: 'An Maes' }, t1: { name: 'Bo Peeters' } } },
  );
  const days = [
    { date: MONDAY },
    { date: '2027-03-02', mentor: 'mentor2' },
    { date: '2027-03-03', mentor: 'mentor2' },
  ];
  expect(sentences('H11', world, [placement(world, {}, days)])).toEqual({
    'not-on-shift': [
      'Bo Peeters, Basis: mentor An Maes werkt op ma 1 maart 2027 (early) niet op deze afdeling.',
      'Bo Peeters, Basis: mentor An Maes does not work on this unit on Mon 1 March 2027 (early).',
    ],
    level: [
      'Bo Peeters, Basis: mentor An Maes heeft niet de opleiding voor de intensieve begeleiding op ma 1 maart 2027.',
      'Bo Peeters, Basis: mentor An Maes is not trained for the intensive guidance on Mon 1 March 2027.',
    ],
    load: [
      'Mentor An Maes kan bij Afdeling 1 op ma 1 maart 2027, early (07:00–14:30), begeleiding aan voor 1, gepland: 2 (intensief telt dubbel).',
      'Mentor An Maes at Afdeling 1 can give guidance for 1 on Mon 1 March 2027, early (07:00–14:30), planned: 2 (intensive counts double).',
    ],
    primary: [
      'Bo Peeters, Basis: hoofdmentor An Maes begeleidt 1 dag, een andere mentor 2 dagen.',
      'Bo Peeters, Basis: primary mentor An Maes guides 1 day, another mentor 2 days.',
    ],
  });
});
