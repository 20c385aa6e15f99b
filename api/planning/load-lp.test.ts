import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../solver/domain/sentence.ts';
import { liar } from '../../solver/search/lp/testing/liar.ts';
import { TWO_WHOLE, WYNDOR } from '../../solver/search/lp/testing/lp-problems.ts';
import { highs } from '../../solver/search/lp/testing/solvers.ts';
import { verified } from '../../solver/search/lp/verified.ts';
import { type HighsLoader, loadLp } from './load-lp.ts';
import type { LpOption } from './lp-option.ts';

const isThere: HighsLoader = async () => highs;
const isNotThere: HighsLoader = async () => {
  throw new Error('no WebAssembly here');
};
/** Says of every relaxation that it is worth one more than it is. */
const isWrong: HighsLoader = async () =>
  verified(liar((honest) => ({ ...honest, objective: (honest.objective ?? 0) + 1 }), true));

async function loaded(option: LpOption, loader: HighsLoader) {
  const told: Sentence[] = [];
  return { ...(await loadLp(option, (sentence) => told.push(sentence), loader)), told };
}

describe('--lp', () => {
  it('none loads nothing', async () => {
    expect(await loaded('none', isNotThere)).toMatchObject({ solver: null, told: [] });
  });

  it('highs is HiGHS, also for what is small', async () => {
    const { solver, told } = await loaded('highs', isThere);
    expect(solver?.open(TWO_WHOLE).solve()).toMatchObject({ objective: 20, proof: 'word' });
    expect(told).toEqual([]);
  });

  it('javascript does without HiGHS', async () => {
    const { solver, told, close } = await loaded('javascript', isNotThere);
    expect(solver?.open(TWO_WHOLE).solve()).toMatchObject({ objective: 20, proof: 'branching' });
    expect(told).toEqual([]);
    close();
  });

  it.each(['auto', 'highs'] as const)(
    '%s plans on without it, and says so, where it is not there',
    async (option) => {
      const { solver, told } = await loaded(option, isNotThere);
      expect(solver).toBeNull();
      expect(told).toEqual([
        {
          nl: 'HiGHS kon niet geladen worden (no WebAssembly here); het plan wordt zonder gemaakt, en het bewijs kan minder ver reiken.',
          en: 'HiGHS could not be loaded (no WebAssembly here); the plan is made without it, and the proof may reach less far.',
        },
      ]);
    },
  );

  it('tells of a wrong answer, once, and does not pass it on', async () => {
    const { solver, told } = await loaded('highs', isWrong);
    const open = solver?.open(WYNDOR);
    expect([open?.solveRelaxed().status, open?.solveRelaxed().status]).toEqual(['wrong', 'wrong']);
    expect(told.map(({ nl }) => nl)).toEqual([
      'HiGHS gaf een verkeerd antwoord (het zegt 37, de oplossing is 36 waard); het is niet gebruikt.',
    ]);
  });
});
