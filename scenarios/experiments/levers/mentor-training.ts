/**
 * Lever: mentors take the deeper training, and may guide two trainees a shift, also those who ask intensive guidance
 * (H11). What units offer in places stays (H10), so that the lever shows where guidance is what is short.
 */
import type { Mentor } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { shareOf } from './choosing.ts';
import { editMentors } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

/** Trainees a shift, with the deeper training (domain facts). */
const TRAINED_CAPACITY = 2;

export const mentorTraining: Lever = {
  id: 'mentor-training',
  name: say('Verdiepende mentoropleiding', 'Deeper mentor training'),
  unit: say('% van de mentoren die ze nog niet volgden', '% of the mentors who have not taken it yet'),
  says: (value) =>
    say(
      `Van de mentoren zonder verdiepende opleiding volgt ${value} % ze: zij begeleiden twee cursisten per dienst, ook wie intensieve begeleiding vraagt. Het aantal plaatsen blijft gelijk.`,
      `Of the mentors without the deeper training, ${value} % take it: they guide two trainees a shift, also those who ask intensive guidance. The number of places stays the same.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    editMentors(semester, shareOf(semester.mentors.filter(canLearn), figureOf(value), random), trained),
};

function canLearn({ level, capacity }: Mentor): boolean {
  return level === 'basic' || capacity < TRAINED_CAPACITY;
}

function trained(mentor: Mentor): Mentor {
  return { ...mentor, level: 'advanced', capacity: Math.max(mentor.capacity, TRAINED_CAPACITY) };
}
