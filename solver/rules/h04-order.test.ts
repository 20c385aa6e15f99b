import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { findings, sentences } from '../testing/rule-findings.ts';

type Over = Parameters<typeof semester>[0];

/** `zorg` comes after `basis`; this trainee is asked both. */
function world(over: Over = {}) {
  return semester({
    modules: [moduleInput(), moduleInput({ id: 'zorg', name: 'Zorgkundige', after: ['basis'] })],
    units: [unit({ accepts: ['basis', 'zorg'] })],
    trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'zorg' }] })],
    ...over,
  });
}

function placements(over: Over, basis: readonly string[] | null, zorg: readonly string[]) {
  const built = world(over);
  const days = (dates: readonly string[]) => dates.map((date) => ({ date }));
  const first = basis === null ? [] : [placement(built, { module: 'basis' }, days(basis))];
  return [built, [...first, placement(built, { module: 'zorg' }, days(zorg))]] as const;
}

describe('H4 order', () => {
  it('wants the first day on a later date than the last day of the module before', () => {
    const right = placements({}, ['2027-03-01', '2027-03-02'], ['2027-03-03']);
    expect(findings('H4', ...right)).toEqual([]);
    const sameDate = placements({}, ['2027-03-01', '2027-03-03'], ['2027-03-03']);
    // Days since 1970-01-01: 3 March 2027 is 20 880.
    expect(findings('H4', ...sameDate)).toEqual([
      {
        cause: 'order',
        trainee: 't1',
        module: 'zorg',
        after: 'basis',
        found: 20880,
        limit: 20879,
        amount: 1,
      },
    ]);
    const dayLater = placements({}, ['2027-03-01', '2027-03-04'], ['2027-03-03', '2027-03-10']);
    expect(findings('H4', ...dayLater).map((b) => b.amount)).toEqual([2]);
  });

  it('reads the dates, not the order in which the plan lists them', () => {
    const [built, [basis, zorg]] = placements({}, ['2027-03-01', '2027-03-04'], ['2027-03-03', '2027-03-10']);
    if (basis === undefined || zorg === undefined) throw new Error('two placements');
    const shuffled = [zorg, basis].map((p) => ({ ...p, days: [...p.days].reverse() }));
    expect(findings('H4', built, shuffled).map((b) => b.amount)).toEqual([2]);
  });

  it('wants the module before to be placed, with days', () => {
    const unplaced = {
      cause: 'unplaced',
      trainee: 't1',
      module: 'zorg',
      after: 'basis',
      found: 1,
      limit: 0,
      amount: 1,
    };
    expect(findings('H4', ...placements({}, null, ['2027-03-03']))).toEqual([unplaced]);
    expect(findings('H4', ...placements({}, [], ['2027-03-03']))).toEqual([unplaced]);
  });

  it('asks nothing of a module that is done or not asked', () => {
    const done = [trainee({ modules: [{ module: 'basis', done: true }, { module: 'zorg' }] })];
    expect(findings('H4', ...placements({ trainees: done }, null, ['2027-03-03']))).toEqual([]);
    const notAsked = [trainee({ modules: [{ module: 'zorg' }] })];
    expect(findings('H4', ...placements({ trainees: notAsked }, null, ['2027-03-03']))).toEqual([]);
  });

  it('is silent when both ends are frozen, or when every day of a module without its first is', () => {
    const frozen = (module: string) => ({ trainee: 't1', module, frozenUntil: '2027-03-05' });
    const dates = [['2027-03-04'], ['2027-03-03', '2027-03-20']] as const;
    const both = { pins: [frozen('basis'), frozen('zorg')] };
    expect(findings('H4', ...placements(both, ...dates))).toEqual([]);
    expect(findings('H4', ...placements({ pins: [frozen('zorg')] }, ...dates))).toHaveLength(1);
    expect(findings('H4', ...placements({ pins: [frozen('zorg')] }, null, ['2027-03-03']))).toEqual([]);
    expect(findings('H4', ...placements({ pins: [frozen('zorg')] }, null, dates[1]))).toHaveLength(1);
  });

  it('says so', () => {
    expect(sentences('H4', ...placements({}, null, ['2027-03-03']))).toEqual({
      unplaced: [
        't1, Zorgkundige: dit komt na Basis, en die module is niet ingepland.',
        't1, Zorgkundige: this comes after Basis, which is not placed.',
      ],
    });
    expect(sentences('H4', ...placements({}, ['2027-03-06'], ['2027-03-03']))).toEqual({
      order: [
        't1, Zorgkundige: begint op wo 3 maart 2027, maar Basis loopt tot za 6 maart 2027.',
        't1, Zorgkundige: begins on Wed 3 March 2027, but Basis runs until Sat 6 March 2027.',
      ],
    });
  });
});
