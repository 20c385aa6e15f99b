import { describe, expect, it } from 'vitest';
import type { Placement } from '../domain/plan-schema.ts';
import type { Semester, SemesterInput } from '../domain/semester-schema.ts';
import { mentor, placement, semester, trainee, unit } from '../testing/builders.ts';
import { findings, sentences } from '../testing/rule-findings.ts';

type PinInput = NonNullable<SemesterInput['pins']>[number];

const MONDAY = '2027-03-01';
const TUESDAY = '2027-03-02';
const EARLY = { date: MONDAY, shift: 'early' };

function pinnedTo(pin: Partial<PinInput>, over: Parameters<typeof semester>[0] = {}): Semester {
  return semester({
    units: [unit(), unit({ id: 'u2', name: 'Afdeling 2' })],
    mentors: [mentor(), mentor({ id: 'mentor2' })],
    pins: [{ trainee: 't1', module: 'basis', ...pin }],
    ...over,
  });
}

const BROKEN = { found: 1, limit: 0, amount: 1, trainee: 't1', module: 'basis' };

describe('H17 pins', () => {
  it('wants a pinned module to be placed, and then says nothing else of the pin', () => {
    const world = pinnedTo({ unit: 'u2', days: [EARLY] });
    expect(findings('H17', world, [])).toEqual([{ cause: 'not-placed', ...BROKEN }]);
    const kept = pinnedTo({ unit: 'u1', mentor: 'mentor1', days: [EARLY] });
    expect(findings('H17', kept, [placement(kept, {}, [EARLY])])).toEqual([]);
  });

  it('wants the pinned unit and the pinned primary mentor', () => {
    const world = pinnedTo({ unit: 'u2', mentor: 'mentor2' });
    expect(findings('H17', world, [placement(world, {}, [EARLY])])).toEqual([
      { cause: 'unit', ...BROKEN, unit: 'u1' },
      { cause: 'mentor', ...BROKEN, mentor: 'mentor1' },
    ]);
  });

  it('wants the pinned days, shift included, and allows others', () => {
    const world = pinnedTo({ days: [EARLY, { date: TUESDAY, shift: 'late' }] });
    const missed = placement(world, {}, [EARLY, { date: TUESDAY, shift: 'early' }]);
    expect(findings('H17', world, [missed])).toEqual([
      { cause: 'day', ...BROKEN, date: TUESDAY, shift: 'late' },
    ]);
    const kept = placement(world, {}, [EARLY, { date: TUESDAY, shift: 'late' }, { date: '2027-03-04' }]);
    expect(findings('H17', world, [kept])).toEqual([]);
  });

  it('allows no other days up to and including the day until which it is frozen', () => {
    const world = pinnedTo({ days: [EARLY], frozenUntil: TUESDAY });
    const days = [EARLY, { date: TUESDAY }, { date: '2027-03-03' }];
    expect(findings('H17', world, [placement(world, {}, days)])).toEqual([
      { cause: 'frozen', ...BROKEN, date: TUESDAY, shift: 'early' },
    ]);
  });
});

describe('H17 history', () => {
  const world = pinnedTo({ days: [EARLY], frozenUntil: MONDAY });
  const published = placement(world, {}, [EARLY, { date: TUESDAY }]);
  const history = { cause: 'history', ...BROKEN, date: MONDAY, shift: 'early' };

  const altered = (change: (day: Placement['days'][number]) => object): Placement => ({
    ...published,
    days: published.days.map((day) => ({ ...day, ...change(day) })),
  });

  it('is copied whole: unit, mentor and journeys', () => {
    expect(findings('H17', world, [published], [published])).toEqual([]);
    const elsewhere = placement(world, { unit: 'u2' }, [EARLY]);
    expect(findings('H17', world, [elsewhere], [published])).toEqual([history]);
    const guided = placement(world, { mentor: 'mentor2' }, [EARLY]);
    expect(findings('H17', world, [guided], [published])).toEqual([history]);
    const otherJourney = altered((day) => ({ out: { ...day.out, minutes: day.out.minutes + 1 } }));
    expect(findings('H17', world, [otherJourney], [published])).toEqual([history]);
    const otherWayBack = altered((day) => ({ back: { ...day.back, legs: day.out.legs } }));
    expect(findings('H17', world, [otherWayBack], [published])).toEqual([history]);
  });

  it('is copied with its shift, which the pin has too', () => {
    const late = placement(world, {}, [{ date: MONDAY, shift: 'late' }]);
    expect(findings('H17', world, [late], [published]).map((b) => [b.cause, b.shift])).toEqual([
      ['day', 'early'],
      ['frozen', 'late'],
      ['history', 'late'],
    ]);
  });

  it('ends with the frozen days, and is nothing without a published plan', () => {
    const changedLater = placement(world, {}, [EARLY, { date: TUESDAY, shift: 'late' }]);
    expect(findings('H17', world, [changedLater], [published])).toEqual([]);
    const guided = placement(world, { mentor: 'mentor2' }, [EARLY]);
    expect(findings('H17', world, [guided])).toEqual([]);
    expect(findings('H17', world, [guided], [])).toEqual([]);
  });
});

