import { describe, expect, it } from 'vitest';
import { breachesOf } from '../testing/checker-findings.ts';
import { lineDays, lineSemester, lineTimetables } from '../testing/line-world.ts';
import { CALL_EXAMPLES } from '../testing/transit-call-examples.ts';
import { TRANSIT_EXAMPLES } from '../testing/transit-examples.ts';

const timetables = await lineTimetables();

describe('H7 transit journeys, confirmed from the timetable', () => {
  it.each(TRANSIT_EXAMPLES)('$name: $found', ({ day, world = lineSemester(), found }) => {
    const breaches = breachesOf('H7', world, lineDays(day), timetables)
      .filter(({ cause }) => cause === 'legs' || cause === 'ride')
      .map(({ cause, direction }) => `${direction} ${cause}`);
    expect(breaches.toSorted()).toEqual(found);
  });
});

describe('H8 calls on the way by transit', () => {
  it.each(CALL_EXAMPLES)('$name: $found', ({ world, day, found }) => {
    const breaches = breachesOf('H8', world, lineDays(day), timetables).map((breach) =>
      breach.limit === 0
        ? `${breach.direction} ${breach.cause}`
        : `${breach.direction} ${breach.cause} ${breach.found}/${breach.limit}`,
    );
    expect(breaches.toSorted()).toEqual(found);
  });
});
