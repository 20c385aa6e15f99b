/** What the command line says about who can get where, in each language. */
import type { CommandHelp } from './command-help.ts';

export interface ReachCommandWords {
  readonly help: CommandHelp;
  readonly ofTrainee: (trainee: string, means: string) => string;
  readonly fromPoint: (point: string, means: string) => string;
  /** Of a place of which only the centre is known. */
  readonly fromCentre: (place: string, point: string, means: string) => string;
  readonly ofUnit: (unit: string) => string;
  readonly written: (file: string, answers: number) => string;
}
