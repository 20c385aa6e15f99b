/** The results of an experiment as tables, a row for each figure. */
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import type { CaseResult } from '../../../scenarios/experiments/results.ts';
import type { JournalEntry } from '../folder/journal.ts';
import { withShownPlaces } from '../report/barriers/shown-places.ts';
import { type Cell, csv } from './csv.ts';
import { settingText } from './setting-text.ts';

const CASE_COLUMNS = ['case', 'base', 'seed', 'setting'];

/** What every table tells of a case: its number from 1, in the order of the results. */
function caseCells({ base, seed, pulls }: CaseResult, index: number): readonly Cell[] {
  return [index + 1, base, seed, settingText(pulls)];
}

/** A JSON line for each case. */
export function resultLines(results: readonly CaseResult[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}

/** A row for each case and measure; no value where the measure says nothing about the case. */
export function resultsCsv(results: readonly CaseResult[]): string {
  return csv(
    [...CASE_COLUMNS, 'measure', 'value'],
    results.flatMap((result, index) =>
      Object.entries(result.measures).map(([measure, value]) => [
        ...caseCells(result, index),
        measure,
        value,
      ]),
    ),
  );
}

/** A row for each case and barrier; no place where it would be that of a few trainees only. */
export function barriersCsv({ bases }: Pick<Experiment, 'bases'>, results: readonly CaseResult[]): string {
  const told = bases.flatMap(({ name, kind }) => {
    const runs = results.filter(({ base }) => base === name);
    const unchanged = runs.filter(({ pulls }) => pulls.length === 0);
    return withShownPlaces(runs, unchanged, kind);
  });
  return csv(
    [...CASE_COLUMNS, 'rule', 'module', 'settings', 'place', 'trainees', 'hours'],
    told.flatMap((result, index) =>
      result.barriers.map(({ rule, module, setting, place, trainees, hours }) => [
        ...caseCells(result, index),
        ...[rule, module, setting, place, trainees, hours],
      ]),
    ),
  );
}

/** A row for each case and group of trainees that may be shown. */
export function groupsCsv(results: readonly CaseResult[]): string {
  return csv(
    [...CASE_COLUMNS, 'grouping', 'group', 'trainees', 'asked', 'placed'],
    results.flatMap((result, index) =>
      result.groups.map(({ grouping, group, trainees, asked, placed }) => [
        ...caseCells(result, index),
        ...[grouping, group, trainees, asked, placed],
      ]),
    ),
  );
}

/** A row for each case; the only table that differs from run to run. */
export function timingsCsv(entries: readonly JournalEntry[]): string {
  return csv(
    [...CASE_COLUMNS, 'seconds'],
    entries.map(({ result, seconds }, index) => [...caseCells(result, index), seconds.toFixed(2)]),
  );
}
