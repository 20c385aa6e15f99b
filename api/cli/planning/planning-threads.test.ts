import { describe, expect, it } from 'vitest';
import { semesterDigest } from '../../../solver/domain/digest.ts';
import type { Progress } from '../../../solver/planning-request.ts';
import { semester, semesterInput, trainee } from '../../../solver/testing/builders.ts';
import { startPlanning, ThreadCrash } from './planning-threads.ts';

const task = {
  semester: semester(),
  semesterDigest: semesterDigest({ ...semesterInput() }),
  images: [],
  journeys: null,
  seed: 1,
  maxSteps: 5,
  lp: 'none' as const,
};
const unwatched = { onProgress: () => {}, onNotice: () => {} };
/** What no reader lets through: a trainee who asks for a module that is not there. */
const impossible = semester({ trainees: [trainee({ modules: [{ module: 'nowhere' }] })] });

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

  it('end all when one of them crashes, and say which', async () => {
    const { answers } = startPlanning({ ...task, semester: impossible }, 2, unwatched);
    const crash = await answers.catch((error: unknown) => error);
    expect(crash).toBeInstanceOf(ThreadCrash);
    expect(crash).toMatchObject({
      thread: expect.any(Number),
      message: expect.stringContaining('unknown module'),
    });
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
});