describe('H17 excludes', () => {
  const excluding = (excludes: string[], over: object = {}) =>
    semester({ trainees: [trainee({ excludes })], ...over });

  it.each([['u1'], ['s1'], ['e1']])('keeps the trainee from %s', (excluded) => {
    const world = excluding([excluded]);
    expect(findings('H17', world, [placement(world, {}, [EARLY])])).toEqual([
      { cause: 'excludes', ...BROKEN, unit: 'u1' },
    ]);
  });

  it('judges other places not, and frozen days as any', () => {
    const elsewhere = excluding(['u2'], { units: [unit(), unit({ id: 'u2' })] });
    expect(findings('H17', elsewhere, [placement(elsewhere, {}, [EARLY])])).toEqual([]);
    const pins = [{ trainee: 't1', module: 'basis', days: [EARLY], frozenUntil: MONDAY }];
    const frozen = excluding(['u1'], { pins });
    expect(findings('H17', frozen, [placement(frozen, {}, [EARLY])])).toHaveLength(1);
  });
});

it('H17 says so', () => {
  const notPlaced = pinnedTo({});
  expect(sentences('H17', notPlaced, [])).toEqual({
    'not-placed': [
      't1, Basis: deze stage ligt vast, maar is niet ingepland.',
      't1, Basis: this placement is pinned, but is not in the plan.',
    ],
  });
  const world = pinnedTo(
    { unit: 'u2', mentor: 'mentor2', days: [{ date: TUESDAY, shift: 'late' }], frozenUntil: MONDAY },
    { trainees: [trainee({ excludes: ['u1'] })] },
  );
  const planned = placement(world, {}, [EARLY]);
  const published = placement(world, { unit: 'u2' }, [EARLY]);
  expect(sentences('H17', world, [planned], [published])).toEqual({
    unit: [
      't1, Basis: gepland bij Afdeling 1, maar een andere afdeling ligt vast.',
      't1, Basis: planned at Afdeling 1, but another unit is pinned.',
    ],
    mentor: [
      't1, Basis: gepland met hoofdmentor mentor1, maar een andere mentor ligt vast.',
      't1, Basis: planned with primary mentor mentor1, but another mentor is pinned.',
    ],
    day: [
      't1, Basis: di 2 maart 2027 (late) ligt vast, maar is niet ingepland.',
      't1, Basis: Tue 2 March 2027 (late) is pinned, but is not in the plan.',
    ],
    frozen: [
      't1, Basis: ma 1 maart 2027 (early) valt in de periode die vastligt, maar is daar niet bij.',
      't1, Basis: Mon 1 March 2027 (early) is in the frozen period, but is not one of its days.',
    ],
    history: [
      't1, Basis: ma 1 maart 2027 (early) is anders dan in het gepubliceerde plan, maar ligt al vast.',
      't1, Basis: Mon 1 March 2027 (early) differs from the published plan, but is frozen.',
    ],
    excludes: [
      't1, Basis: Afdeling 1 is voor deze cursist uitgesloten.',
      't1, Basis: Afdeling 1 is excluded for this trainee.',
    ],
  });
});
