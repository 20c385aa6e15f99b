/** The units that come within reach when a trainee can travel otherwise. */
import type { Trainee } from '../../domain/semester-schema.ts';
import type { UnitFinding } from '../unit-findings.ts';
import { makesHours, type Situation, unitsKeptBy } from './situation.ts';

/** Nearest first. Asks travel alone, so it says nothing about hours, places and mentors. */
export function unitsWithinReach(situation: Situation, changed: Trainee): UnitFinding[] {
  const { prepared, demand, findings } = situation;
  const kept = new Set(unitsKeptBy(situation, 'H7', 'H9'));
  const demandThen = { ...demand, trainee: changed };
  return findings.filter(
    (finding) => kept.has(finding) && prepared.hurdleAt(demandThen, finding.unit.index) === null,
  );
}

/**
 * Those of them that are worth trying: where the shifts within reach make enough hours, and that have not been tried
 * before. Once there is a way there, another way or more time hardly changes anything; but for who calls at childcare,
 * where the way with the call is longer.
 */
export function newWithinReach(
  situation: Situation,
  changed: Trainee,
  units: readonly UnitFinding[],
  tried: Set<UnitFinding>,
): UnitFinding[] {
  const left = units.filter((unit) => changed.childcare !== undefined || !tried.has(unit));
  for (const unit of left) tried.add(unit);
  return left.filter(({ unit }) => makesHours(situation, changed, unit));
}
