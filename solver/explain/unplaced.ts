/** The modules that a plan leaves out, each with what stands in its way and what would help. */
import type { Blocker, UnplacedModule } from '../domain/plan-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { item } from '../prepare/typed-arrays.ts';
import { blockersOf, blockersOfWaiting } from './blockers.ts';
import { RemedyFinder, type TriedRemedy } from './remedies/find-remedies.ts';
import type { PlannedSemester } from './remedies/neighbourhood.ts';
import type { Trial } from './remedies/try-change.ts';
import { type PlanProbe, unitFindings } from './unit-findings.ts';

/** A plan that was found, with those who can answer questions about it. */
export interface PlanToExplain {
  readonly prepared: Prepared;
  /** The whole semester and all that is placed; what is prepared may be a part of it. */
  readonly planned: PlannedSemester;
  readonly unplaced: readonly Demand[];
  readonly probe: PlanProbe;
  readonly trial: Trial;
  /** Whether to look for what would help. */
  readonly remedies: boolean;
  /** Asked before every module; true: say what stands in the way of the rest and look for no more remedies. */
  readonly shouldStop: () => boolean;
  /** Called before every module. */
  readonly onProgress: () => void;
  /** Called after every module, which nothing more is asked about. */
  readonly onExplained?: (demand: Demand) => void;
}

/** A module that is left out, with what its remedies were found to lead to. */
export interface ExplainedModule {
  readonly entry: UnplacedModule;
  readonly tried: readonly TriedRemedy[];
}

/** In the order given. */
export function explainUnplaced(plan: PlanToExplain): ExplainedModule[] {
  const explainer = new Explainer(plan);
  return plan.unplaced.map((demand) => explainer.explain(demand));
}

class Explainer {
  private readonly finder: RemedyFinder;
  private readonly left: ReadonlySet<number>;
  private readonly explained = new Map<number, ExplainedModule>();

  constructor(private readonly plan: PlanToExplain) {
    this.finder = new RemedyFinder(plan.prepared, plan.planned, plan.trial);
    this.left = new Set(plan.unplaced.map((demand) => demand.index));
  }

  explain(demand: Demand): ExplainedModule {
    const known = this.explained.get(demand.index);
    if (known !== undefined) return known;
    const waitsFor = demand.after.filter((earlier) => this.left.has(earlier));
    const { blockers, tried } =
      waitsFor.length > 0 ? this.waiting(demand, waitsFor) : this.keptFromUnits(demand);
    const remedies = tried.map(({ remedy }) => remedy);
    const made = {
      entry: { trainee: demand.trainee.id, module: demand.module.id, blockers, remedies },
      tried,
    };
    this.explained.set(demand.index, made);
    this.plan.onExplained?.(demand);
    return made;
  }

  /** What it waits for is explained first: its remedies decide on what helps the one that waits. */
  private waiting(demand: Demand, waitsFor: readonly number[]): Answer {
    const { prepared } = this.plan;
    const blockers = blockersOfWaiting(prepared, demand, waitsFor);
    const [first, ...others] = waitsFor;
    if (first === undefined || others.length > 0) return { blockers, tried: [] };
    const earlier = item(prepared.demands, first);
    const ofEarlier = this.explain(earlier).tried;
    const tried = this.looksForRemedies() ? this.finder.remediesOfWaiting(demand, earlier, ofEarlier) : [];
    return { blockers, tried };
  }

  private keptFromUnits(demand: Demand): Answer {
    const { prepared, probe } = this.plan;
    const findings = unitFindings(prepared, probe, demand);
    const blockers = blockersOf(prepared, demand, findings);
    const hasPlace = findings.some(({ reason }) => reason === 'no priority' || reason === 'unfinished');
    const tried = !hasPlace && this.looksForRemedies() ? this.finder.remediesOf(demand, findings) : [];
    return { blockers, tried };
  }

  private looksForRemedies(): boolean {
    this.plan.onProgress();
    return this.plan.remedies && !this.plan.shouldStop();
  }
}

interface Answer {
  readonly blockers: readonly Blocker[];
  readonly tried: readonly TriedRemedy[];
}
