/** What the command line says about what the service keeps, in each language: backups, and a way back in. */
import type { DateTime } from 'luxon';
import type { IsoDate } from '../../../solver/domain/values.ts';
import type { CommandHelp } from './command-help.ts';

export interface StoreWords {
  readonly backup: CommandHelp;
  readonly restore: CommandHelp;
  readonly newLink: CommandHelp;
  readonly backedUp: (file: string, rows: number, bytes: number) => string;
  readonly restored: (file: string, rows: number, made: IsoDate) => string;
  readonly linkMade: (name: string, email: string, link: string, until: DateTime) => string;
}
