import { describe, expect, it } from 'vitest';
import { mentor, placement, semester, trainee } from '../../../../solver/testing/builders.ts';
import { continuityFacts } from './mentor-continuity.ts';

const world = semester({
  mentors: [mentor(), mentor({ id: 'mentor2' }), mentor({ id: 'mentor3' })],
  trainees: [trainee(), trainee({ id: 't2' })],
});
const steady = placement(world, { trainee: 't2' }, [{ date: '2027-03-01' }, { date: '2027-03-02' }]);
const changing = placement(world, {}, [
  { date: '2027-03-01' },
  { date: '2027-03-02', mentor: 'mentor3' },
  { date: '2027-03-03', mentor: 'mentor2' },
  { date: '2027-03-04' },
  { date: '2027-03-05', mentor: 'mentor2' },
]);

describe('keeping the same mentor', () => {
  it('counts the mentors of each placement', () => {
    const { placements, distribution } = continuityFacts([steady, changing]);
    expect(placements).toBe(2);
    expect(distribution).toEqual([
      { mentors: 1, placements: 1 },
      { mentors: 2, placements: 0 },
      { mentors: 3, placements: 1 },
    ]);
  });

  it('tells who else guides, the most days first', () => {
    expect(continuityFacts([steady, changing]).changing).toEqual([
      {
        placement: changing,
        daysWithAnother: 3,
        others: [
          { mentor: 'mentor2', days: 2 },
          { mentor: 'mentor3', days: 1 },
        ],
      },
    ]);
  });

  it('has nothing to tell of no placements', () => {
    expect(continuityFacts([])).toEqual({ placements: 0, distribution: [], changing: [] });
  });
});
