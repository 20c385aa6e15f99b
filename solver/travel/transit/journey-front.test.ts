import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JourneyFront, type JourneyTimes } from './journey-front.ts';

const journey = fc.record({
  depart: fc.integer({ min: 0, max: 30 }),
  arrive: fc.integer({ min: 30, max: 60 }),
});

function kept(keeps: 'short' | 'early', all: readonly JourneyTimes[]): readonly string[] {
  const front = new JourneyFront(keeps);
  for (const { depart, arrive } of all) front.add(depart, arrive);
  return Array.from({ length: front.size }, (_, i) => `${front.departAt(i)}–${front.arriveAt(i)}`);
}

/** Those that none of the others beats, each once, by departure. */
function unbeaten(keeps: 'short' | 'early', all: readonly JourneyTimes[]): readonly string[] {
  const worth = ({ depart, arrive }: JourneyTimes) => (keeps === 'short' ? arrive - depart : arrive);
  const isBeaten = (one: JourneyTimes) =>
    all.some(
      (other) =>
        other.depart >= one.depart &&
        worth(other) <= worth(one) &&
        (other.depart > one.depart || worth(other) < worth(one)),
    );
  const told = all
    .filter((one) => !isBeaten(one))
    .sort((a, b) => a.depart - b.depart)
    .map(({ depart, arrive }) => `${depart}–${arrive}`);
  return [...new Set(told)];
}

describe('the journeys worth knowing', () => {
  it('are those that leave later or take less: 20 minutes at 5, 25 minutes at 8, not 30 minutes at 7', () => {
    const all = [
      { depart: 7, arrive: 37 },
      { depart: 5, arrive: 25 },
      { depart: 8, arrive: 33 },
    ];
    expect(kept('short', all)).toEqual(['5–25', '8–33']);
    expect(kept('early', all)).toEqual(['5–25', '8–33']);
    expect(kept('early', [...all, { depart: 9, arrive: 33 }])).toEqual(['5–25', '9–33']);
  });

  it.each(['short', 'early'] as const)('are those that none of the others beats: %s', (keeps) => {
    fc.assert(
      fc.property(fc.array(journey, { maxLength: 60 }), (all) => {
        expect(kept(keeps, all)).toEqual(unbeaten(keeps, all));
      }),
      { numRuns: 500 },
    );
  });
});
