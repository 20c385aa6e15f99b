import { describe, expect, it } from 'vitest';
import { NO_PROBLEMS } from '../../../solver/testing/problem-lines.ts';
import { errorsWith } from '../testing/experiment-files.ts';

describe('the design', () => {
  const levers = [
    { lever: 'buddies', values: [50, 100] },
    { lever: 'travel-factor', values: [1.5] },
  ];
  const designed = (design: object) => errorsWith({ levers, design });

  it('pairs two levers of the file, each pair once', () => {
    expect(
      designed({
        kind: 'one-at-a-time',
        pairs: [
          ['buddies', 'travel-factor'],
          ['travel-factor', 'buddies'],
          ['buddies', 'buddies'],
          ['buddies', 'childcare-hours'],
          ['buddies'],
        ],
      }),
    ).toEqual({
      nl: [
        'design.pairs[4]: ["buddies"] is geen paar van twee hefbomen. Zet twee ids tussen vierkante haken: [buddies, e-bike].',
        'design.pairs[1]: ["travel-factor", "buddies"] is niet uniek: design.pairs[0] is hetzelfde paar. Schrap één van beide.',
        'design.pairs[2][1]: "buddies" is geen andere hefboom dan de eerste van het paar. Noem twee verschillende hefbomen.',
        'design.pairs[3][1]: "childcare-hours" is geen hefboom uit levers. Voeg hem toe aan levers, met zijn standen.',
      ],
      en: [
        'design.pairs[4]: ["buddies"] is not a pair of two levers. Put two ids between square brackets: [buddies, e-bike].',
        'design.pairs[1]: ["travel-factor", "buddies"] is not unique: design.pairs[0] is the same pair. Remove one of the two.',
        'design.pairs[2][1]: "buddies" is not another lever than the first of the pair. Name two different levers.',
        'design.pairs[3][1]: "childcare-hours" is not a lever of levers. Add it to levers, with its values.',
      ],
    });
  });

  it('has what its kind asks, and nothing of another kind', () => {
    expect(designed({ kind: 'latin-hypercube', pairs: [] }).nl).toEqual([
      'design.pairs: [] is niet toegelaten bij kind "latin-hypercube". Laat het veld weg of verander kind.',
      'design.samples: ontbreekt, hier hoort een geheel getal. Schrijf hoeveel combinaties u wilt laten plannen.',
    ]);
    expect(designed({ kind: 'one-at-a-time', samples: 3 }).nl).toEqual([
      'design.samples: 3 is niet toegelaten bij kind "one-at-a-time". Laat het veld weg of verander kind.',
    ]);
    expect(designed({ kind: 'full-factorial', seed: 3 }).nl).toEqual([
      'design.seed: 3 is niet toegelaten bij kind "full-factorial". Laat het veld weg of verander kind.',
    ]);
  });

  it('takes no more samples than there are combinations: two values by one', () => {
    expect(designed({ kind: 'latin-hypercube', samples: 2 })).toEqual(NO_PROBLEMS);
    expect(designed({ kind: 'latin-hypercube', samples: 3 })).toEqual({
      nl: [
        'design.samples: 3 is geen getal van hoogstens 2: meer combinaties zijn er niet. Vraag er minder, of schrijf kind full-factorial.',
      ],
      en: [
        'design.samples: 3 is not a number of at most 2: there are no more combinations. Ask for fewer, or write kind full-factorial.',
      ],
    });
  });

  it('combines no more than can be planned: 101 × 99 settings fit in ten thousand, 101 × 100 do not', () => {
    const factorial = (factors: number) =>
      errorsWith({
        levers: [
          { lever: 'buddies', values: Array.from({ length: 100 }, (_, value) => value) },
          { lever: 'travel-factor', values: Array.from({ length: factors }, (_, step) => 1 + step / 100) },
        ],
        design: { kind: 'full-factorial' },
      }).nl;
    expect(factorial(98)).toEqual([]);
    expect(factorial(99)).toEqual([
      'design.kind: "full-factorial" is niet haalbaar: dat zijn 10100 combinaties, en 10000 is het meeste. Neem minder hefbomen of standen, of schrijf kind latin-hypercube.',
    ]);
  });
});
