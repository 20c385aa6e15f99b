import { describe, expect, it } from 'vitest';
import { semester, type UnitInput, unit } from '../../../solver/testing/builders.ts';
import { reservedHomeCare } from './reserved-home-care.ts';
import { pulled } from './testing/pulled.ts';

const offer = (places: number, reserved: number): UnitInput['offers'][number] => ({
  weekdays: [1],
  shift: 'day',
  places,
  reserved,
});

/** Six places reserved in home care, over three offers, and two in a nursing home. */
const WORLD = semester({
  units: [
    unit({ id: 'team 1', setting: 'gezinszorg', offers: [offer(2, 1), offer(4, 3), offer(1, 0)] }),
    unit({ id: 'team 2', setting: 'gezinszorg', offers: [offer(2, 5)] }),
    unit({ id: 'nursing home', setting: 'wzc', offers: [offer(3, 2)] }),
  ],
  mentors: [],
});

const open = (world: typeof WORLD) =>
  world.units.map(({ offers }) =>
    offers.reduce((sum, { places, reserved }) => sum + Math.max(0, places - reserved), 0),
  );
const total = (places: readonly number[]) => places.reduce((sum, one) => sum + one, 0);

describe('reserved places in home care', () => {
  it('stay at 100 %: three open places, and one in the nursing home', () => {
    expect(open(pulled(reservedHomeCare, WORLD, 100))).toEqual([3, 0, 1]);
  });

  it.each([
    [75, 2],
    [50, 3],
    [0, 6],
  ])('at %i %% come free: %i of six', (kept, freed) => {
    const [first = 0, second = 0, nursingHome] = open(pulled(reservedHomeCare, WORLD, kept));
    expect(total([first, second])).toBe(3 + freed);
    expect(nursingHome).toBe(1);
  });

  it('are not more than there are places, when all are freed', () => {
    const { units } = pulled(reservedHomeCare, WORLD, 0);
    expect(units.map(({ offers }) => offers.map(({ reserved }) => reserved))).toEqual([[0, 0, 0], [0], [2]]);
  });
});
