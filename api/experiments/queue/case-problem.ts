/** Why a case has no result, as its row holds it. */
import { z } from 'zod';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';

const sentence = z.strictObject({ nl: z.string(), en: z.string() });

export function problemOfCase(problem: unknown): Sentence {
  return sentence.parse(problem);
}

/** @param message what the error itself says, in the language of who made it */
export function givenUp(attempts: number, message: string): Sentence {
  return say(
    `Het plannen liep ${attempts} keer na elkaar mis; de laatste keer: ${message}. Hervat het experiment om het opnieuw te proberen.`,
    `Planning went wrong ${attempts} times in a row; the last time: ${message}. Resume the experiment to try again.`,
  );
}

/** @param times that its worker gave no sign of life any more */
export function workerVanished(times: number): Sentence {
  return say(
    `De worker verdween ${times} keer na elkaar midden in het werk; meestal is er dan te weinig geheugen. Een beheerder kan de worker meer geheugen geven of in zijn logboek zoeken wat er misliep. Hervat daarna het experiment om het opnieuw te proberen.`,
    `The worker disappeared ${times} times in a row in the middle of the work; too little memory is the usual cause. An administrator can give the worker more memory or look in its log for what went wrong. Resume the experiment after that to try again.`,
  );
}

export const SEMESTER_GONE = say(
  'Het semester zoals het bij de start was, is er niet meer: het is verwijderd, of er is iemand uit gewist. Begin een nieuw experiment.',
  'The semester as it was at the start is no longer there: it was removed, or somebody was erased from it. Begin a new experiment.',
);

/** @param changed noun phrases */
export function otherInputs(changed: readonly Sentence[]): Sentence {
  const told = (language: 'nl' | 'en') => changed.map((one) => one[language]).join(', ');
  return say(
    `Sinds de eerste gevallen gepland zijn, veranderde ${told('nl')}. Zet terug wat er was en hervat het experiment, of begin een nieuw.`,
    `Since the first cases were planned, ${told('en')} changed. Put back what was there and resume the experiment, or begin a new one.`,
  );
}
