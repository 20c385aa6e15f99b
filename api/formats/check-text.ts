/** What the checker holds against a plan, as a listing for people. */
import type { CheckReport, FalseStatement } from '../../solver/check/checked-plan.ts';
import { TERM_IDS } from '../../solver/domain/lists.ts';
import type { Names } from '../../solver/domain/names.ts';
import type { Score } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import { breachText } from '../../solver/rules/index.ts';
import { wholeNumber } from './number-words.ts';

export interface CheckTextOptions {
  readonly names: Names;
  readonly language: Language;
}

interface CheckWords {
  readonly accepted: string;
  readonly breaches: (count: number) => string;
  readonly falseStatements: (count: number) => string;
  readonly falseStatement: (statement: FalseStatement) => string;
  readonly score: (score: Score, number: (value: number) => string) => string;
  readonly terms: string;
  readonly historyNotVerified: string;
}

const WORDS: Record<Language, CheckWords> = {
  nl: {
    accepted: 'Het plan houdt zich aan alle regels, en wat het van zichzelf zegt klopt.',
    breaches: (count) => (count === 1 ? '1 overtreding:' : `${count} overtredingen:`),
    falseStatements: (count) =>
      count === 1
        ? '1 bewering van het plan over zichzelf klopt niet:'
        : `${count} beweringen van het plan over zichzelf kloppen niet:`,
    falseStatement: ({ path, stated, actual }) => `${path}: er staat ${stated}, het is ${actual}.`,
    score: ({ placed, asked, priorityPlaced, cost }, number) =>
      `Nagerekend: ${number(placed)} van de ${number(asked)} gevraagde stages geplaatst (prioriteit ${number(priorityPlaced)}), kost ${number(cost)}.`,
    terms: 'Kost per onderdeel',
    historyNotVerified:
      'Dit plan vervangt een gepubliceerd plan. Dat is niet meegegeven (--published), dus de historiek (H17) en de stabiliteit (S9) zijn niet nagekeken.',
  },
  en: {
    accepted: 'The plan keeps to every rule, and what it says of itself is right.',
    breaches: (count) => (count === 1 ? '1 breach:' : `${count} breaches:`),
    falseStatements: (count) =>
      count === 1
        ? '1 thing that the plan says of itself is wrong:'
        : `${count} things that the plan says of itself are wrong:`,
    falseStatement: ({ path, stated, actual }) => `${path}: it says ${stated}, it is ${actual}.`,
    score: ({ placed, asked, priorityPlaced, cost }, number) =>
      `Recomputed: ${number(placed)} of the ${number(asked)} placements asked for are made (priority ${number(priorityPlaced)}), cost ${number(cost)}.`,
    terms: 'Cost by term',
    historyNotVerified:
      'This plan replaces a published one. That was not given (--published), so history (H17) and stability (S9) are not verified.',
  },
};

/** Every breach, every wrong statement, and the score as the checker computes it. */
export function checkText(report: CheckReport, { names, language }: CheckTextOptions): string {
  const words = WORDS[language];
  const { breaches, falseStatements, score } = report;
  const number = (value: number) => wholeNumber(value, language);
  const terms = TERM_IDS.map((id) => `${id} ${number(score.terms[id])}`).join(', ');
  const lines = [
    ...(report.accepted ? [words.accepted] : []),
    ...listed(
      words.breaches,
      breaches.map((breach) => `${breach.rule}: ${breachText(breach, names, language)}`),
    ),
    ...listed(words.falseStatements, falseStatements.map(words.falseStatement)),
    words.score(score, number),
    `${words.terms}: ${terms}.`,
    ...(report.historyVerified ? [] : [words.historyNotVerified]),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(heading: (count: number) => string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [heading(items.length), ...items.map((item) => `- ${item}`)];
}
