/** What the command line says about experiments, in each language. */
import type { CommandHelp } from './command-help.ts';

export interface ExperimentWords {
  /** The help of `experiment` itself, which does nothing without a command of its own. */
  readonly summary: string;
  readonly description: string;
  readonly run: CommandHelp;
  readonly report: CommandHelp;
  readonly list: CommandHelp;
  /** Before the first case: how many of all there are were planned by earlier runs. */
  readonly starting: (name: string, planned: number, cases: number, threads: number) => string;
  /** Lines of an earlier run that a kill cut off. */
  readonly leftAside: (lines: number) => string;
  readonly progress: (planned: number, cases: number) => string;
  /** Behind what was just told. */
  readonly timeLeft: (minutes: number) => string;
  /** The format of the bar, in the words of the progress library; `{left}` is the time left. */
  readonly bar: string;
  readonly brokenOff: (planned: number, cases: number, folder: string) => string;
  /** A case that gave no result, and why. */
  readonly failed: (caseName: string, why: string, folder: string) => string;
  readonly finished: (cases: number, report: string) => string;
  readonly reported: (file: string) => string;
  /** Of a run that is not done. */
  readonly incomplete: (planned: number, cases: number) => string;
  /** A case by its base, seed and setting. */
  readonly caseName: (base: string, seed: number, setting: string) => string;
  readonly listed: {
    readonly experiments: string;
    readonly levers: string;
    readonly measures: string;
    readonly caseCount: (cases: number) => string;
    /** Between these, both included. */
    readonly range: (min: number, max: number, unit: string) => string;
    readonly choices: (options: readonly string[]) => string;
    /** What a value does. */
    readonly example: (value: string, says: string) => string;
  };
}
