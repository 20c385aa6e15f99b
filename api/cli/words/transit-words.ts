/** What the command line says about fetching timetables, in each language. */
import type { IsoDate } from '../../../solver/domain/values.ts';
import type { FeedDates } from '../../gtfs/fetch/feed-record.ts';
import type { CommandHelp } from './command-help.ts';

export interface TransitWords {
  /** The help of `transit` itself, which does nothing without a command of its own. */
  readonly summary: string;
  readonly description: string;
  readonly fetch: CommandHelp;
  readonly fetching: (operator: string, url: string) => string;
  /** @param announced bytes; null where the server did not say. */
  readonly received: (operator: string, received: number, announced: number | null) => string;
  /** The format of the bar, in the words of the progress library. */
  readonly bar: string;
  readonly fetched: (file: string, operator: string, covers: FeedDates, bytes: number) => string;
  readonly unchanged: (file: string, operator: string, covers: FeedDates, since: IsoDate) => string;
  readonly forWorkbook: string;
  readonly forJson: string;
  readonly pathsFrom: string;
  /** Under a list of faults, when other feeds did come in. */
  readonly othersKept: (faults: number) => string;
  /** Broken off when some feeds had come in. */
  readonly abortedAfterSome: string;
}
