/** Why a placement does not hold any more, in words. */
import type { Breach } from '../../solver/domain/breach.ts';
import { type Names, namesOf } from '../../solver/domain/names.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import { breachText } from '../../solver/rules/index.ts';
import type { Judgement, Loss, TouchedPlacement } from './judgement.ts';
import type { PlacementKey } from './life-of-a-plan.ts';

/** What lies with the unit. Of all others the employer hears only that something changed for the trainee. */
const OF_THE_UNIT: ReadonlySet<string> = new Set(['H1', 'H3', 'H9', 'H10', 'H11', 'H12']);

const GONE: Record<Loss['kind'], (id: string) => Sentence> = {
  trainee: () => say('De cursist is gestopt of uitgeschreven.', 'The trainee has stopped or left.'),
  module: () =>
    say('De cursist hoeft deze module niet meer te doen.', 'The trainee is not asked this module any more.'),
  unit: () => say('De afdeling doet niet meer mee.', 'The unit takes part no longer.'),
  mentor: (id) => say(`De mentor (${id}) is er niet meer.`, `The mentor (${id}) is gone.`),
  shift: (id) =>
    say(`De dienst ${id} bestaat er niet meer.`, `The shift ${id} does not exist there any more.`),
};

const FOR_THE_TRAINEE = say(
  'Bij de cursist is iets veranderd, waardoor deze dagen niet meer kunnen.',
  'Something changed for the trainee, so that these days are not possible any more.',
);

/** In full, for the coordinator. @param names with or without people */
export function whyTouched({ losses, breaches }: TouchedPlacement, names: Names): readonly Sentence[] {
  return distinct([
    ...losses.map(({ kind, id }) => GONE[kind](id)),
    ...breaches.map((one) => breachSentence(one, names)),
  ]);
}

/** What stands against the plan as a whole, beside what touches a placement. */
export function whyUnsound({ breaches, touched }: Judgement, names: Names): readonly Sentence[] {
  const told = new Set([...touched.values()].flatMap((one) => one.breaches));
  return distinct(
    breaches.filter((breach) => !told.has(breach)).map((breach) => breachSentence(breach, names)),
  );
}

/** For the employer, to be stored: in Dutch, without names, and nothing of the trainee's own life. */
export function reopeningReasons(
  judgement: Judgement,
  semester: Semester,
): ReadonlyMap<PlacementKey, string> {
  const names = namesOf(semester, { pseudonymous: true });
  return new Map([...judgement.touched].map(([key, touched]) => [key, employersReason(touched, names)]));
}

function employersReason({ losses, breaches }: TouchedPlacement, names: Names): string {
  const sentences = [
    ...losses.map(({ kind, id }) => GONE[kind](id)),
    ...breaches.map((breach) =>
      OF_THE_UNIT.has(breach.rule) ? breachSentence(breach, names) : FOR_THE_TRAINEE,
    ),
  ];
  return distinct(sentences)
    .map(({ nl }) => nl)
    .join(' ');
}

function breachSentence(breach: Breach, names: Names): Sentence {
  return say(breachText(breach, names, 'nl'), breachText(breach, names, 'en'));
}

function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  return [...new Map(sentences.map((sentence) => [sentence.nl, sentence])).values()];
}
