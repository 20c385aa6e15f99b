import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { GROWTH } from './lean-heap.ts';

describe('how far a heap grows', () => {
  it('is a flag that this version of Node knows: one that it does not know ends it', () => {
    const answer = execFileSync(process.execPath, [GROWTH, '-e', 'console.log("planned")'], {
      encoding: 'utf8',
    });
    expect(answer).toBe('planned\n');
  });
});
