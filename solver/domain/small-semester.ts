/**
 * What counts as a small semester: one in which columns come first and often settle everything. A strand is a row of modules
 * of one trainee that follow each other, so there are as many as trainees at the least, and as modules at the most.
 */
import type { Semester } from './semester-schema.ts';

export const MOST_STRANDS_OF_SMALL = 40;

/** Before strands are known: which of the two it is for sure, if that can be told. */
export function sizeOf({ trainees }: Pick<Semester, 'trainees'>): 'small' | 'large' | 'either' {
  const asked = trainees.map(({ modules }) => modules.filter(({ done }) => !done).length);
  const most = asked.reduce((sum, count) => sum + count, 0);
  const fewest = asked.filter((count) => count > 0).length;
  if (most <= MOST_STRANDS_OF_SMALL) return 'small';
  return fewest > MOST_STRANDS_OF_SMALL ? 'large' : 'either';
}
