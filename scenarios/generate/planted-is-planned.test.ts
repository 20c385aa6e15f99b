/** The planner finds room for everybody where room for everybody is known to exist. */
import { describe, expect, it } from 'vitest';
import { readSemester } from '../../solver/domain/read-semester.ts';
import { planSemester } from '../../solver/index.ts';
import { generatePlantedSemester } from './planted.ts';

/** Placed of asked, once everything is placed or the steps are spent. */
function placedOf(trainees: number, seed: number, maxSteps: number) {
  const reading = readSemester(generatePlantedSemester({ trainees, seed }).semester);
  if (!reading.ok) throw new Error('the planted semester does not validate');
  let everythingPlaced = false;
  const answer = planSemester({
    semester: reading.semester,
    semesterDigest: reading.digest,
    seed: 1,
    maxSteps,
    clock: () => performance.now(),
    shouldStop: () => everythingPlaced,
    onProgress: ({ placed, asked }) => {
      everythingPlaced = placed === asked;
    },
  });
  if (answer.kind !== 'planned') throw new Error(`the planner answered ${answer.kind}`);
  return answer.plan.plan.score;
}

describe('a semester planted around a plan', () => {
  it.each([1, 2, 3])('of 40 trainees is placed whole (seed %i)', (seed) => {
    const { placed, asked } = placedOf(40, seed, 30_000);
    expect(placed).toBe(asked);
  });

  it('of 200 trainees is placed to at least 97 %', () => {
    const { placed, asked } = placedOf(200, 1, 3000);
    expect(placed / asked).toBeGreaterThanOrEqual(0.97);
  });
});
