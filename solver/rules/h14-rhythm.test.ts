import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

type Over = Parameters<typeof semester>[0];

function days(over: Over, ...dates: readonly string[]) {
  const world = semester(over);
  return [
    world,
    [
      placement(
        world,
        {},
        dates.map((date) => ({ date })),
      ),
    ],
  ] as const;
}

const ASKED = { module: 'basis' };
/** One day in the week of 1 March, one in that of 8 March, one in that of 15 March. */
const ONE_A_WEEK = ['2027-03-01', '2027-03-10', '2027-03-15'];

describe('H14 rhythm', () => {
  it('keeps to the maximum of the module in every week', () => {
    const two = { modules: [moduleInput({ maxDaysPerWeek: 2 })] };
    expect(findings('H14', ...days(two, '2027-03-01', '2027-03-07', '2027-03-08'))).toEqual([]);
    expect(findings('H14', ...days(two, '2027-03-01', '2027-03-02', '2027-03-07'))).toEqual([
      {
        cause: 'too-many',
        trainee: 't1',
        module: 'basis',
        week: '2027-03-01',
        found: 3,
        limit: 2,
        amount: 1,
      },
    ]);
  });

  it('goes by the maximum of the trainee before that of the module', () => {
    const own = (maxDaysPerWeek: number) => ({
      modules: [moduleInput({ maxDaysPerWeek: 2 })],
      trainees: [trainee({ modules: [{ ...ASKED, maxDaysPerWeek }] })],
    });
    const dates = ['2027-03-01', '2027-03-02', '2027-03-03'];
    expect(findings('H14', ...days(own(3), ...dates))).toEqual([]);
    expect(amounts('H14', ...days(own(1), ...dates))).toEqual(['too-many 2']);
  });

  it('keeps to the minimum in the weeks strictly between the first and the last', () => {
    const two = { modules: [moduleInput({ minDaysPerWeek: 2 })] };
    expect(findings('H14', ...days(two, ...ONE_A_WEEK))).toEqual([
      { cause: 'too-few', trainee: 't1', module: 'basis', week: '2027-03-08', found: 1, limit: 2, amount: 1 },
    ]);
    expect(findings('H14', ...days(two, ...ONE_A_WEEK, '2027-03-12'))).toEqual([]);
  });

  it('asks nothing of a week without a day', () => {
    const two = { modules: [moduleInput({ minDaysPerWeek: 2 })] };
    expect(findings('H14', ...days(two, '2027-03-01', '2027-03-15'))).toEqual([]);
  });

  it('takes the larger minimum of the unit and of the trainee, else of the module', () => {
    const minimum = (ofUnit: number, ofModule: number, ofTrainee?: number) => ({
      units: [unit({ minDaysPerWeek: ofUnit })],
      modules: [moduleInput({ minDaysPerWeek: ofModule })],
      trainees: [
        trainee({ modules: [ofTrainee === undefined ? ASKED : { ...ASKED, minDaysPerWeek: ofTrainee }] }),
      ],
    });
    const limits = (over: Over) => findings('H14', ...days(over, ...ONE_A_WEEK)).map((b) => b.limit);
    expect(limits(minimum(3, 2))).toEqual([3]);
    expect(limits(minimum(2, 3))).toEqual([3]);
    expect(limits(minimum(1, 3, 1))).toEqual([]);
    expect(limits(minimum(2, 1, 4))).toEqual([4]);
  });

  it('asks no minimum in a week that a closure touches, but keeps to the maximum', () => {
    const closures = [
      { from: '2027-03-14', to: '2027-03-20', name: 'Dicht', kind: 'school-holiday' as const },
    ];
    const two = { modules: [moduleInput({ minDaysPerWeek: 2, maxDaysPerWeek: 2 })], closures };
    expect(findings('H14', ...days(two, ...ONE_A_WEEK))).toEqual([]);
    const three = days(two, ...ONE_A_WEEK, '2027-03-11', '2027-03-12');
    expect(amounts('H14', ...three)).toEqual(['too-many 1']);
  });

  it('has one week around New Year', () => {
    const autumn = {
      start: '2026-09-01',
      end: '2027-01-31',
      modules: [moduleInput({ minDaysPerWeek: 2, maxDaysPerWeek: 2 })],
    };
    const around = ['2026-12-21', '2026-12-31', '2027-01-02', '2027-01-04'];
    expect(findings('H14', ...days(autumn, ...around))).toEqual([]);
    expect(findings('H14', ...days(autumn, ...around, '2027-01-03')).map((b) => b.week)).toEqual([
      '2026-12-28',
    ]);
  });

  it('counts dates: two shifts on one date are one day', () => {
    const one = { modules: [moduleInput({ maxDaysPerWeek: 1 })] };
    expect(findings('H14', ...days(one, '2027-03-01', '2027-03-01'))).toEqual([]);
  });

  it('is silent about weeks that are frozen whole', () => {
    const pinned = (frozenUntil: string) => ({
      modules: [moduleInput({ maxDaysPerWeek: 1 })],
      pins: [{ trainee: 't1', module: 'basis', frozenUntil }],
    });
    expect(findings('H14', ...days(pinned('2027-03-02'), '2027-03-01', '2027-03-02'))).toEqual([]);
    expect(findings('H14', ...days(pinned('2027-03-01'), '2027-03-01', '2027-03-02'))).toHaveLength(1);
  });

  it('says so', () => {
    const three = { modules: [moduleInput({ minDaysPerWeek: 3, maxDaysPerWeek: 3 })] };
    const four = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'];
    expect(sentences('H14', ...days(three, ...four, '2027-03-10', '2027-03-15'))).toEqual({
      'too-many': [
        't1, Basis: 4 dagen in de week van ma 1 maart 2027; hoogstens 3 kan.',
        't1, Basis: 4 days in the week of Mon 1 March 2027; at most 3 is possible.',
      ],
      'too-few': [
        't1, Basis: 1 dag in de week van ma 8 maart 2027; minstens 3 is nodig.',
        't1, Basis: 1 day in the week of Mon 8 March 2027; at least 3 is needed.',
      ],
    });
  });
});
