import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../solver/domain/names.ts';
import { placementDays } from '../../placement-days.ts';
import { clockChangePlan } from '../../testing/clock-change.ts';
import { weekendFacts } from './weekend-facts.ts';

const checked = clockChangePlan();
const facts = weekendFacts(placementDays(checked), namesOf(checked.semester, { pseudonymous: false }));

/** t1 works 27 (Saturday), 28 and 29 March; t3 the night of Saturday 27; the parent only on weekdays. */
describe('weekends with stage', () => {
  it('counts Saturday and Sunday of one week as one weekend', () => {
    expect(facts.rows.map(({ trainee: { id }, ...row }) => ({ id, ...row }))).toEqual([
      { id: 't3', weekends: 1, weeks: 2, saturdays: 1, sundays: 0 },
      { id: 't1', weekends: 1, weeks: 2, saturdays: 1, sundays: 1 },
    ]);
  });

  it('tells how many trainees have how many, those without too', () => {
    expect(facts.trainees).toBe(3);
    expect(facts.distribution).toEqual([
      { weekends: 0, trainees: 1 },
      { weekends: 1, trainees: 2 },
    ]);
  });

  it('knows of nobody where nothing is planned', () => {
    const none = weekendFacts([], namesOf(checked.semester, { pseudonymous: false }));
    expect(none).toEqual({ trainees: 0, distribution: [{ weekends: 0, trainees: 0 }], rows: [] });
  });
});
