/** Writes the report of a run into its folder. */
import { join } from 'node:path';
import type { Language } from '../../solver/domain/problem.ts';
import { version } from '../version.ts';
import { writeDurably } from './folder/durable-file.ts';
import type { StoredRun } from './folder/stored-run.ts';
import { experimentReport } from './report/experiment-report.ts';

const REPORT_FILE: Readonly<Record<Language, string>> = { nl: 'rapport.html', en: 'report.html' };

export interface ReportOptions {
  readonly language: Language;
  /** When the report is made: an ISO date-time. */
  readonly stamp: string;
}

/** @returns its name in the folder. @throws what the system says of a folder that cannot be written to */
export function writeReport(
  folder: string,
  { experiment, results }: StoredRun,
  options: ReportOptions,
): string {
  const name = REPORT_FILE[options.language];
  writeDurably(join(folder, name), experimentReport({ experiment, results, ...options, version: version() }));
  return name;
}
