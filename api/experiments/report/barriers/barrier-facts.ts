/** Hours that are not met, by the rule that binds, and what a variant changes about them. */
import { settingKey } from '../../../../scenarios/experiments/design/settings.ts';
import type { BarrierCell, CaseResult } from '../../../../scenarios/experiments/results.ts';
import { leadingMeasure } from '../measure-roles.ts';
import { effectsOn, type StudyContext } from '../study-context.ts';
import { UNCHANGED_KEY, type Variant } from '../variants.ts';
import { OTHER_PLACES, withShownPlaces } from './shown-places.ts';

export const DIMENSIONS = ['module', 'setting', 'place'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Variants to look closer at. */
const MOST_VARIANTS = 2;

export interface BarrierMap {
  readonly rules: readonly string[];
  readonly columns: readonly string[];
  /** Mean hours of one semester, by rule, then column. */
  readonly hours: readonly (readonly number[])[];
}

/** Of the unchanged semester: rules and columns with most hours first. */
export function unchangedMap(context: StudyContext, base: string, dimension: Dimension): BarrierMap {
  const runs = readable(context, base, runsOf(context, base, UNCHANGED_KEY));
  const hours = meanHours(runs, dimension);
  const rules = byMost(runs, ({ rule }) => rule);
  const columns = byMost(runs, (cell) => cell[dimension]);
  return mapOf(rules, columns, hours);
}

/** What the variant adds to or takes off the mean hours, over the seeds of which both are planned. */
export function changeMap(
  context: StudyContext,
  base: string,
  variant: Variant,
  dimension: Dimension,
): BarrierMap {
  const [changed, unchanged] = pairedRuns(context, base, variant);
  const both = [...unchanged, ...changed];
  const after = meanHours(changed, dimension);
  const before = meanHours(unchanged, dimension);
  return mapOf(
    byMost(both, ({ rule }) => rule),
    byMost(both, (cell) => cell[dimension]),
    (rule, column) => after(rule, column) - before(rule, column),
  );
}

/** With the largest effects that are shown on the leading measure. */
export function variantsToLookAt(context: StudyContext, base: string): readonly Variant[] {
  const leading = leadingMeasure(context);
  if (leading === undefined) return [];
  return effectsOn(context, base, leading.id)
    .filter(({ verdict }) => verdict === 'effect')
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .slice(0, MOST_VARIANTS)
    .map(({ pulls }) => context.variantOf(pulls));
}

/** The rule that keeps most hours from being placed in the unchanged semester, and all of them. */
export function mainBarrier(context: StudyContext, base: string) {
  const { rules, hours } = unchangedMap(context, base, 'module');
  const [rule, most] = [rules[0], hours[0]];
  if (rule === undefined || most === undefined) return null;
  const all = total(hours.flat());
  return { rule, all, share: total(most) / all };
}

function runsOf({ results }: StudyContext, base: string, key: string): readonly CaseResult[] {
  return results.filter((result) => result.base === base && settingKey(result.pulls) === key);
}

function readable(context: StudyContext, base: string, runs: readonly CaseResult[]): readonly CaseResult[] {
  const kind = context.experiment.bases.find(({ name }) => name === base)?.kind ?? 'file';
  return withShownPlaces(runs, runsOf(context, base, UNCHANGED_KEY), kind);
}

function pairedRuns(context: StudyContext, base: string, { key }: Variant) {
  const [changed, unchanged] = [runsOf(context, base, key), runsOf(context, base, UNCHANGED_KEY)];
  const alsoIn = (others: readonly CaseResult[]) => {
    const seeds = new Set(others.map(({ seed }) => seed));
    return ({ seed }: CaseResult) => seeds.has(seed);
  };
  return [
    readable(context, base, changed.filter(alsoIn(unchanged))),
    readable(context, base, unchanged.filter(alsoIn(changed))),
  ] as const;
}

type HoursAt = (rule: string, column: string) => number;

function meanHours(runs: readonly CaseResult[], dimension: Dimension): HoursAt {
  const sums = summed(runs, (cell) => keyOf(cell.rule, cell[dimension]));
  return (rule, column) => (sums.get(keyOf(rule, column)) ?? 0) / Math.max(1, runs.length);
}

function keyOf(rule: string, column: string): string {
  return JSON.stringify([rule, column]);
}

function summed(
  runs: readonly CaseResult[],
  keyOfCell: (cell: BarrierCell) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const cell of runs.flatMap(({ barriers }) => barriers)) {
    const key = keyOfCell(cell);
    sums.set(key, (sums.get(key) ?? 0) + cell.hours);
  }
  return sums;
}

function byMost(runs: readonly CaseResult[], nameOf: (cell: BarrierCell) => string): readonly string[] {
  return [...summed(runs, nameOf)]
    .sort(([nameA, a], [nameB, b]) => others(nameA) - others(nameB) || b - a || (nameA < nameB ? -1 : 1))
    .map(([name]) => name);
}

/** What stands for the others comes last. */
function others(name: string): number {
  return name === OTHER_PLACES ? 1 : 0;
}

function mapOf(rules: readonly string[], columns: readonly string[], hoursAt: HoursAt): BarrierMap {
  return { rules, columns, hours: rules.map((rule) => columns.map((column) => hoursAt(rule, column))) };
}

export function total(hours: readonly number[]): number {
  return hours.reduce((sum, one) => sum + one, 0);
}
