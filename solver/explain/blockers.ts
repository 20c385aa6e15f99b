/** Why a module is not placed: what stands in the way, at how many units. */
import type { Blocker } from '../domain/plan-schema.ts';
import type { Sentence } from '../domain/sentence.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import type { SupplyUnit } from '../prepare/supply.ts';
import { item } from '../prepare/typed-arrays.ts';
import { blockerSentence } from './blocker-sentences.ts';
import { REASONS, type Reason, ruleOf } from './reasons.ts';
import { rideExample } from './ride-example.ts';
import type { UnitFinding } from './unit-findings.ts';

/** Most units first. Never empty. */
export function blockersOf(prepared: Prepared, demand: Demand, findings: readonly UnitFinding[]): Blocker[] {
  const units = new Map<Reason, number>();
  for (const { reason } of findings) units.set(reason, (units.get(reason) ?? 0) + 1);
  // Units that are not for this module say nothing, unless none is.
  if (units.size > 1) units.delete('not for this module');
  if (units.size === 0) units.set('not for this module', 0);
  return [...units]
    .sort(([a, m], [b, n]) => n - m || REASONS.indexOf(a) - REASONS.indexOf(b))
    .map(([reason, count]) => {
      const example = reason === 'H7' ? rideExample(prepared, demand, unitsWith('H7', findings)) : null;
      return blocker(reason, count, prepared, demand, { earlier: '', example });
    });
}

function unitsWith(reason: Reason, findings: readonly UnitFinding[]): readonly SupplyUnit[] {
  return findings.filter((finding) => finding.reason === reason).map(({ unit }) => unit);
}

/** For a module that waits for others that are not placed. */
export function blockersOfWaiting(
  prepared: Prepared,
  demand: Demand,
  waitsFor: readonly number[],
): Blocker[] {
  return waitsFor.map((earlier) => {
    const { name } = item(prepared.demands, earlier).module;
    return blocker('earlier module', 0, prepared, demand, { earlier: name, example: null });
  });
}

function blocker(
  reason: Reason,
  units: number,
  prepared: Prepared,
  demand: Demand,
  { earlier, example }: { readonly earlier: string; readonly example: Sentence | null },
): Blocker {
  const { semester, rides } = prepared;
  const text = blockerSentence(reason, units, {
    semester,
    demand,
    earlier,
    hasTimetable: rides.hasTimetable,
    rideExample: example,
  });
  return { rule: ruleOf(reason), units, text };
}
