/** A module that is not placed, with what keeps it from each unit: what levers look at. */

import { metresBetween } from '../../domain/geography.ts';
import type { RuleId } from '../../domain/rule-ids.ts';
import type { Trainee } from '../../domain/semester-schema.ts';
import type { Demand } from '../../prepare/demands.ts';
import { mostMinutes } from '../../prepare/most-minutes.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import type { SupplyUnit } from '../../prepare/supply.ts';
import type { Reason } from '../reasons.ts';
import type { UnitFinding } from '../unit-findings.ts';

export interface Situation {
  readonly prepared: Prepared;
  readonly demand: Demand;
  /** Nearest to home first. */
  readonly findings: readonly UnitFinding[];
}

/** By the distance from the trainee's home; of equal distance in the order of the semester. */
export function nearestFirst<T extends { readonly unit: SupplyUnit }>(
  { trainee }: Demand,
  findings: readonly T[],
): readonly T[] {
  const metres = new Map(
    findings.map((finding) => [finding, metresBetween(trainee.home, finding.unit.site)]),
  );
  return findings.toSorted(
    (a, b) => (metres.get(a) ?? 0) - (metres.get(b) ?? 0) || a.unit.index - b.unit.index,
  );
}

/** Units that one of these reasons keeps the module from; those of the first reason first. */
export function unitsKeptBy({ findings }: Situation, ...reasons: readonly Reason[]): UnitFinding[] {
  return reasons.flatMap((reason) => findings.filter((finding) => finding.reason === reason));
}

/** Units where that rule takes dated shifts away, whatever reason is named for the whole. */
export function unitsLosingTo({ findings }: Situation, rule: RuleId): UnitFinding[] {
  return findings.filter(({ takeAway }) => takeAway.has(rule));
}

/**
 * Whether the shifts there would make enough hours for the trainee with other modes or childcare, if nobody else were
 * placed: a first look that spares many attempts.
 */
export function makesHours({ prepared, demand }: Situation, changed: Trainee, unit: SupplyUnit): boolean {
  const slots = prepared.slotsAt({ ...demand, trainee: changed }, unit.index);
  return mostMinutes(prepared.horizon, unit, slots, demand.maxDaysPerWeek) >= demand.askedMinutes;
}
