/** `stageplan plan SEMESTER --out DIR`: plans, and writes everything that a plan is handed out as. */
import { cacheFolder } from '../../gtfs/cache-folder.ts';
import { keptJourneys } from '../../gtfs/kept-journeys.ts';
import { bestAnswer } from '../../planning/best-answer.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type PlanInput, readPlanInput, tellPlanInput } from '../planning/plan-input.ts';
import { runPlanning } from '../planning/run-planning.ts';
import { type GivenPlanOptions, planOptions } from './plan-options.ts';

export function plan(semesterPath: string, given: GivenPlanOptions): Run {
  return async (terminal) => {
    const options = planOptions(given);
    const input = await readPlanInput(semesterPath, options, terminal);
    tellPlanInput(input, terminal);
    const { semester, digest: semesterDigest } = input.semester;
    const published = publishedOf(input);
    const { images } = input.timetables;
    const kept = keptJourneys(semester, images, cacheFolder());
    const task = {
      semester,
      semesterDigest,
      images,
      journeys: kept.image,
      ...published,
      seed: options.seed,
      ...options.limits,
      lp: options.lp,
    };
    const planned = await runPlanning(terminal, options.workers, task, async (answers, told) => {
      const answer = bestAnswer(answers, options.seed);
      if (answer?.kind === 'planned' && answer.journeys !== null) kept.keep(answer.journeys);
      const { finishPlanning } = await import('../planning/finish-planning.ts');
      return finishPlanning(input, options.handOut, { answer, told }, terminal);
    });
    return planned === 'aborted' ? EXIT.aborted : planned;
  };
}

function publishedOf({ published }: PlanInput) {
  if (published === undefined) return {};
  return { published: { plan: published.plan, digest: published.digest } };
}
