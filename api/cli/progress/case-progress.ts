/** How far an experiment is, with the time that is left: a bar on a screen, a line now and then elsewhere. */
import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from '../terminal.ts';

const SECONDS_BETWEEN_LINES = 20;
const SECONDS_PER_MINUTE = 60;

export interface CaseProgress {
  /** Told at the beginning, with what earlier runs planned, and after each case. */
  readonly show: (planned: number, cases: number) => void;
  readonly end: () => void;
}

export function caseProgress(
  { errIsScreen, notice, words }: Pick<Terminal, 'errIsScreen' | 'notice' | 'words'>,
  seconds: () => number = () => performance.now() / 1000,
): CaseProgress {
  const left = timeLeft(seconds);
  const { progress, timeLeft: leftWords, bar: format } = words.experiment;
  const told = (planned: number, cases: number) => {
    const minutes = left(planned, cases);
    return minutes === null ? '' : leftWords(minutes);
  };
  if (errIsScreen) return onBar(format, told);
  let toldAt = seconds();
  return {
    show: (planned, cases) => {
      const rest = told(planned, cases);
      if (seconds() - toldAt < SECONDS_BETWEEN_LINES) return;
      toldAt = seconds();
      notice([progress(planned, cases), ...(rest === '' ? [] : [rest])].join(', '));
    },
    end: () => undefined,
  };
}

/** Minutes, going by how long the cases of this run took; null before the first of them. */
function timeLeft(seconds: () => number): (planned: number, cases: number) => number | null {
  let start: { readonly at: number; readonly planned: number } | null = null;
  return (planned, cases) => {
    start ??= { at: seconds(), planned };
    const done = planned - start.planned;
    if (done === 0) return null;
    return (((seconds() - start.at) / done) * (cases - planned)) / SECONDS_PER_MINUTE;
  };
}

function onBar(format: string, told: (planned: number, cases: number) => string): CaseProgress {
  const bar = new SingleBar(
    { format, stream: process.stderr, gracefulExit: false, hideCursor: true, barsize: 24 },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show: (planned, cases) => {
      const left = told(planned, cases);
      if (isStarted) bar.update(planned, { left });
      else bar.start(cases, planned, { left });
      isStarted = true;
    },
    end: () => {
      if (isStarted) bar.stop();
      isStarted = false;
    },
  };
}
