import { expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { medianWeeksToCompletion, p90WeeksToCompletion, traineesComplete } from './completion.ts';
import { outcome } from './testing/outcomes.ts';

/** The semester starts on Monday 1 February: a trainee who ends on this date took so many weeks. */
const ENDS = { first: '2027-02-07', second: '2027-02-08', fifth: '2027-03-01' };

function endingOn(...dates: readonly string[]) {
  const ids = dates.map((_, i) => `t${i}`);
  const world = semester({ trainees: ids.map((id) => trainee({ id })) });
  return outcome(
    world,
    dates.map((date, i) => placement(world, { trainee: `t${i}` }, [{ date }])),
  );
}

it('the first and the last week both count', () => {
  expect(medianWeeksToCompletion.of(endingOn(ENDS.first))).toBe(1);
  expect(medianWeeksToCompletion.of(endingOn(ENDS.second))).toBe(2);
});

it('the median and the 90th percentile are over trainees', () => {
  const three = endingOn(ENDS.first, ENDS.second, ENDS.fifth);
  expect(medianWeeksToCompletion.of(three)).toBe(2);
  // Eight tenths of the way from the second (2 weeks) to the third (5 weeks).
  expect(p90WeeksToCompletion.of(three)).toBeCloseTo(4.4, 10);
});

it('weeks count from when the trainee can start, but not from before the semester', () => {
  const weeks = (availableFrom: string) => {
    const world = semester({ trainees: [trainee({ availableFrom })] });
    return medianWeeksToCompletion.of(outcome(world, [placement(world, {}, [{ date: '2027-03-01' }])]));
  };
  expect(weeks('2027-02-28')).toBe(2);
  expect(weeks('2027-03-01')).toBe(1);
  expect(weeks('2027-01-01')).toBe(5);
});

it('only who has everything placed counts, to the last day of the last module', () => {
  const world = semester({
    modules: [moduleInput(), moduleInput({ id: 'slot' })],
    trainees: [
      trainee({ id: 'an', modules: [{ module: 'basis' }, { module: 'slot' }] }),
      trainee({ id: 'bo', modules: [{ module: 'basis' }, { module: 'slot' }] }),
    ],
  });
  const anFirst = placement(world, { trainee: 'an' }, [{ date: ENDS.fifth }]);
  const anLast = placement(world, { trainee: 'an', module: 'slot' }, [{ date: ENDS.first }]);
  const bo = placement(world, { trainee: 'bo' }, [{ date: ENDS.first }]);
  const planned = outcome(world, [anFirst, anLast, bo]);
  expect(medianWeeksToCompletion.of(planned)).toBe(5);
  expect(traineesComplete.of(planned)).toBe(50);
});

it('nobody complete: no weeks, and a share of 0; nobody asked anything: no share', () => {
  expect(medianWeeksToCompletion.of(outcome(semester(), []))).toBeNull();
  expect(p90WeeksToCompletion.of(outcome(semester(), []))).toBeNull();
  expect(traineesComplete.of(outcome(semester(), []))).toBe(0);
  expect(traineesComplete.of(outcome(semester({ trainees: [trainee({ modules: [] })] }), []))).toBeNull();
});
