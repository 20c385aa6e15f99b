import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Measurement, Outcome } from '../measure/measurement.ts';
import { htmlReport } from './html-report.ts';
import { markdownReport } from './markdown-report.ts';
import { ratiosOf, summaries } from './ratios.ts';
import type { BenchReport } from './report.ts';
import { gapsOf } from './targets.ts';

const TERMS = { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 };

const valid = (priorityPlaced: number, cost: number): Outcome => ({
  kind: 'valid',
  score: { priorityPlaced, placed: priorityPlaced, asked: 10, cost, terms: TERMS },
});

const measured = (peer: string, outcome: Outcome, over: Partial<Measurement> = {}): Measurement => ({
  suite: 'tight-30',
  semester: 'tight-30, seed 1',
  trainees: 30,
  asked: 10,
  peer,
  outcome,
  seconds: 9.96,
  limitSeconds: 10,
  peakMemoryMb: 180.4,
  curve: [{ seconds: 0.5, placed: 8, priorityPlaced: 8, cost: 700 }],
  firstPlanSeconds: 0.5,
  bound: null,
  ...over,
});

const RUNS = [
  measured('stageplan', valid(10, 1000), { bound: { priorityPlaced: 10, cost: 980 } }),
  measured('cp-sat', valid(8, 600)),
  measured('highs', { kind: 'invalid', why: 'H10 2×' }, { firstPlanSeconds: null, curve: [] }),
  measured('timefold', { kind: 'skipped', why: 'it is not built' }, { curve: [], peakMemoryMb: null }),
];

const REPORT: BenchReport = {
  version: '1.2.3',
  date: '2027-01-31',
  command: 'npm run bench -- --suites tight-30',
  machine: { cores: 2, processor: 'Abacus', memoryGb: 8, node: 'v20.19.0' },
  seed: 1,
  workers: 1,
  peers: [{ name: 'stageplan', about: 'This planner.' }],
  measurements: RUNS,
};

describe('ratios to the best peer', () => {
  it('are of priority placed, then of cost per module', () => {
    expect(ratiosOf(RUNS).map(({ peer, placed, cost, isBest }) => [peer, placed, cost, isBest])).toEqual([
      ['stageplan', 1, 1, true],
      ['cp-sat', 0.8, 0.75, false],
      ['highs', 0, null, false],
    ]);
  });

  it('call two equally good plans both best', () => {
    const level = [measured('stageplan', valid(10, 1000)), measured('cp-sat', valid(10, 1000))];
    expect(ratiosOf(level).every(({ isBest }) => isBest)).toBe(true);
  });

  it('name the worst semester of a suite', () => {
    const second = { semester: 'tight-30, seed 2' };
    const runs = [
      ...RUNS,
      measured('stageplan', valid(9, 1), second),
      measured('cp-sat', valid(10, 9), second),
    ];
    const [ours] = summaries(ratiosOf(runs));
    expect(ours).toMatchObject({
      peer: 'stageplan',
      semesters: 2,
      best: 1,
      worst: { ...second, placed: 0.9 },
    });
  });
});

describe('gaps', () => {
  it('are shares of the bound, of cost only where nothing more can be placed', () => {
    const bound = { priorityPlaced: 10, cost: 980 };
    expect(gapsOf(measured('stageplan', valid(10, 1000), { bound }))).toEqual({ placed: 0, cost: 1 - 0.98 });
    expect(gapsOf(measured('stageplan', valid(9, 900), { bound }))).toEqual({ placed: 1 - 0.9, cost: null });
    expect(gapsOf(measured('stageplan', valid(9, 900)))).toEqual({ placed: null, cost: null });
  });
});

describe('the report', () => {
  const lines = markdownReport(REPORT).split('\n');

  it('tells how it was measured, and on what', () => {
    expect(lines).toContain('# 1.2.3: side by side');
    expect(lines).toContain(
      '`npm run bench -- --suites tight-30` on 2027-01-31: 2 cores (Abacus), 8 GB of memory, Node v20.19.0; seed 1 for the planners, 1 thread(s) for those that can have more.',
    );
    expect(lines).toContain('Time for each peer and semester: tight-30 10 s.');
  });

  it('sets targets beside figures', () => {
    expect(lines).toContain(
      '| tight-30 | 1 | 0.2 s; 0.5 s | proven; 0.00 % | 1 of 1 | proven; 2.00 % | 10 s; 10.0 s | 300 MB; 180 MB |',
    );
  });

  it('has a line for every run, refused and skipped ones with the reason', () => {
    expect(lines.filter((line) => line.startsWith('| tight-30, seed 1 |'))).toEqual([
      '| tight-30, seed 1 | stageplan | 10 of 10 | 10 | 1000 | 0.00 % | 2.00 % | 0.5 s | 10.0 s | 180 MB |',
      '| tight-30, seed 1 | cp-sat | 8 of 10 | 8 | 600 | – | – | 0.5 s | 10.0 s | 180 MB |',
      '| tight-30, seed 1 | highs | invalid plan: H10 2× | – | – | – | – | – | 10.0 s | 180 MB |',
      '| tight-30, seed 1 | timefold | skipped: it is not built | – | – | – | – | – | – | – |',
    ]);
  });

  it('is a page that needs nothing else, with two charts for a semester', () => {
    const html = htmlReport(REPORT);
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('figure > svg')).toHaveLength(2);
    expect(document.querySelectorAll('script, link, img')).toHaveLength(0);
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/);
  });

  it('keeps what looks like markup as text', () => {
    const odd = { ...REPORT, measurements: [measured('<b>', { kind: 'none', why: 'a | b' })] };
    expect(new JSDOM(htmlReport(odd)).window.document.querySelector('td b')).toBeNull();
    expect(markdownReport(odd)).toContain('no plan: a \\| b');
  });
});
