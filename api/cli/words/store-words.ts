/** What the command line says about backups of what the service keeps, in each language. */
import type { IsoDate } from '../../../solver/domain/values.ts';
import type { CommandHelp } from './command-help.ts';

export interface StoreWords {
  readonly backup: CommandHelp;
  readonly restore: CommandHelp;
  readonly backedUp: (file: string, rows: number, bytes: number) => string;
  readonly restored: (file: string, rows: number, made: IsoDate) => string;
}
