/** How a search went, for the tests of what is drawn from it. */
import type { Course, CoursePoint } from '../../../solver/planning-course.ts';

const UNPROVEN = { priorityPlaced: null, cost: null, costFrom: null };

/** Two modules built into a plan, a third found, and the proof that a cheaper plan hardly exists. */
export const THREE_PLACED: Course = [
  { ...at(0.5, 0), phase: 'construct', ...reached(1, 300), bound: UNPROVEN },
  { ...at(1, 0), phase: 'construct', ...reached(2, 700), bound: UNPROVEN },
  { ...at(1.25, 10), phase: 'improve', ...reached(2, 640), bound: UNPROVEN },
  { ...at(4, 250), phase: 'improve', ...reached(3, 1100), bound: UNPROVEN },
  {
    ...at(9.5, 400),
    phase: 'prove',
    ...reached(3, 1030),
    bound: { priorityPlaced: 4, cost: 1000, costFrom: 3 },
  },
];

/** As it is kept of a run that steps limited. */
export const BY_STEPS: Course = THREE_PLACED.map((point) => ({ ...point, seconds: 0 }));

/** Of so many moments, each cheaper than the one before. */
export function longCourse(moments: number): Course {
  return Array.from({ length: moments }, (_, i): CoursePoint => {
    return { ...at(i, i), phase: 'improve', ...reached(3, 9000 - i), bound: UNPROVEN };
  });
}

function at(seconds: number, steps: number) {
  return { seconds, steps };
}

function reached(placed: number, cost: number) {
  return { placed, priorityPlaced: placed, cost };
}
