/** What users read when a library was wrong. */
import { type Sentence, say } from '../../domain/sentence.ts';
import type { LpFault } from './faults.ts';
import type { LpChoice, WrongAnswer } from './lp-solver.ts';

const LIBRARY: Record<LpChoice, string> = { highs: 'HiGHS', javascript: 'javascript-lp-solver' };

/** Columns and rows count from 1. */
export function wrongAnswerSentence({ by, why }: WrongAnswer): Sentence {
  const what = fault(why);
  const name = LIBRARY[by];
  return say(
    `${name} gaf een verkeerd antwoord (${what.nl}); het is niet gebruikt.`,
    `${name} gave a wrong answer (${what.en}); it was not used.`,
  );
}

function fault(why: LpFault): Sentence {
  switch (why.kind) {
    case 'crashed':
      return say(`de berekening viel stil: ${why.message}`, `the calculation broke off: ${why.message}`);
    case 'no point':
      return say('een optimum zonder oplossing', 'an optimum without a solution');
    case 'column outside its bounds':
      return say(
        `kolom ${why.column + 1} valt ${amount(why.excess)} buiten haar grenzen`,
        `column ${why.column + 1} is ${amount(why.excess)} outside its bounds`,
      );
    case 'row outside its bounds':
      return say(
        `rij ${why.row + 1} valt ${amount(why.excess)} buiten haar grenzen`,
        `row ${why.row + 1} is ${amount(why.excess)} outside its bounds`,
      );
    case 'not whole':
      return say(
        `kolom ${why.column + 1} is ${amount(why.value)}, en dat is geen geheel getal`,
        `column ${why.column + 1} is ${amount(why.value)}, which is no whole number`,
      );
    case 'other objective':
      return say(
        `het zegt ${amount(why.claimed)}, de oplossing is ${amount(why.found)} waard`,
        `it says ${amount(why.claimed)}, the solution is worth ${amount(why.found)}`,
      );
    case 'optimum not proven':
      return say(
        `het noemt ${amount(why.claimed)} het beste, het bewijs komt niet verder dan ${amount(why.found)}`,
        `it calls ${amount(why.claimed)} the best, the proof gets no further than ${amount(why.found)}`,
      );
    case 'better exists':
      return say(
        `het noemt ${amount(why.claimed)} het beste, maar ${amount(why.found)} kan ook`,
        `it calls ${amount(why.claimed)} the best, but ${amount(why.found)} can be had`,
      );
    case 'bound crossed':
      return say(
        `volgens zijn grens kan niets beter zijn dan ${amount(why.claimed)}, maar ${amount(why.found)} kan`,
        `by its bound nothing is better than ${amount(why.claimed)}, but ${amount(why.found)} can be had`,
      );
    case 'not infeasible':
      return say('het ziet geen oplossing, maar er is er een', 'it sees no solution, but there is one');
    case 'infeasible not proven':
      return say(
        'het ziet geen oplossing, maar bewijst dat niet',
        'it sees no solution, but does not prove it',
      );
    case 'unbounded not proven':
      return say('het ziet geen grens, maar bewijst dat niet', 'it sees no limit, but does not prove it');
  }
}

/** Six significant digits at most. */
function amount(value: number): string {
  return String(Number(value.toPrecision(6)));
}
