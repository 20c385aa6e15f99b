import { describe, expect, it } from 'vitest';
import type { Phase, Progress } from '../../../solver/planning-request.ts';
import { wordsOf } from '../words.ts';
import { progressLines } from './progress-lines.ts';

const at = (seconds: number, phase: Phase = 'improve'): Progress => ({
  phase,
  seconds,
  placed: 118,
  asked: 1210,
  priorityPlaced: 118,
  cost: 45_210,
  steps: 7,
});

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

  it('tells every two seconds, and at once when the phase changes', () => {
    const told = lines('nl', at(0), at(1.9), at(2), at(3.9), at(4), at(4.1, 'check'), at(4.2, 'check'));
    expect(told.map((line) => line.slice(0, 12))).toEqual([
      '[0 s] verbet',
      '[2 s] verbet',
      '[4 s] verbet',
      '[4 s] nakijk',
    ]);
  });
});
