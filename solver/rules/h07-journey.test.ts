import { describe, expect, it } from 'vitest';
import type { Journey } from '../domain/plan-schema.ts';
import { moved, onLeg, parsed, travelled, worldWith } from '../testing/altered-journeys.ts';
import { placement } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

/** From Leuven to Heverlee it takes 12 minutes by bike, 10 by e-bike, 9 by car and 32 on foot. */
const BIKE = { mode: 'bike' as const, maxMinutes: 60 };
const MONDAY = { date: '2027-03-01' };

describe('H7 journey, times', () => {
  const world = worldWith({});

  it('finds nothing in a right day', () => {
    expect(findings('H7', world, travelled(world, {}))).toEqual([]);
  });

  it('wants to arrive the margin before the shift, to the minute', () => {
    expect(findings('H7', world, travelled(world, { out: moved(-1) }))).toEqual([]);
    expect(findings('H7', world, travelled(world, { out: moved(1) }))).toEqual([
      {
        cause: 'late',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        found: 416,
        limit: 415,
        amount: 1,
      },
    ]);
  });

  it('wants to leave when the shift ends, to the minute', () => {
    expect(findings('H7', world, travelled(world, { back: moved(1) }))).toEqual([]);
    expect(findings('H7', world, travelled(world, { back: moved(-1) }))).toEqual([
      {
        cause: 'early',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        found: 869,
        limit: 870,
        amount: 1,
      },
    ]);
  });

  it('leaves a split shift at its second end, and a night on the next date', () => {
    const split = { ...MONDAY, shift: 'split' };
    expect(amounts('H7', world, travelled(world, {}, split))).toEqual([]);
    expect(amounts('H7', world, travelled(world, { back: moved(-450) }, split))).toEqual(['early 450']);
    const night = { date: '2027-03-27', shift: 'night' };
    expect(amounts('H7', world, travelled(world, {}, night))).toEqual([]);
    // The hour that the clock skips on 28 March does not exist here.
    expect(amounts('H7', world, travelled(world, { back: moved(-60) }, night))).toEqual(['early 60']);
  });

  it('goes by the legs, not by what the journey states', () => {
    const misstated = (journey: Journey) => parsed({ ...journey, leave: journey.arrive, minutes: 500 });
    expect(findings('H7', world, travelled(world, { out: misstated, back: misstated }))).toEqual([]);
  });
});

describe('H7 journey, means of transport', () => {
  it('allows the minutes of the mode, both ways', () => {
    const exact = worldWith({ modes: [{ mode: 'bike', maxMinutes: 12 }] });
    expect(findings('H7', exact, travelled(exact, {}))).toEqual([]);
    const short = worldWith({ modes: [{ mode: 'bike', maxMinutes: 11 }] });
    const keys = { trainee: 't1', module: 'basis', date: '2027-03-01' };
    expect(findings('H7', short, travelled(short, {}))).toEqual([
      { cause: 'too-long', ...keys, direction: 'out', found: 12, limit: 11, amount: 1 },
      { cause: 'too-long', ...keys, direction: 'back', found: 12, limit: 11, amount: 1 },
    ]);
  });

  it('wants one of the modes of the trainee, and then says nothing of the minutes', () => {
    const world = worldWith({ modes: [{ mode: 'transit', maxMinutes: 1 }] });
    expect(amounts('H7', world, travelled(world, {}, { ...MONDAY, mode: 'car' }))).toEqual([
      'mode 1',
      'mode 1',
    ]);
  });

  it('lets everyone walk as far as to a stop', () => {
    const walk = { ...MONDAY, mode: 'walk' as const };
    const near = worldWith({ modes: [] }, { rules: { maxWalkToStopMinutes: 32 } });
    expect(findings('H7', near, travelled(near, {}, walk))).toEqual([]);
    const far = worldWith({ modes: [] }, { rules: { maxWalkToStopMinutes: 31 } });
    expect(amounts('H7', far, travelled(far, {}, walk))).toEqual(['too-long 1', 'too-long 1']);
  });

  it('lets who likes to walk go further, and who does not as far as everyone', () => {
    const walk = { ...MONDAY, mode: 'walk' as const };
    const walker = worldWith({ modes: [{ mode: 'walk', maxMinutes: 32 }] });
    expect(findings('H7', walker, travelled(walker, {}, walk))).toEqual([]);
    const other = worldWith(
      { modes: [{ mode: 'walk', maxMinutes: 1 }] },
      { rules: { maxWalkToStopMinutes: 32 } },
    );
    expect(findings('H7', other, travelled(other, {}, walk))).toEqual([]);
  });

  it('wants the same mode out and back', () => {
    const world = worldWith({ modes: [BIKE, { mode: 'car', maxMinutes: 60 }] });
    const byCar = placement(world, {}, [{ ...MONDAY, mode: 'car' }]).days[0];
    const mixed = travelled(world, { back: (journey) => byCar?.back ?? journey });
    expect(findings('H7', world, mixed)).toEqual([
      {
        cause: 'mode-mix',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        found: 1,
        limit: 0,
        amount: 1,
      },
    ]);
  });
});

