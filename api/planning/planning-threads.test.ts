import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import { semesterDigest } from '../../solver/domain/digest.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { semesterSchema } from '../../solver/domain/semester-schema.ts';
import { hasWholePlan, type Progress } from '../../solver/planning-request.ts';
import { semester, semesterInput, trainee, unit } from '../../solver/testing/builders.ts';
import { timetableFrom } from '../../solver/testing/gtfs-feed.ts';
import { TINY } from '../../solver/testing/tiny-feed.ts';
import { timetableImage } from '../../solver/travel/gtfs/timetable-image.ts';
import { bestAnswer } from './best-answer.ts';
import { startPlanning } from './planning-threads.ts';
import { ThreadCrash } from './thread-crash.ts';

const task = {
  semester: semester(),
  semesterDigest: semesterDigest({ ...semesterInput() }),
  images: [],
  journeys: null,
  seed: 1,
  maxSteps: 5,
  lp: 'none' as const,
};
const SEMESTERS = fileURLToPath(new URL('../../scenarios/semesters', import.meta.url));
const unwatched = { onProgress: () => {}, onNotice: () => {} };
/** What no reader lets through: a trainee who asks for a module that is not there. */
const impossible = semester({ trainees: [trainee({ modules: [{ module: 'nowhere' }] })] });

/** Six who want the places of one. */
const crowded = semester({
  trainees: ['t1', 't2', 't3', 't4', 't5', 't6'].map((id) => trainee({ id })),
  units: [unit({ offers: [{ weekdays: [1, 2], shift: 'early', places: 1 }] })],
});

describe('planning threads', () => {
  it('give one answer each and tell how far they are', async () => {
    const seen: Progress[] = [];
    const { answers } = startPlanning(task, 2, {
      ...unwatched,
      onProgress: (progress) => seen.push(progress),
    });
    expect((await answers).map(({ kind }) => kind)).toEqual(['planned', 'planned']);
    expect(new Set(seen.map(({ asked }) => asked))).toEqual(new Set([1]));
  });

  it('say which crashed', async () => {
    const { answers } = startPlanning({ ...task, semester: impossible }, 2, unwatched);
    const crash = await answers.catch((error: unknown) => error);
    expect(crash).toBeInstanceOf(ThreadCrash);
    expect(crash).toMatchObject({ thread: 1, message: expect.stringContaining('unknown module') });
  });

  it('end all when one of them crashes', async () => {
    const image = timetableImage({ timetable: await timetableFrom(TINY), notices: [] });
    const images = [{ path: 'bus.zip', digest: '', image }];
    let told = 0;
    const { answers } = startPlanning(
      { ...task, semester: crowded, images, maxSteps: Number.MAX_SAFE_INTEGER },
      2,
      {
        ...unwatched,
        // The first has read it and searches; the second finds it damaged.
        onProgress: ({ phase }) => {
          told++;
          if (hasWholePlan(phase)) new Uint8Array(image).fill(0);
        },
      },
    );
    await expect(answers).rejects.toMatchObject({
      thread: 2,
      message: 'the timetable of bus.zip is not whole',
    });
    const before = told;
    await pause(500);
    expect(told).toBe(before);
  });

  it('plan from no timetable that is not whole', async () => {
    const images = [{ path: 'bus.zip', digest: '', image: new SharedArrayBuffer(64) }];
    const { answers } = startPlanning({ ...task, images }, 1, unwatched);
    await expect(answers).rejects.toThrow('the timetable of bus.zip is not whole');
  });

  it('stop when asked, with the best they have', async () => {
    const { answers, stop } = startPlanning({ ...task, maxSteps: Number.MAX_SAFE_INTEGER }, 1, {
      ...unwatched,
      onProgress: () => stop(),
    });
    const [answer] = await answers;
    expect(answer).toMatchObject({ kind: 'planned' });
  });

  it('end once one of them knows that nothing is better, long before the time is up', async () => {
    const input = JSON.parse(readFileSync(`${SEMESTERS}/tiny-closures-gap/semester.json`, 'utf8'));
    const { maxSteps: _, ...endless } = task;
    const { answers } = startPlanning(
      {
        ...endless,
        semester: semesterSchema.parse(input),
        semesterDigest: semesterDigest(input),
        maxSeconds: 3600,
        lp: 'auto',
      },
      2,
      unwatched,
    );
    const found = await answers;
    expect(found.map((answer) => answer.kind === 'planned' && answer.plan.solver.stoppedBy).sort()).toEqual([
      'optimal',
      'user',
    ]);
    expect(bestAnswer(found, 1)).toMatchObject({
      plan: { solver: { stoppedBy: 'optimal' }, score: { priorityPlaced: 1, cost: 80 } },
    });
  });

  it('hand out what is better on the way, where that is asked', async () => {
    const better: Plan[] = [];
    const { answers, stop } = startPlanning(
      { ...task, semester: crowded, interimSeconds: 0, maxSteps: Number.MAX_SAFE_INTEGER },
      1,
      {
        ...unwatched,
        onBetterPlan: (plan) => {
          better.push(plan);
          stop();
        },
      },
    );
    const [answer] = await answers;
    expect(answer).toMatchObject({ kind: 'planned' });
    expect(better[0]).toMatchObject({ semesterDigest: task.semesterDigest, score: { asked: 6 } });
  });

  it('prove together, and the same steps prove the same however the threads take turns', async () => {
    const input = generateSemester({ trainees: 16, seed: 2, tightness: 'tight' });
    const crowd = { ...task, semester: semesterSchema.parse(input), semesterDigest: semesterDigest(input) };
    const bests = [];
    for (const _ of [1, 2]) {
      const answers = await startPlanning({ ...crowd, maxSteps: 600, remedies: false }, 2, unwatched).answers;
      const [helping, leading] = answers.map((answer) =>
        answer.kind === 'planned' ? answer.plan.bound : null,
      );
      // Only the one that leads proves by exact prices.
      expect(leading?.priorityPlaced).toBeLessThan(helping?.priorityPlaced ?? 0);
      bests.push(bestAnswer(answers, task.seed));
    }
    const [first, second] = bests.map((best) => (best?.kind === 'planned' ? stepsOnly(best.plan) : null));
    expect(first).not.toBeNull();
    expect(second).toEqual(first);
  });
});

/** Without what the clock has a hand in. */
function stepsOnly({ placements, score, bound, gap }: Plan) {
  return { placements, score, bound, gap };
}
