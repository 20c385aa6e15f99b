import { expect, it } from 'vitest';
import { mentor, placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { meanGuidedDays, mentorsGuiding, mentorsPerPlacement, p90GuidedDays } from './mentors.ts';
import { outcome } from './testing/outcomes.ts';

const world = semester({
  mentors: ['mia', 'noor', 'omar', 'piet'].map((id) => mentor({ id })),
  trainees: [trainee({ id: 'an' }), trainee({ id: 'bo' })],
});
const an = placement(world, { trainee: 'an', mentor: 'mia' }, [
  { date: '2027-03-01' },
  { date: '2027-03-02' },
  { date: '2027-03-03', mentor: 'noor' },
]);
const bo = placement(world, { trainee: 'bo', mentor: 'mia' }, [{ date: '2027-03-01' }]);
const planned = outcome(world, [an, bo]);

it('mentors per placement counts each of its mentors once', () => {
  expect(mentorsPerPlacement.of(planned)).toBe(1.5);
});

it('guided days are a day for each trainee, over the mentors who guide', () => {
  // Mia: two days with An and one with Bo; Noor: one.
  expect(meanGuidedDays.of(planned)).toBe(2);
  expect(p90GuidedDays.of(planned)).toBeCloseTo(1 + 0.9 * 2, 10);
});

it('two of the four mentors guide anybody', () => {
  expect(mentorsGuiding.of(planned)).toBe(50);
  expect(mentorsGuiding.of(outcome(world, []))).toBe(0);
});

it('without placements, and without mentors, there is nothing to tell', () => {
  expect(mentorsPerPlacement.of(outcome(world, []))).toBeNull();
  expect(meanGuidedDays.of(outcome(world, []))).toBeNull();
  expect(p90GuidedDays.of(outcome(world, []))).toBeNull();
  expect(mentorsGuiding.of(outcome(semester({ mentors: [] }), []))).toBeNull();
});
