import { beforeAll, describe, expect, it } from 'vitest';
import type { RideLine } from '../../solver/domain/names.ts';
import type { Language } from '../../solver/domain/problem.ts';
import { placementDays } from './placement-days.ts';
import { vehicleText } from './ride-words.ts';
import { clockChangePlan } from './testing/clock-change.ts';
import { type RiddenPlan, ridesToAarschot } from './testing/rides-to-aarschot.ts';
import { isWayBack, wayAndTime, wayInShort } from './way-in-short.ts';

let plan: RiddenPlan;
beforeAll(async () => {
  plan = await ridesToAarschot();
});

function ways(id: string, language: Language = 'nl'): readonly string[] {
  const placed = placementDays(plan.checked).find(({ trainee }) => trainee.id === id);
  if (placed === undefined) throw new Error(`${id} is not placed`);
  const { day, trainee } = placed;
  return [day.out, day.back].map((journey) => wayInShort(journey, trainee, plan.names, language));
}

describe('a way in short', () => {
  it('is told by its lines, a train by where it goes', () => {
    expect(ways('t1')).toEqual([
      'bus 2 → trein IC naar Hasselt, 1 overstap',
      'trein IC naar Leuven → bus 2, 1 overstap',
    ]);
    expect(ways('t1', 'en')[0]).toBe('bus 2 → train IC to Hasselt, 1 change');
  });

  it('calls at childcare, which is no change', () => {
    expect(ways('ouder')[0]).toBe('bus 2 → opvang → trein IC naar Hasselt');
    expect(ways('ouder', 'en')[1]).toBe('train IC to Leuven → childcare → bus 2');
  });

  it('starts or ends by bike', () => {
    expect(ways('fietser')).toEqual([
      'met de fiets → trein IC naar Hasselt',
      'trein IC naar Leuven → met de fiets',
    ]);
  });

  it('is the mode alone where nothing is ridden', () => {
    expect(ways('buur')).toEqual(['te voet', 'te voet']);
    const [placed] = placementDays(clockChangePlan());
    expect(placed && wayInShort(placed.day.out, placed.trainee, plan.names, 'en')).toBe('by bike');
  });

  it('has its minutes where they are asked', () => {
    const [placed] = placementDays(plan.checked);
    expect(placed && wayAndTime(placed.day.out, placed.trainee, plan.names, 'nl')).toBe(
      'bus 2 → trein IC naar Hasselt, 1 overstap, 1 uur 15 min',
    );
  });
});

describe('a way back', () => {
  it.each(['t1', 'ouder', 'fietser', 'buur'])('of %s is the way there, the other way round', (id) => {
    const placed = placementDays(plan.checked).find(({ trainee }) => trainee.id === id);
    expect(placed && isWayBack(placed.day, placed.trainee, plan.names)).toBe(true);
  });

  it('is another one where one goes by something else', () => {
    const [byTrain, ...others] = placementDays(plan.checked);
    const onFoot = others.find(({ trainee }) => trainee.id === 'buur');
    const [byBike] = placementDays(clockChangePlan());
    for (const other of [onFoot, byBike]) {
      if (byTrain === undefined || other === undefined) throw new Error('nobody travels');
      const day = { out: byTrain.day.out, back: other.day.back };
      expect(isWayBack(day, byTrain.trainee, plan.names)).toBe(false);
    }
  });

  it('is another one where the call at childcare is made one way only', () => {
    const placed = placementDays(plan.checked).find(({ trainee }) => trainee.id === 'ouder');
    const [first] = placementDays(plan.checked);
    if (placed === undefined || first === undefined) throw new Error('nobody travels');
    const day = { out: placed.day.out, back: first.day.back };
    expect(isWayBack(day, placed.trainee, plan.names)).toBe(false);
  });
});

describe('the name of a vehicle', () => {
  const bus = (line: string): RideLine => ({ kind: 'bus', line, towards: 'Diest' });

  it('is its kind and its line', () => {
    expect(vehicleText(bus('2'), 'nl')).toBe('bus 2');
    expect(vehicleText({ ...bus('IC'), kind: 'train' }, 'en')).toBe('train IC');
  });

  it('is its kind where the line says no more', () => {
    expect(['', 'BUS', 'Bus'].map((line) => vehicleText(bus(line), 'nl'))).toEqual(['bus', 'bus', 'bus']);
    expect(vehicleText({ ...bus('TRAIN'), kind: 'train' }, 'nl')).toBe('trein');
  });
});
