/** Looks for what would help each module that is not placed, within a bounded number of attempts. */
import type { Placement } from '../../domain/plan-schema.ts';
import type { RuleId } from '../../domain/rule-ids.ts';
import type { Unit } from '../../domain/semester-schema.ts';
import { say } from '../../domain/sentence.ts';
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import type { UnitFinding } from '../unit-findings.ts';
import { ifThenAfterwardsAt } from '../words.ts';
import type { OfModule, Remedy, RemedyKind } from './change.ts';
import { Effort } from './effort.ts';
import type { Lever } from './lever.ts';
import { LEVERS } from './levers.ts';
import { type Neighbourhood, Neighbourhoods, type PlannedSemester } from './neighbourhood.ts';
import { nearestFirst, type Situation } from './situation.ts';
import { type ChangeFor, ChangeTrials, type Trial } from './try-change.ts';

/** A remedy with what it was found to lead to. */
export interface TriedRemedy {
  readonly remedy: Remedy;
  /** What has to be changed in the semester. */
  readonly changes: readonly ChangeFor[];
  /** What can be added to the plan then, the module itself last. */
  readonly placements: readonly Placement[];
}

/** Remedies of one module: more would not be read. */
const WANTED = 4;

/** Who asks a unit for something asks one that was asked already, where that helps too. */
const ASKS_A_UNIT: ReadonlySet<RemedyKind> = new Set<RemedyKind>([
  'place',
  'mentor',
  'weekend-staff',
  'shift',
]);

/** A unit that is not for the module, or not for this trainee. */
const NO_CHANGE_HELPS: ReadonlySet<RuleId> = new Set<RuleId>(['H1', 'H16', 'H17']);

export class RemedyFinder {
  private readonly neighbourhoods: Neighbourhoods;
  private readonly askedUnits = new Set<string>();
  private readonly effort = new Effort();
  private readonly trials: ChangeTrials;

  /**
   * @param prepared those whose modules are asked about, among all units
   * @param planned the whole semester, with the plan that was found: what it places stays as it is
   */
  constructor(
    private readonly prepared: Prepared,
    planned: PlannedSemester,
    trial: Trial,
  ) {
    this.neighbourhoods = new Neighbourhoods(planned);
    this.trials = new ChangeTrials(trial, this.effort);
  }

  /** The easiest for people first; one of a kind at most, and none that was not found to work. */
  remediesOf(demand: Demand, findings: readonly UnitFinding[]): TriedRemedy[] {
    const nearest = nearestFirst(demand, findings);
    const situation = { prepared: this.prepared, demand, findings: nearest };
    const askedFirst = { ...situation, findings: this.askedFirst(nearest) };
    const around = this.neighbourhoodsOf(demand);
    const found: TriedRemedy[] = [];
    for (const lever of LEVERS) {
      if (found.length === WANTED) break;
      const asksUnit = ASKS_A_UNIT.has(lever.kind);
      const tried = this.firstThatWorks(lever, asksUnit ? askedFirst : situation, around);
      if (tried === null) continue;
      found.push(tried.remedy);
      if (asksUnit) this.askedUnits.add(tried.unit.id);
    }
    return found;
  }

  /**
   * For a module that waits for another one that is not placed: whether it can follow, once that one is placed by the
   * first of its own remedies.
   */
  remediesOfWaiting(demand: Demand, earlier: Demand, ofEarlier: readonly TriedRemedy[]): TriedRemedy[] {
    const [first] = ofEarlier;
    if (first === undefined) return [];
    this.effort.beginLever();
    const of = moduleOf(demand);
    const { supply } = this.prepared;
    for (const { unit } of nearestFirst(
      demand,
      supply.units.map((unit) => ({ unit })),
    )) {
      const hurdle = this.prepared.hurdleAt(demand, unit.index);
      if (hurdle !== null && NO_CHANGE_HELPS.has(hurdle)) continue;
      if (!this.effort.takeLook()) break;
      const neighbourhood = this.neighbourhoods.of(of.trainee, unit.unit, first.placements);
      const placement = this.trials.after(neighbourhood, { ...of, unit: unit.unit.id }, first.changes);
      if (placement === null) continue;
      const change = { kind: 'module', target: earlier.module.id } as const;
      const text = ifThenAfterwardsAt(placedFirst(earlier), unit.unit);
      const placements = [...first.placements, placement];
      return [{ remedy: { change, text }, changes: first.changes, placements }];
    }
    return [];
  }

  private firstThatWorks(
    lever: Lever,
    situation: Situation,
    around: (unit: Unit) => Neighbourhood,
  ): { readonly remedy: TriedRemedy; readonly unit: Unit } | null {
    const of = moduleOf(situation.demand);
    this.effort.beginLever();
    for (const attempt of lever.attempts(situation)) {
      if (!this.effort.takeLook()) return null;
      const success = this.trials.attempt(around(attempt.unit), of, attempt);
      if (success === null) continue;
      const { change, placement } = success;
      const remedy = { change, text: attempt.say(change) };
      return { remedy: { remedy, changes: [{ of, change }], placements: [placement] }, unit: attempt.unit };
    }
    return null;
  }

  private askedFirst(findings: readonly UnitFinding[]): readonly UnitFinding[] {
    const isAsked = ({ unit }: UnitFinding) => this.askedUnits.has(unit.unit.id);
    return [...findings.filter(isAsked), ...findings.filter((finding) => !isAsked(finding))];
  }

  /** Each is made once for the module, when first asked for. */
  private neighbourhoodsOf({ trainee }: Demand): (unit: Unit) => Neighbourhood {
    const known = new Map<string, Neighbourhood>();
    return (unit) => {
      const found = known.get(unit.id) ?? this.neighbourhoods.of(trainee.id, unit, []);
      known.set(unit.id, found);
      return found;
    };
  }
}

function moduleOf({ trainee, module }: Demand): OfModule {
  return { trainee: trainee.id, module: module.id };
}

function placedFirst({ module }: Demand) {
  return say(`eerst ${module.name} geplaatst is`, `${module.name} is placed first`);
}
