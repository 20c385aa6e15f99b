import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../solver/index.ts';
import { type Column, columnBookOf } from '../columns/column-book.ts';
import { type LoadedCase, loadCase } from '../suites/load-case.ts';
import { type SuiteCase, suiteNamed } from '../suites/suites.ts';
import { exchangeFrom, preparedCase } from './exchange-of-case.ts';
import { exchangeAnswerSchema } from './format.ts';
import { planOfAnswer } from './plan-of-answer.ts';

/** Each with rules of its own, inside one placement: order, intensive guidance, split shifts, weekends, rest, rhythm. */
const TINY = [
  'tiny-module-order',
  'tiny-intensive-guidance',
  'tiny-split-shift',
  'tiny-weekend-staffing',
  'tiny-free-weekends',
  'tiny-rest',
  'tiny-one-day-a-week',
  'tiny-steady-rhythm',
  'tiny-pin',
];
const SAMPLES = 4;

const SMALL: readonly SuiteCase[] = [
  ...suiteNamed('tiny')
    .cases(100)
    .filter(({ name }) => TINY.includes(name)),
  { suite: 'tight', name: '10 trainees', kind: 'generated', options: { trainees: 10, seed: 3 } },
];

function judged(loaded: LoadedCase, prepared: ReturnType<typeof preparedCase>, columns: readonly Column[]) {
  const answer = {
    placements: columns.map(({ demand, unit, mentor, days }) => ({
      demand,
      unit,
      mentor,
      days: days.map(({ guide: _, ...day }) => day),
    })),
  };
  const read = exchangeAnswerSchema.parse(JSON.parse(JSON.stringify(answer)));
  return checkPlan(loaded.semester, planOfAnswer(loaded, prepared, read), null, loaded.timetables);
}

describe('an answer to an exchange', () => {
  it.each(SMALL.map((one) => [one.name, one] as const))(
    '%s: a column alone is a plan the checker accepts, at the cost it says',
    async (_, one) => {
      const loaded = await loadCase(one);
      const prepared = preparedCase(loaded);
      const book = columnBookOf(exchangeFrom(prepared));
      const alone = book.demands.flatMap(({ after }, demand) =>
        after.length > 0 ? [] : book.columns.filter((column) => column.demand === demand).slice(0, SAMPLES),
      );
      expect(alone.length).toBeGreaterThan(0);
      for (const column of alone) {
        const { breaches, falseStatements, score } = judged(loaded, prepared, [column]);
        expect({ breaches, falseStatements, cost: score.cost }).toEqual({
          breaches: [],
          falseStatements: [],
          cost: column.cost,
        });
      }
    },
  );

  it('that places nobody is a plan too', async () => {
    const [one] = SMALL;
    if (one === undefined) throw new Error('no small semester');
    const loaded = await loadCase(one);
    const { accepted, score } = judged(loaded, preparedCase(loaded), []);
    expect({ accepted, placed: score.placed }).toEqual({ accepted: true, placed: 0 });
  });

  it('that names a day on which nobody can come is none', async () => {
    const [one] = SMALL;
    if (one === undefined) throw new Error('no small semester');
    const loaded = await loadCase(one);
    const prepared = preparedCase(loaded);
    const [column] = columnBookOf(exchangeFrom(prepared)).columns;
    if (column === undefined) throw new Error('no column');
    const moved = { ...column, days: column.days.map((day) => ({ ...day, unitShift: 999 })) };
    expect(() => judged(loaded, prepared, [moved])).toThrow(/nobody can come on unit shift 999/);
  });
});
