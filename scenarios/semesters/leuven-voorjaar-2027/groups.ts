/** The groups of this spring at the four campuses: how many, which track, which class days, how far along. */
import { AFTER_THEORY } from '../../generate/calendar-2027.ts';
import type { Cohort, Step } from '../../generate/cohorts.ts';
import { townNamed } from '../../generate/places.ts';
import type { Track } from '../../generate/semester-parts.ts';

export interface Group {
  readonly cohort: Cohort;
  readonly trainees: number;
}

function group(
  campus: string,
  name: string,
  track: Track,
  step: Step,
  classDays: readonly number[],
  trainees: number,
): Group {
  const startsLater = step === 'start' && track === 'day' ? { availableFrom: AFTER_THEORY } : {};
  return {
    cohort: { id: `${campus} ${name}`, campus: townNamed(campus), track, step, classDays, ...startsLater },
    trainees,
  };
}

export const GROUPS: readonly Group[] = [
  group('Leuven', 'dag A', 'day', 'start', [1, 2], 16),
  group('Leuven', 'dag B', 'day', 'middle', [2, 4], 16),
  group('Leuven', 'dag C', 'day', 'end', [4, 5], 16),
  group('Leuven', 'avond A', 'evening', 'middle', [1, 3], 12),
  group('Leuven', 'avond B', 'evening', 'end', [2, 4], 10),
  group('Tienen', 'dag', 'day', 'middle', [1, 4], 14),
  group('Tienen', 'avond', 'evening', 'start', [1, 3], 8),
  group('Diest', 'dag', 'day', 'end', [1, 2], 12),
  group('Diest', 'avond', 'evening', 'middle', [2, 4], 6),
  group('Aarschot', 'dag', 'day', 'start', [2, 4], 10),
];
