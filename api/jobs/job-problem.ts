/** What a job has to tell its coordinator, as its row holds it. */
import { z } from 'zod';
import { type Problem, problemLine } from '../../solver/domain/problem.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';

export const jobProblemSchema = z.strictObject({
  severity: z.enum(['error', 'warning']),
  /** Where in the semester; empty for the whole. */
  path: z.string(),
  text: z.strictObject({ nl: z.string(), en: z.string() }),
});
export type JobProblem = z.infer<typeof jobProblemSchema>;

export function jobProblem(problem: Problem): JobProblem {
  const text = say(problemLine(problem, 'nl'), problemLine(problem, 'en'));
  return { severity: problem.severity, path: problem.path, text };
}

export function warning(text: Sentence): JobProblem {
  return { severity: 'warning', path: '', text };
}

function failure(text: Sentence): JobProblem {
  return { severity: 'error', path: '', text };
}

/** @param message what the error itself says, in the language of who made it */
export function givenUp(attempts: number, message: string): JobProblem {
  return failure(
    say(
      `De planner is ${attempts} keer na elkaar met een fout gestopt; de laatste keer: ${message}. De taak is opzijgezet. Een beheerder kan ze opnieuw laten proberen.`,
      `The planner ended with an error ${attempts} times in a row; the last time: ${message}. The job was set aside. An administrator can have it tried again.`,
    ),
  );
}

/** @param times that its worker gave no sign of life any more */
export function workerVanished(times: number): JobProblem {
  return failure(
    say(
      `De worker verdween ${times} keer na elkaar midden in het werk; meestal is er dan te weinig geheugen. De taak is opzijgezet. Een beheerder kan de worker meer geheugen geven of in zijn logboek zoeken wat er misliep, en de taak daarna opnieuw laten proberen.`,
      `The worker disappeared ${times} times in a row in the middle of the work; too little memory is the usual cause. The job was set aside. An administrator can give the worker more memory or look in its log for what went wrong, and then have the job tried again.`,
    ),
  );
}

export function rejectedByChecker(faults: readonly string[]): JobProblem {
  const which = faults.slice(0, 5).join(', ');
  return failure(
    say(
      `De controle keurt het plan van de planner af (${which}). Dat is een fout van Stageplan; meld ze. Er is geen plan bewaard.`,
      `The checker does not accept the planner’s plan (${which}). This is a fault of Stageplan; tell us of it. No plan was kept.`,
    ),
  );
}

export const SNAPSHOT_GONE = failure(
  say(
    'Het semester zoals het bij de start was, is er niet meer. Start de planning opnieuw.',
    'The semester as it was at the start is no longer there. Start planning again.',
  ),
);

export const PUBLISHED_GONE = failure(
  say(
    'Het plan waarvan herplannen zou vertrekken, is er niet meer. Start de planning opnieuw, van een ander plan.',
    'The plan to replan from is no longer there. Start planning again, from another plan.',
  ),
);
