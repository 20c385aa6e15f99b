import { describe, expect, it } from 'vitest';
import type { Pull } from '../../../scenarios/experiments/results.ts';
import { studyContext } from './study-context.ts';
import { MADE_UP_LEVERS } from './testing/made-up-levers.ts';
import { HALF, SMALL_EXPERIMENT, smallStudy, TRAINED } from './testing/small-study.ts';
import { variantsOf } from './variants.ts';

const namesOf = (...settings: readonly (readonly Pull[])[]) => {
  const [result] = smallStudy([]).results;
  if (result === undefined) throw new Error('the small study has no results');
  const results = [[], ...settings].map((pulls) => ({ ...result, pulls }));
  return variantsOf(results, MADE_UP_LEVERS, 'nl').map(({ code, name }) =>
    `${code} ${name}`.replace(/\s+/g, ' '),
  );
};

describe('a variant', () => {
  it('is named by its lever and how far it is pulled: of shares the figure alone', () => {
    expect(namesOf([HALF], [{ lever: 'longer-journeys', value: 10 }])).toEqual([
      'V1 Eén dag per week aanvaard: 50 %',
      'V2 Langere verplaatsingen: 10 minuten meer per verplaatsing',
    ]);
  });

  it('is named by its lever alone where that can only be pulled or left, else by the way chosen', () => {
    expect(
      namesOf(
        [{ lever: 'holidays-evening', value: 'allowed' }],
        [{ lever: 'opening-hours', value: '06:00-22:00' }],
      ),
    ).toEqual([
      'V1 Stage in schoolvakanties voor het avondtraject',
      'V2 Openingsuren van de kinderopvang: 06:00-22:00',
    ]);
  });

  it('is named by its id where the lever is not known', () => {
    expect(namesOf([{ lever: 'gone', value: 3 }])).toEqual(['V1 gone: 3']);
  });

  it('of two levers names both, and in short the codes of each', () => {
    const { variants } = studyContext(smallStudy([]), 'nl');
    const pair = variants.find(({ pulls }) => pulls.length === 2);
    expect(pair?.name.replace(/\s+/g, ' ')).toBe(
      'Eén dag per week aanvaard: 50 % + Verdiepende mentoropleiding: 50 %',
    );
    expect(pair?.shortName).toBe('= V2 + V3');
  });

  it('keeps its code whatever the order in which it was planned', () => {
    const { results } = smallStudy([]);
    const codes = (given: typeof results) =>
      studyContext(smallStudy([], { results: given, experiment: SMALL_EXPERIMENT }), 'nl').variantOf([
        TRAINED,
      ]).code;
    expect(codes([...results].reverse())).toBe('V3');
    expect(codes(results)).toBe('V3');
  });
});
