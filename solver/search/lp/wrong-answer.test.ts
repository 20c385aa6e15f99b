import { describe, expect, it } from 'vitest';
import type { LpFault } from './faults.ts';
import { wrongAnswerSentence } from './wrong-answer.ts';

const said = (why: LpFault) => wrongAnswerSentence({ status: 'wrong', by: 'javascript', why });

describe('a wrong answer', () => {
  it('is told whole, in both languages', () => {
    expect(said({ kind: 'better exists', claimed: 89, found: 118 })).toEqual({
      nl: 'javascript-lp-solver gaf een verkeerd antwoord (het noemt 89 het beste, maar 118 kan ook); het is niet gebruikt.',
      en: 'javascript-lp-solver gave a wrong answer (it calls 89 the best, but 118 can be had); it was not used.',
    });
    expect(
      wrongAnswerSentence({
        status: 'wrong',
        by: 'highs',
        why: { kind: 'bound crossed', claimed: 1.5, found: 2 },
      }).nl,
    ).toBe(
      'HiGHS gaf een verkeerd antwoord (volgens zijn grens kan niets beter zijn dan 1.5, maar 2 kan); het is niet gebruikt.',
    );
  });

  it.each<[LpFault, string]>([
    [{ kind: 'crashed', message: 'out of memory' }, 'de berekening viel stil: out of memory'],
    [{ kind: 'no point' }, 'een optimum zonder oplossing'],
    [{ kind: 'column outside its bounds', column: 0, excess: 0.25 }, 'kolom 1 valt 0.25 buiten haar grenzen'],
    [{ kind: 'row outside its bounds', row: 6, excess: 1 / 3 }, 'rij 7 valt 0.333333 buiten haar grenzen'],
    [{ kind: 'not whole', column: 1, value: 1.5 }, 'kolom 2 is 1.5, en dat is geen geheel getal'],
    [{ kind: 'other objective', claimed: 40, found: 36 }, 'het zegt 40, de oplossing is 36 waard'],
    [
      { kind: 'optimum not proven', claimed: 31, found: 36 },
      'het noemt 31 het beste, het bewijs komt niet verder dan 36',
    ],
    [{ kind: 'not infeasible' }, 'het ziet geen oplossing, maar er is er een'],
    [{ kind: 'infeasible not proven' }, 'het ziet geen oplossing, maar bewijst dat niet'],
    [{ kind: 'unbounded not proven' }, 'het ziet geen grens, maar bewijst dat niet'],
  ])('says what is wrong: $kind', (why, words) => {
    expect(said(why).nl).toContain(`(${words})`);
  });
});
