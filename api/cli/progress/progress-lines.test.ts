import { describe, expect, it } from 'vitest';
import type { Phase, Progress } from '../../../solver/planning-request.ts';
import { wordsOf } from '../words.ts';
import { progressLines } from './progress-lines.ts';
import { progressAt } from './testing/progress-at.ts';

const at = (seconds: number, phase: Phase = 'improve', over: Partial<Progress> = {}) =>
  progressAt({ seconds, phase, ...over });

function lines(language: 'nl' | 'en', ...shown: readonly Progress[]): readonly string[] {
  const told: string[] = [];
  const view = progressLines({ notice: (line) => told.push(line), words: wordsOf(language) });
  for (const progress of shown) view.show(progress);
  view.end();
  return told;
}

describe('progress in lines', () => {
  it('tells phase, placed, cost and seconds', () => {
    expect(lines('nl', at(12.7))).toEqual(['[12 s] verbeteren: 118 van 1.210 geplaatst, kost 45.210']);
    expect(lines('en', at(12.7))).toEqual(['[12 s] improving: 118 of 1,210 placed, cost 45,210']);
  });

  it('tells what is proven, and how fast it goes', () => {
    const bound = { priorityPlaced: 141, cost: 44_000, costFrom: 118 };
    const proven = at(12.7, 'prove', { bound, movesPerSecond: 42_000 });
    expect(lines('nl', proven)).toEqual([
      '[12 s] bewijzen: 118 van 1.210 geplaatst (hoogstens 141), kost 45.210 (minstens 44.000, dus tot 2,8 % te hoog), 42.000 zetten/s',
    ]);
    expect(lines('en', proven)).toEqual([
      '[12 s] proving: 118 of 1,210 placed (at most 141), cost 45,210 (at least 44,000, so up to 2.8 % too high), 42,000 moves/s',
    ]);
  });

  it('does not tell every turn of improving and proving', () => {
    const turns = [at(0), at(0.1, 'prove'), at(0.2), at(0.3, 'prove'), at(2.2), at(2.3, 'prove')];
    expect(lines('nl', ...turns)).toHaveLength(3);
  });

  it('tells every two seconds, and at once when a phase begins', () => {
    const told = lines('nl', at(0), at(1.9), at(2), at(3.9), at(4), at(4.1, 'check'), at(4.2, 'check'));
    expect(told.map((line) => line.slice(0, 12))).toEqual([
      '[0 s] verbet',
      '[2 s] verbet',
      '[4 s] verbet',
      '[4 s] nakijk',
    ]);
  });
});