describe('H7 journey, history and words', () => {
  it('judges a frozen day, but not a historic one', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    const world = worldWith({ modes: [] }, { pins });
    const placements = travelled(world, {});
    expect(amounts('H7', world, placements)).toEqual(['mode 1', 'mode 1']);
    expect(amounts('H7', world, placements, placements)).toEqual([]);
  });

  it('says so', () => {
    const world = worldWith({ modes: [{ mode: 'bike', maxMinutes: 10 }] });
    const byEbike = placement(world, {}, [{ ...MONDAY, mode: 'ebike' }]).days[0];
    const placements = travelled(world, {
      out: moved(65),
      back: (journey) => moved(-1)(parsed({ ...byEbike?.back, arrive: journey.arrive })),
    });
    expect(sentences('H7', world, placements)).toEqual({
      'too-long': [
        't1, Basis: de heenreis op ma 1 maart 2027 duurt 12 min; hoogstens 10 min kan.',
        't1, Basis: the way out on Mon 1 March 2027 takes 12 min; at most 10 min is possible.',
      ],
      mode: [
        't1, Basis: de terugreis op ma 1 maart 2027 gebruikt een vervoermiddel dat de cursist niet heeft.',
        't1, Basis: the way back on Mon 1 March 2027 uses a means of transport that the trainee does not have.',
      ],
      'mode-mix': [
        't1, Basis: op ma 1 maart 2027 gaan de heenreis en de terugreis met een ander vervoermiddel.',
        't1, Basis: on Mon 1 March 2027 the way out and the way back use different means of transport.',
      ],
      late: [
        't1, Basis: op ma 1 maart 2027 komt de cursist om 08:00 aan; dat moet ten laatste om 06:55.',
        't1, Basis: on Mon 1 March 2027 the trainee arrives at 08:00; 06:55 is the latest.',
      ],
      early: [
        't1, Basis: op ma 1 maart 2027 vertrekt de cursist om 14:29, maar de dienst duurt tot 14:30.',
        't1, Basis: on Mon 1 March 2027 the trainee leaves at 14:29, but the shift lasts until 14:30.',
      ],
    });
    const byTransit = (journey: Journey) =>
      parsed({ ...onLeg(0, () => ({ mode: 'transit' }))(journey), mode: 'transit' });
    expect(sentences('H7', world, travelled(world, { out: byTransit })).ride).toEqual([
      't1, Basis: een rit van de heenreis op ma 1 maart 2027 rijdt volgens de dienstregeling die dag niet, of niet op dat uur.',
      't1, Basis: a ride of the way out on Mon 1 March 2027 does not run that day according to the timetable, or not at that time.',
    ]);
    expect(sentences('H7', world, travelled(world, { back: onLeg(0, () => ({ trip: '7' })) })).legs).toEqual([
      't1, Basis: de terugreis op ma 1 maart 2027 klopt niet met de kaart of de overstaptijden.',
      't1, Basis: the way back on Mon 1 March 2027 does not agree with the map or the times for changing.',
    ]);
  });
});
