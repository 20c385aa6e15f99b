import { describe, expect, it } from 'vitest';
import { lineDays, lineSemester, lineTimetables } from '../testing/line-world.ts';
import { findings } from '../testing/rule-findings.ts';
import { CALL_EXAMPLES } from '../testing/transit-call-examples.ts';
import { TRANSIT_EXAMPLES } from '../testing/transit-examples.ts';

const timetables = await lineTimetables();

describe('H7 journey, by public transport', () => {
  it.each(TRANSIT_EXAMPLES)('$name: $found', ({ day, world = lineSemester(), found }) => {
    const causes = findings('H7', world, lineDays(day), undefined, timetables)
      .filter(({ cause }) => cause === 'legs' || cause === 'ride')
      .map(({ cause, direction }) => `${direction} ${cause}`);
    expect(causes.toSorted()).toEqual(found);
  });
});

describe('H8 childcare, on the way by public transport', () => {
  it.each(CALL_EXAMPLES)('$name: $found', ({ world, day, found }) => {
    const breaches = findings('H8', world, lineDays(day), undefined, timetables).map((breach) =>
      breach.limit === 0
        ? `${breach.direction} ${breach.cause}`
        : `${breach.direction} ${breach.cause} ${breach.found}/${breach.limit}`,
    );
    expect(breaches.toSorted()).toEqual(found);
  });
});
