import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PATIENCE } from './patient-compiler.ts';

describe('the patience of the compiler', () => {
  it('is a flag that this version of Node knows: one that it does not know ends it', () => {
    const answer = execFileSync(process.execPath, [PATIENCE, '-e', 'console.log("planned")'], {
      encoding: 'utf8',
    });
    expect(answer).toBe('planned\n');
  });
});
