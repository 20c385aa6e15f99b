import { beforeAll, describe, expect, it } from 'vitest';
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import { acceptPlan } from '../../solver/check/accept-plan.ts';
import { semesterDigest } from '../../solver/domain/digest.ts';
import { type Semester, type SemesterInput, semesterSchema } from '../../solver/domain/semester-schema.ts';
import type { Progress } from '../../solver/planning-request.ts';
import { plan, semester } from '../../solver/testing/builders.ts';
import { isBetter } from './best-answer.ts';
import type { PlanningTask, TaskAnswer } from './planning-task.ts';
import type { PlanningWatch } from './planning-thread.ts';
import { isSearchedByRegions, startRegionRounds } from './region-rounds.ts';
import { ThreadCrash } from './thread-crash.ts';

const SHAPE = { regions: 2, rounds: 2 };
/** Every region of every round starts a thread, which takes most of the time here. */
const ONE_ROUND = { regions: 2, rounds: 1 };
const generated = generateSemester({ trainees: 30, seed: 2, tightness: 'tight' });
const unwatched: PlanningWatch = { onProgress: () => {}, onNotice: () => {} };

function taskFor(input: SemesterInput) {
  const world = semesterSchema.parse(input);
  return {
    semester: world,
    semesterDigest: semesterDigest(input),
    images: [],
    journeys: null,
    seed: 7,
    maxSteps: 60,
    lp: 'none' as const,
  };
}
const task = taskFor(generated);

/** @param shape with one round on one thread, else with two */
async function planned(over: Partial<PlanningTask> = {}, watch: PlanningWatch = unwatched, shape = SHAPE) {
  const threads = shape.rounds;
  const [answer] = await startRegionRounds({ ...task, ...over }, threads, watch, shape).answers;
  return planOf(answer);
}

function planOf(answer: TaskAnswer | undefined) {
  if (answer?.kind === 'planned') return answer;
  throw new Error(JSON.stringify(answer));
}

