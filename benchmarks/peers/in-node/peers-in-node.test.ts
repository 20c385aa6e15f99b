import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnBookOf } from '../../columns/column-book.ts';
import { exchangeFrom, preparedCase } from '../../exchange/exchange-of-case.ts';
import { loadCase } from '../../suites/load-case.ts';
import { type SuiteCase, suiteNamed } from '../../suites/suites.ts';
import { judge } from '../judge.ts';
import { highsOnColumns } from './highs-on-columns.ts';
import type { InNode } from './in-node.ts';
import { firstCome, ours } from './planners.ts';
import { restartGreedy } from './restart-greedy.ts';

const PLANNERS: Readonly<Record<string, InNode>> = {
  stageplan: ours,
  'first-come': firstCome,
  'restart-greedy': restartGreedy,
  highs: highsOnColumns,
};

/** What links modules and trainees: order, settings, employers, places, priority, guidance, pins. */
const TOGETHER = [
  'tiny-module-order',
  'tiny-finishing-mix',
  'tiny-employer-maximum',
  'tiny-reserved-places',
  'tiny-priority',
  'tiny-intensive-guidance',
  'tiny-pin',
];

const cases = suiteNamed('tiny')
  .cases(100)
  .filter(({ name }) => TOGETHER.includes(name));

/** Its clock runs out at the second look: one plan, and no waiting. */
function clockOfOnePlan(): () => number {
  let looks = 0;
  return () => looks++;
}

describe.each(Object.entries(PLANNERS))('%s', (name, planner) => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stageplan-peer-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function planned(suiteCase: SuiteCase) {
    const loaded = await loadCase(suiteCase);
    const columns = join(folder, 'columns.json');
    writeFileSync(columns, JSON.stringify(columnBookOf(exchangeFrom(preparedCase(loaded)))));
    const answer = join(folder, 'answer.json');
    const write = (made: unknown) => writeFileSync(answer, JSON.stringify(made));
    const job = { peer: name, suiteCase, seconds: 1, seed: 1, workers: 1, exchange: null, columns, answer };
    const plan = await planner(job);
    const told: number[] = [];
    const { answer: last } = await plan({
      seconds: clockOfOnePlan(),
      tell: ({ placed }) => told.push(placed),
      keep: write,
    });
    if (last !== null) write(last);
    return { verdict: judge(loaded, answer), told };
  }

  it.each(cases.map((one) => [one.name, one] as const))(
    'makes a valid plan of %s, and tells what it placed',
    async (_, one) => {
      const { verdict, told } = await planned(one);
      expect(verdict).toMatchObject({ kind: 'valid' });
      expect(verdict.kind === 'valid' ? verdict.score.placed : null).toBe(told.at(-1));
    },
  );
});

describe('the judge', () => {
  it('has no verdict on what was not written, and refuses what is no plan', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stageplan-peer-'));
    const [one] = cases;
    if (one === undefined) throw new Error('no case');
    const loaded = await loadCase(one);
    const file = join(folder, 'answer.json');
    expect(judge(loaded, file)).toEqual({ kind: 'none' });
    writeFileSync(file, '{"plan": {}}');
    expect(judge(loaded, file)).toMatchObject({ kind: 'invalid' });
    writeFileSync(file, '{"choi');
    expect(judge(loaded, file)).toMatchObject({ kind: 'invalid' });
    rmSync(folder, { recursive: true });
  });
});
