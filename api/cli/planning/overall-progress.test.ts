import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../solver/planning-request.ts';
import { overallProgress } from './overall-progress.ts';

const progress = (over: Partial<Progress>): Progress => ({
  phase: 'improve',
  placed: 3,
  asked: 5,
  priorityPlaced: 3,
  cost: 100,
  steps: 10,
  seconds: 1,
  ...over,
});

describe('the progress of several threads', () => {
  it('is that of the thread itself when it is the only one', () => {
    const one = progress({ phase: 'construct' });
    expect(overallProgress(1)(0, one)).toEqual(one);
  });

  it('is in preparation until every thread has told something', () => {
    expect(overallProgress(2)(1, progress({})).phase).toBe('prepare');
  });

  it('has the best plan, the phase that is least far, all steps and the longest time', () => {
    const tell = overallProgress(2);
    tell(0, progress({ phase: 'explain', cost: 90, seconds: 2 }));
    expect(tell(1, progress({ cost: 80, steps: 7 }))).toEqual(progress({ cost: 80, steps: 17, seconds: 2 }));
    expect(tell(1, progress({ priorityPlaced: 2, placed: 2, cost: 1 })).cost).toBe(90);
  });
});
