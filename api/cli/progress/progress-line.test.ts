import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../solver/planning-request.ts';
import { wordsOf } from '../words.ts';
import { progressLine } from './progress-line.ts';
import { progressAt } from './testing/progress-at.ts';

const SEARCHING = progressAt({
  placed: 137,
  asked: 149,
  priorityPlaced: 137,
  cost: 128_431,
  bound: { priorityPlaced: 141, cost: 126_020, costFrom: 137 },
  movesPerSecond: 42_000,
  seconds: 18.9,
});
const line = (progress: Progress, width = 200, language: 'nl' | 'en' = 'nl') =>
  progressLine(progress, wordsOf(language), width);
const searching = (over: Partial<Progress>) => line({ ...SEARCHING, ...over });

describe('the line of progress', () => {
  it('tells what is placed and what it costs, how much better it could be, how fast and how long', () => {
    expect(line(SEARCHING)).toBe(
      'verbeteren · 137 van 149 geplaatst (hoogstens 141) · kost 128.431 (minstens 126.020, dus tot 2,0 % te hoog) · 42.000 zetten/s · 00:18',
    );
    expect(line(SEARCHING, 200, 'en')).toBe(
      'improving · 137 of 149 placed (at most 141) · cost 128,431 (at least 126,020, so up to 2.0 % too high) · 42,000 moves/s · 00:18',
    );
  });

  it('tells what is proven', () => {
    const bound = { priorityPlaced: 137, cost: 128_431, costFrom: 137 };
    expect(searching({ bound })).toContain('geplaatst (meer kan niet) · kost 128.431 (lager kan niet) ·');
  });

  it('tells no bound where there is none, or where all is placed', () => {
    const bound = { priorityPlaced: null, cost: null, costFrom: null };
    expect(searching({ bound })).toContain('· 137 van 149 geplaatst · kost 128.431 ·');
    const all = { placed: 149, priorityPlaced: 149, bound: { ...bound, priorityPlaced: 149 } };
    expect(searching(all)).toContain('· 149 van 149 geplaatst · kost');
  });

  it('does not take a bound on priority for one on what is placed', () => {
    const weighed = { equalPriorities: false, priorityPlaced: 310 };
    const most = (priorityPlaced: number) => ({ bound: { ...SEARCHING.bound, priorityPlaced } });
    expect(searching({ ...weighed, ...most(324) })).toContain(
      '· 137 van 149 geplaatst (prioriteit 310 van hoogstens 324) ·',
    );
    expect(searching({ ...weighed, ...most(310) })).toContain(
      '· 137 van 149 geplaatst (prioriteit 310, meer kan niet) ·',
    );
  });

  it('leaves out the speed while nothing is tried', () => {
    expect(searching({ phase: 'check', movesPerSecond: 0 })).toMatch(/^nakijken · .* te hoog\) · 00:18$/);
  });

  it('has hours when there are', () => {
    expect(searching({ seconds: 3599.9 })).toMatch(/ 59:59$/);
    expect(searching({ seconds: 3600 + 61 })).toMatch(/ 1:01:01$/);
  });

  it('says less where there is less room, and never more than fits', () => {
    expect([120, 100, 80, 50, 30].map((width) => line(SEARCHING, width))).toEqual([
      'verbeteren · 137 van 149 geplaatst (hoogstens 141) · kost 128.431 (tot 2,0 % te hoog) · 42.000 zetten/s · 00:18',
      'verbeteren · 137 van 149 geplaatst (hoogstens 141) · kost 128.431 (tot 2,0 % te hoog) · 00:18',
      '137 van 149 geplaatst (hoogstens 141) · kost 128.431 (tot 2,0 % te hoog) · 00:18',
      '137 van 149 geplaatst (hoogstens 141) · 00:18',
      '137 van 149 · 00:18',
    ]);
    for (let width = 0; width < 150; width++)
      expect(line(SEARCHING, width).length).toBeLessThanOrEqual(width);
  });
});
