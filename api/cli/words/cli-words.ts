/** What the catalogue of a language must say. */
import type { Phase, Progress } from '../../../solver/planning-request.ts';
import type { FeedCoverage } from '../../planning/feed-coverage.ts';
import type { CommandHelp } from './command-help.ts';
import type { ExperimentWords } from './experiment-words.ts';
import type { ReachCommandWords } from './reach-words.ts';
import type { ServiceWords } from './service-words.ts';
import type { StoreWords } from './store-words.ts';
import type { TransitWords } from './transit-words.ts';

/** The pieces of the one line that tells how far planning is; each in full, and as short as can be. */
export interface LiveWords {
  readonly placed: (progress: Progress) => string;
  readonly placedInShort: (progress: Progress) => string;
  readonly cost: (progress: Progress) => string;
  readonly costInShort: (progress: Progress) => string;
  readonly speed: (progress: Progress) => string;
}

export interface CliWords {
  readonly warning: string;
  /** Titles that the help library gives in English. */
  readonly titles: Readonly<Record<string, string>>;
  /** After `Usage:`, of the whole and of one command. */
  readonly usage: string;
  readonly usageOptions: string;
  readonly example: string;
  readonly description: string;
  readonly exitCodes: string;
  readonly options: {
    readonly json: string;
    readonly lang: string;
    readonly version: string;
    readonly help: string;
  };
  readonly helpCommand: string;
  readonly commands: {
    readonly plan: CommandHelp;
    readonly check: CommandHelp;
    readonly report: CommandHelp;
    readonly template: CommandHelp;
    readonly import: CommandHelp;
    readonly export: CommandHelp;
    readonly validate: CommandHelp;
    readonly generate: CommandHelp;
    readonly schema: CommandHelp;
  };
  readonly transit: TransitWords;
  readonly reach: ReachCommandWords;
  readonly experiment: ExperimentWords;
  readonly store: StoreWords;
  readonly service: ServiceWords;
  /** The last line under a list of faults. */
  readonly faultCount: (faults: number) => string;
  readonly internal: (message: string) => string;
  readonly planning: (trainees: number, asked: number, units: number) => string;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly progress: (progress: Progress) => string;
  readonly live: LiveWords;
  readonly stopping: string;
  readonly aborted: string;
  readonly noWorkbook: string;
  readonly written: (files: number, folder: string) => string;
  readonly rejected: string;
  readonly workerCrashed: (worker: number, message: string) => string;
  readonly otherVersion: string;
  readonly publishedNotNeeded: string;
  readonly valid: (name: string, trainees: number, asked: number, units: number, mentors: number) => string;
  /** What a sound timetable holds. */
  readonly feedCovers: (coverage: FeedCoverage) => string;
  readonly warningCount: (warnings: number) => string;
  readonly imported: (file: string, name: string, trainees: number, units: number, mentors: number) => string;
  readonly exported: (file: string, name: string) => string;
  readonly exportedCsv: (folder: string, name: string) => string;
  readonly templateTitle: string;
  readonly templateWritten: (file: string) => string;
  readonly filesProgress: (made: number, total: number) => string;
  /** The format of the bar, in the words of the progress library. */
  readonly filesBar: string;
  readonly readingFeed: (feed: string) => string;
  /** @param read of so many bytes. */
  readonly feedRead: (feed: string, read: number, total: number) => string;
  /** The format of the bar, in the words of the progress library. */
  readonly feedBar: string;
  /** What took long to read, and will again. @param folder null where there is no place for it at all. */
  readonly feedNotKept: (feed: string, folder: string | null) => string;
  readonly notHandedOut: string;
  readonly generated: (file: string, trainees: number, units: number) => string;
}