describe('search by regions', () => {
  const told: Progress[] = [];
  let first: Awaited<ReturnType<typeof planned>>;

  beforeAll(async () => {
    first = await planned({}, { ...unwatched, onProgress: (progress) => told.push(progress) });
  });

  it('gives one plan of the whole, that passes the checker', () => {
    const { plan: found, course } = first;
    expect(acceptPlan(task.semester, found, null)).toMatchObject({ ok: true });
    expect(found).toMatchObject({
      seed: 7,
      semesterDigest: task.semesterDigest,
      solver: { steps: expect.any(Number), stoppedBy: 'steps', seconds: 0 },
    });
    expect(found.score.placed).toBeGreaterThan(20);
    expect(found.solver.steps).toBeGreaterThan(40);
    expect(found.solver.steps).toBeLessThanOrEqual(60);
    expect(course.at(-1)).toMatchObject({ placed: found.score.placed, cost: found.score.cost, seconds: 0 });
    expect(new Set(told.map(({ asked }) => asked))).toEqual(new Set([found.score.asked]));
    expect(told.at(-1)).toMatchObject({ placed: found.score.placed, cost: found.score.cost });
    // From round to round nothing is lost.
    const from = told.findIndex(({ phase }) => phase === 'improve');
    const reached = told.slice(from).map(({ priorityPlaced }) => priorityPlaced);
    expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  });

  it('gives the same plan for the same seed and steps, whichever region is ready first', async () => {
    const { plan: found, course } = await planned();
    expect(found).toEqual(first.plan);
    expect(course).toEqual(first.course);
  });

  it('begins from a plan of this semester, which it does not make worse', async () => {
    const { score } = first.plan;
    const seen: Progress[] = [];
    const onProgress = (progress: Progress) => seen.push(progress);
    const watch = { ...unwatched, onProgress };
    const { plan: next } = await planned({ startFrom: first.plan }, watch, ONE_ROUND);
    expect(seen[0]).toMatchObject({ placed: score.placed, cost: score.cost });
    expect(isBetter(score, next.score)).toBe(false);
  });

  it('leaves a plan of another semester aside, and counts nothing of it', async () => {
    const seen: Progress[] = [];
    const startFrom = { ...first.plan, semesterDigest: 'f'.repeat(64) };
    const watch = { ...unwatched, onProgress: (progress: Progress) => seen.push(progress) };
    const { plan: found } = await planned({ startFrom }, watch, ONE_ROUND);
    expect(seen[0]?.placed).toBeLessThan(first.plan.score.placed);
    expect(seen.at(-1)).toMatchObject({ placed: found.score.placed, cost: found.score.cost });
    expect(Math.max(...seen.map(({ placed }) => placed))).toBe(found.score.placed);
  });

  it('keeps pins in every region', async () => {
    const pins = first.plan.placements
      .filter((_, i) => i % 3 === 0)
      .map(({ trainee, module, unit, days }) => ({
        trainee,
        module,
        unit,
        days: days.slice(0, 2).map(({ date, shift }) => ({ date, shift })),
      }));
    const pinned = taskFor({ ...generated, pins });
    const { plan: found } = await planned(pinned, unwatched, ONE_ROUND);
    expect(found.placements).toEqual(
      expect.arrayContaining(
        pins.map(({ trainee, module, unit }) => expect.objectContaining({ trainee, module, unit })),
      ),
    );
  });

  it('says of pins that cannot be kept what the planner of the whole says', async () => {
    const [somebody] = generated.trainees;
    const module = somebody?.modules.find(({ done }) => done !== true)?.module ?? '';
    const days = [{ date: generated.start, shift: 'nergens' }];
    const pins = [{ trainee: somebody?.id ?? '', module, days }];
    const [answer] = await startRegionRounds(taskFor({ ...generated, pins }), 1, unwatched, SHAPE).answers;
    expect(answer).toMatchObject({ kind: 'impossible-pins', problems: [{}] });
  });

  it('makes a first plan whatever it takes, and searches no longer than it was given', async () => {
    const { maxSteps: _, ...endless } = task;
    const [answer] = await startRegionRounds({ ...endless, maxSeconds: 0.001 }, 2, unwatched, SHAPE).answers;
    const { plan: found } = planOf(answer);
    expect(found.solver).toMatchObject({ steps: 0, stoppedBy: 'time' });
    expect(found.score.placed).toBeGreaterThan(20);
  });

  it('stops when asked, in any round, with what there is', async () => {
    const rounds = startRegionRounds(
      { ...task, maxSteps: Number.MAX_SAFE_INTEGER },
      2,
      {
        ...unwatched,
        onProgress: ({ phase }) => {
          if (phase === 'improve') rounds.stop();
        },
      },
      SHAPE,
    );
    const [answer] = await rounds.answers;
    expect(planOf(answer).plan).toMatchObject({ solver: { stoppedBy: 'user' } });
    expect(planOf(answer).plan.score.placed).toBeGreaterThan(20);
  });

  it('ends all threads when one of them crashes, and says which', async () => {
    const images = [{ path: 'bus.zip', digest: '', image: new SharedArrayBuffer(64) }];
    const { answers } = startRegionRounds({ ...task, images }, 2, unwatched, SHAPE);
    const crash = await answers.catch((error: unknown) => error);
    expect(crash).toBeInstanceOf(ThreadCrash);
    expect(crash).toMatchObject({ message: 'the timetable of bus.zip is not whole' });
  });
});

describe('which semesters are searched by regions', () => {
  const of = (trainees: number): Semester => {
    const [one] = task.semester.trainees;
    return {
      ...task.semester,
      trainees: one === undefined ? [] : Array.from({ length: trainees }, () => one),
    };
  };

  it('those with many trainees', () => {
    expect(isSearchedByRegions({ ...task, semester: of(3999) })).toBe(false);
    expect(isSearchedByRegions({ ...task, semester: of(4000) })).toBe(true);
  });

  it('but no replan', () => {
    const published = { plan: plan(semester(), []), digest: 'a'.repeat(64) };
    expect(isSearchedByRegions({ ...task, semester: of(4000), published })).toBe(false);
  });
});
