import { describe, expect, it } from 'vitest';
import { dayNumber } from '../domain/calendar.ts';
import { moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

const world = (over: Parameters<typeof semester>[0] = {}) =>
  semester({
    modules: [moduleInput(), moduleInput({ id: 'verdieping', after: ['basis'] })],
    units: [unit({ accepts: ['basis', 'verdieping'] })],
    trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'verdieping' }] })],
    ...over,
  });
const basisUntil = (w: ReturnType<typeof world>, last: string) =>
  placement(w, {}, [{ date: '2027-02-02' }, { date: last }]);
const deeperFrom = (w: ReturnType<typeof world>, first: string) =>
  placement(w, { module: 'verdieping' }, [{ date: '2027-03-09' }, { date: first }]);

describe('H4 order', () => {
  it('begins on a later date than the other ends', () => {
    const w = world();
    expect(causesOf('H4', w, [basisUntil(w, '2027-03-01'), deeperFrom(w, '2027-03-02')])).toEqual([]);
  });

  it('does not begin on the date on which the other ends, nor before', () => {
    const w = world();
    const first = dayNumber('2027-03-02');
    expect(breachesOf('H4', w, [basisUntil(w, '2027-03-02'), deeperFrom(w, '2027-03-02')])).toEqual([
      {
        rule: 'H4',
        cause: 'order',
        trainee: 't1',
        module: 'verdieping',
        after: 'basis',
        found: first,
        limit: first - 1,
        amount: 1,
      },
    ]);
    expect(breachesOf('H4', w, [basisUntil(w, '2027-03-05'), deeperFrom(w, '2027-03-02')])).toMatchObject([
      { amount: 4 },
    ]);
  });

  it('is not placed without the other, nor with one that has no days', () => {
    const w = world();
    expect(causesOf('H4', w, [deeperFrom(w, '2027-03-02')])).toEqual(['unplaced 1/0']);
    expect(causesOf('H4', w, [placement(w, {}, []), deeperFrom(w, '2027-03-02')])).toEqual(['unplaced 1/0']);
  });

  it.each([
    ['done', [{ module: 'basis', done: true }, { module: 'verdieping' }]],
    ['not asked', [{ module: 'verdieping' }]],
  ])('does not wait for a module that is %s', (_why, modules) => {
    const w = world({ trainees: [trainee({ modules })] });
    expect(causesOf('H4', w, [deeperFrom(w, '2027-03-02')])).toEqual([]);
  });

  it('is history only when the last day of the one and the first of the other are frozen', () => {
    const frozen = (module: string) => ({ trainee: 't1', module, frozenUntil: '2027-03-02' });
    const late = (w: ReturnType<typeof world>) => [basisUntil(w, '2027-03-02'), deeperFrom(w, '2027-03-02')];
    const both = world({ pins: [frozen('basis'), frozen('verdieping')] });
    expect(causesOf('H4', both, late(both))).toEqual([]);
    const one = world({ pins: [frozen('basis')] });
    expect(causesOf('H4', one, late(one))).toHaveLength(1);
    const lastOpen = world({
      pins: [{ ...frozen('basis'), frozenUntil: '2027-02-02' }, frozen('verdieping')],
    });
    expect(causesOf('H4', lastOpen, late(lastOpen))).toHaveLength(1);
  });

  it('is history without the other when all of its days are frozen', () => {
    const frozen = (frozenUntil: string) =>
      world({ pins: [{ trainee: 't1', module: 'verdieping', frozenUntil }] });
    const alone = (w: ReturnType<typeof world>) => causesOf('H4', w, [deeperFrom(w, '2027-03-02')]);
    expect(alone(frozen('2027-03-08'))).toEqual(['unplaced 1/0']);
    expect(alone(frozen('2027-03-09'))).toEqual([]);
  });
});
