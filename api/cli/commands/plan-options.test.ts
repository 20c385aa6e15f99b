import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { planOptions } from './plan-options.ts';

const OUT = { out: 'out' };

describe('how many threads search', () => {
  it('one for each core, at most four, where the clock decides', () => {
    expect(planOptions(OUT).workers).toBe(Math.min(4, availableParallelism()));
    expect(planOptions({ ...OUT, seconds: '5' }).workers).toBe(Math.min(4, availableParallelism()));
  });

  it('one where steps decide, so that another machine makes the same plan', () => {
    expect(planOptions({ ...OUT, steps: '100' }).workers).toBe(1);
    expect(planOptions({ ...OUT, steps: '100', seconds: '5' }).workers).toBe(1);
  });

  it('as many as are asked for', () => {
    expect(planOptions({ ...OUT, workers: '7' }).workers).toBe(7);
    expect(planOptions({ ...OUT, steps: '100', workers: '2' }).workers).toBe(2);
  });
});
