import { describe, expect, it } from 'vitest';
import type { Progress } from '../../solver/planning-request.ts';
import { overallProgress } from './overall-progress.ts';
import { progressOf } from './testing/progress-of.ts';

const progress = (over: Partial<Progress>) => progressOf({ placed: 3, asked: 5, priorityPlaced: 3, ...over });

describe('the progress of several threads', () => {
  it('is that of the thread itself when it is the only one', () => {
    const one = progress({ phase: 'construct' });
    expect(overallProgress(1)(0, one)).toEqual(one);
  });

  it('is in preparation until every thread has told something, or one of them has a whole plan', () => {
    const tell = overallProgress(2);
    expect(tell(0, progress({ phase: 'construct' })).phase).toBe('prepare');
    expect(tell(0, progress({ phase: 'improve' })).phase).toBe('improve');
    expect(tell(1, progress({ phase: 'construct' })).phase).toBe('improve');
    expect(tell(0, progress({ phase: 'prove' })).phase).toBe('improve');
    expect(tell(1, progress({ phase: 'prove' })).phase).toBe('prove');
  });

  it('has the best plan, the phase that is least far, all steps and the longest time', () => {
    const tell = overallProgress(2);
    tell(0, progress({ phase: 'explain', cost: 90, seconds: 2 }));
    expect(tell(1, progress({ cost: 80, steps: 7 }))).toEqual(
      progress({ cost: 80, steps: 17, movesPerSecond: 1000, seconds: 2 }),
    );
    expect(tell(1, progress({ priorityPlaced: 2, placed: 2, cost: 1 })).cost).toBe(90);
  });

  it('has the best bounds of all, and the gap to them', () => {
    const tell = overallProgress(2);
    tell(0, progress({ bound: { priorityPlaced: 4, cost: 70, costFrom: 3 } }));
    const both = tell(1, progress({ cost: 90, bound: { priorityPlaced: 3, cost: 60, costFrom: 3 } }));
    expect(both.bound).toEqual({ priorityPlaced: 3, cost: 70, costFrom: 3 });
    expect(both.gap).toEqual({ kind: 'cost', value: 20 });
  });

  it('uses what was proven for a plan that places less, and not what was proven for one that places more', () => {
    const tell = overallProgress(2);
    const less = { priorityPlaced: 2, placed: 2, cost: 10 };
    tell(0, progress({ ...less, bound: { priorityPlaced: 5, cost: 9, costFrom: 2 } }));
    const bound = { priorityPlaced: 5, cost: 99, costFrom: 4 };
    expect(tell(1, progress({ bound })).bound).toEqual({ priorityPlaced: 5, cost: 9, costFrom: 2 });
    expect(tell(1, progress({ priorityPlaced: 4, placed: 4, bound })).bound).toEqual(bound);
  });
});
