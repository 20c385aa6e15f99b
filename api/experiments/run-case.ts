/** Plans the cases of an experiment, one at a time: base semester, levers, plan, measures. */
import type { Experiment } from '../../scenarios/experiments/experiment.ts';
import { leverById } from '../../scenarios/experiments/levers/index.ts';
import { barriersOf } from '../../scenarios/experiments/measures/barriers.ts';
import { groupsOf, shown } from '../../scenarios/experiments/measures/groups.ts';
import { measureById } from '../../scenarios/experiments/measures/index.ts';
import type { Outcome } from '../../scenarios/experiments/measures/measure.ts';
import type { CaseKey, CaseResult, Pull } from '../../scenarios/experiments/results.ts';
import { type Random, randomFrom } from '../../scenarios/generate/random.ts';
import { semesterDigest } from '../../solver/domain/digest.ts';
import { problemOf } from '../../solver/domain/fault.ts';
import { type Problem, problemLine } from '../../solver/domain/problem.ts';
import { judgeSemester } from '../../solver/domain/read-semester.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import type { UnitId } from '../../solver/domain/values.ts';
import { openingWorth, type PlanningAnswer, planSemester } from '../../solver/index.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { emptyTables, type RideTables, ridesRestOn } from '../../solver/travel/ride-tables.ts';
import { timetableOf } from '../planning/timetable-of-image.ts';
import { type OpenBase, semesterOf } from './base-semester.ts';
import type { CaseAnswer } from './case-answer.ts';

/** What the cases of one experiment have in common. */
export interface CaseSetup {
  readonly experiment: Pick<Experiment, 'effort' | 'measures'>;
  readonly bases: readonly OpenBase[];
}

/** The unchanged semester of one base and seed, with what was found out about it on the way. */
interface BaseAtHand {
  readonly key: string;
  readonly semester: Semester;
  readonly timetables: Timetables;
  /** What was searched in the timetables: good for every lever that leaves journeys as they are. */
  readonly rides: { readonly restOn: string; readonly tables: RideTables };
  /** By the digests of a semester and of the same with more room. */
  readonly worth: Map<string, ReadonlyMap<UnitId, number>>;
}

/**
 * Cases of one base and seed that come after each other share what is found out about it; a case gives the same result
 * whatever came before it, as long as the effort is in steps.
 *
 * Plans are made without linear programs: at the same number of steps they take half the time without, place as much,
 * and what is proven of them is no weaker; and nothing that grows stays behind in a thread of hundreds of plans.
 */
export class CaseRunner {
  private readonly timetables: ReadonlyMap<string, Timetables>;
  private atHand: BaseAtHand | null = null;

  /** @param clock milliseconds of some monotonic clock */
  constructor(
    private readonly setup: CaseSetup,
    private readonly clock: () => number,
  ) {
    this.timetables = new Map(setup.bases.map(({ name, images }) => [name, images.map(timetableOf)]));
  }

  /** @throws RangeError for a case that the experiment does not have */
  run(key: CaseKey): CaseAnswer {
    const base = this.baseOf(key);
    const changed = key.pulls.reduce(
      (semester, pull) => this.pulled(semester, pull, key.seed, base),
      base.semester,
    );
    const { semester, faults } = judgeSemester(changed);
    if (semester === undefined) return invalid(faults.map((fault) => problemOf('error', changed, fault)));
    const digest = semesterDigest(semester);
    const answer = planSemester({
      semester,
      semesterDigest: digest,
      timetables: base.timetables,
      rideTables: ridesFor(semester, base),
      seed: key.seed,
      ...limitsOf(this.setup.experiment),
      remedies: false,
      clock: this.clock,
    });
    if (answer.kind !== 'planned') return unplanned(answer);
    const outcome = { base: base.semester, semester, plan: answer.plan.plan };
    return { kind: 'result', result: this.resultOf(key, digest, outcome) };
  }

