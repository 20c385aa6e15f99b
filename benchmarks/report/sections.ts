/** The report as headings, sentences and tables, before it is Markdown or a page. */

import type { Measurement } from '../measure/measurement.ts';
import { OURS } from '../peers/all-peers.ts';
import { ratiosOf, summaries } from './ratios.ts';
import type { BenchReport } from './report.ts';
import { gapsOf, targetLines } from './targets.ts';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Section {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table: Table | null;
}

export function sections(report: BenchReport): readonly Section[] {
  return [settings(report), targets(report), ratios(report), runs(report), peers(report)];
}

function settings({ machine, seed, workers, command, date, measurements }: BenchReport): Section {
  const { cores, processor, memoryGb, node } = machine;
  const limits = [...new Set(measurements.map(({ suite, limitSeconds }) => `${suite} ${limitSeconds} s`))];
  return {
    title: 'Settings',
    sentences: [
      `\`${command}\` on ${date}: ${cores} cores (${processor}), ${memoryGb} GB of memory, Node ${node}; seed ${seed} for the planners, ${workers} thread(s) for those that can have more.`,
      `Time for each peer and semester: ${limits.join(', ')}.`,
      'Peers run one after the other, each in a process of its own, on the same semester and with the same time; what runs on after its time and grace is killed. Every plan is judged by the checker of this project, a plan that it refuses counts as none.',
      'A given to all peers outside the core, free of charge: which dated shifts each trainee can work at each unit, and the journey. They start once that is read. This planner prepares it inside its own time.',
    ],
    table: null,
  };
}

function targets({ measurements }: BenchReport): Section {
  const lines = targetLines(measurements.filter(({ peer }) => peer === OURS));
  return {
    title: 'Targets, and what was measured',
    sentences: [
      `Of ${OURS} alone, the worst of the semesters of a suite; a gap of cost counts where nothing more can be placed. Target, then measured.`,
    ],
    table: {
      head: ['suite', 'semesters', 'first plan', 'placed gap', 'proven placed', 'cost gap', 'time', 'memory'],
      rows: lines.map(({ target, measured }) => [
        target.suites.join(', '),
        String(measured.semesters),
        `${target.firstPlanSeconds} s; ${seconds(measured.firstPlanSeconds)}`,
        `${gapTarget(target.placedGap)}; ${share(measured.placedGap)}`,
        `${measured.provenPlaced} of ${measured.semesters}`,
        `${gapTarget(target.costGap)}; ${share(measured.costGap)}`,
        `${target.seconds} s; ${seconds(measured.seconds)}`,
        `${target.memoryMb} MB; ${megabytes(measured.memoryMb)}`,
      ]),
    },
  };
}

function ratios({ measurements }: BenchReport): Section {
  return {
    title: 'Ratios to the best peer',
    sentences: [
      'Priority placed as a share of what the best peer placed on that semester (1 is best, 0 is no valid plan), and cost per module placed as a multiple of the best peer’s. Best: on how many semesters nobody did better, priority first and cost second.',
    ],
    table: {
      head: [
        'suite',
        'peer',
        'best',
        'placed, mean',
        'placed, worst',
        'worst semester',
        'cost per module, mean',
      ],
      rows: summaries(ratiosOf(measurements)).map((one) => [
        one.suite,
        one.peer,
        `${one.best} of ${one.semesters}`,
        one.meanPlaced.toFixed(3),
        one.worst.placed.toFixed(3),
        one.worst.semester,
        one.meanCost === null ? '–' : one.meanCost.toFixed(3),
      ]),
    },
  };
}

function runs({ measurements }: BenchReport): Section {
  return {
    title: 'Every run',
    sentences: [
      'Bounds and gaps are each peer’s own, on its own model: only those of this planner are about all plans.',
    ],
    table: {
      head: [
        'semester',
        'peer',
        'placed',
        'priority',
        'cost',
        'placed gap',
        'cost gap',
        'first plan',
        'time',
        'memory',
      ],
      rows: measurements.map(runRow),
    },
  };
}

function runRow(run: Measurement): readonly string[] {
  const { semester, peer, asked, outcome } = run;
  const blank = ['–', '–', '–', '–'];
  const took = [seconds(run.firstPlanSeconds), seconds(run.seconds), megabytes(run.peakMemoryMb)];
  if (outcome.kind === 'skipped') return [semester, peer, `skipped: ${outcome.why}`, ...blank, '–', '–', '–'];
  if (outcome.kind !== 'valid') {
    return [
      semester,
      peer,
      `${outcome.kind === 'invalid' ? 'invalid plan' : 'no plan'}: ${outcome.why}`,
      ...blank,
      ...took,
    ];
  }
  const { placed, priorityPlaced, cost } = outcome.score;
  const gaps = gapsOf(run);
  return [
    semester,
    peer,
    `${placed} of ${asked}`,
    String(priorityPlaced),
    String(cost),
    share(gaps.placed),
    share(gaps.cost),
    ...took,
  ];
}

function peers(report: BenchReport): Section {
  return {
    title: 'Peers',
    sentences: ['How each models the rules, and what it is spared: docs/benchmarks.md.'],
    table: { head: ['peer', 'what it is'], rows: report.peers.map(({ name, about }) => [name, about]) },
  };
}

function gapTarget(gap: number): string {
  return gap === 0 ? 'proven' : `≤ ${100 * gap} %`;
}

function share(gap: number | null): string {
  return gap === null ? '–' : `${(100 * gap).toFixed(2)} %`;
}

function seconds(figure: number | null): string {
  return figure === null ? '–' : `${figure.toFixed(1)} s`;
}

function megabytes(figure: number | null): string {
  return figure === null ? '–' : `${Math.round(figure)} MB`;
}