  private baseOf({ base: name, seed }: CaseKey): BaseAtHand {
    const key = JSON.stringify([name, seed]);
    if (this.atHand?.key === key) return this.atHand;
    const base = this.setup.bases.find((one) => one.name === name);
    if (base === undefined) throw new RangeError(`the experiment has no base ${name}`);
    const semester = semesterOf(base, seed);
    const rides = { restOn: JSON.stringify(ridesRestOn(semester)), tables: emptyTables() };
    const timetables = this.timetables.get(name) ?? [];
    this.atHand = { key, semester, timetables, rides, worth: new Map() };
    return this.atHand;
  }

  private pulled(semester: Semester, { lever: id, value }: Pull, seed: number, base: BaseAtHand): Semester {
    const lever = leverById(id);
    if (lever === undefined) throw new RangeError(`there is no lever ${id}`);
    return lever.apply(semester, value, {
      random: chanceOf(seed, id),
      worthOf: (opened) => worthOf(semester, opened, base),
    });
  }

  private resultOf(key: CaseKey, digest: string, outcome: Outcome): CaseResult {
    const { gap } = outcome.plan;
    return {
      base: key.base,
      seed: key.seed,
      pulls: key.pulls,
      semesterDigest: digest,
      measures: Object.fromEntries(this.setup.experiment.measures.map((id) => [id, measured(id, outcome)])),
      barriers: barriersOf(outcome),
      groups: shown(groupsOf(outcome)),
      gap,
      openModules: gap.kind === 'placed' ? gap.value : 0,
    };
  }
}

/** The same for every value of a lever on the same seed, whatever other levers draw. */
function chanceOf(seed: number, lever: string): Random {
  return randomFrom(seed).fork(lever);
}

function worthOf(semester: Semester, opened: Semester, base: BaseAtHand): ReadonlyMap<UnitId, number> {
  const key = `${semesterDigest(semester)} ${semesterDigest(opened)}`;
  const known = base.worth.get(key);
  if (known !== undefined) return known;
  const worth = openingWorth({ semester, opened, timetables: base.timetables });
  base.worth.set(key, worth);
  return worth;
}

function ridesFor(semester: Semester, { rides }: BaseAtHand): RideTables {
  return JSON.stringify(ridesRestOn(semester)) === rides.restOn ? rides.tables : emptyTables();
}

function limitsOf({ effort }: Pick<Experiment, 'effort'>) {
  return 'steps' in effort ? { maxSteps: effort.steps } : { maxSeconds: effort.seconds };
}

function measured(id: string, outcome: Outcome): number | null {
  const measure = measureById(id);
  if (measure === undefined) throw new RangeError(`there is no measure ${id}`);
  return measure.of(outcome);
}

function invalid(problems: readonly Problem[]): CaseAnswer {
  const lines = (language: 'nl' | 'en') =>
    problems.map((problem) => problemLine(problem, language)).join(' ');
  return {
    kind: 'failed',
    fault: 'ours',
    why: say(
      `Het semester is niet meer geldig nadat de hefbomen omgezet zijn: ${lines('nl')}`,
      `The semester is no longer valid once the levers are pulled: ${lines('en')}`,
    ),
  };
}

function unplanned(answer: Exclude<PlanningAnswer, { readonly kind: 'planned' }>): CaseAnswer {
  if (answer.kind === 'impossible-pins') {
    const lines = (language: 'nl' | 'en') =>
      answer.problems.map((problem) => problemLine(problem, language)).join(' ');
    const why = say(
      `Afspraken in het semester zijn niet na te komen: ${lines('nl')}`,
      `Agreements in the semester cannot be kept: ${lines('en')}`,
    );
    return { kind: 'failed', fault: 'input', why };
  }
  const { breaches, falseStatements } = answer.report;
  const found = [...breaches.map(({ rule }) => rule), ...falseStatements.map(({ path }) => path)].join(', ');
  return {
    kind: 'failed',
    fault: 'ours',
    why: say(
      `Het plan houdt zich niet aan de regels (${found}); dat hoort niet te kunnen.`,
      `The plan does not keep to the rules (${found}); that should not be possible.`,
    ),
  };
}
