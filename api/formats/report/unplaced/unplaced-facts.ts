/** What is not placed, trainee by trainee, and what stands in the way most often. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Names } from '../../../../solver/domain/names.ts';
import type { UnplacedModule } from '../../../../solver/domain/plan-schema.ts';
import type { TraineeId } from '../../../../solver/domain/values.ts';
import { byName } from '../by-name.ts';

export interface UnplacedFacts {
  /** By name. */
  readonly trainees: readonly {
    readonly trainee: TraineeId;
    readonly modules: readonly UnplacedModule[];
  }[];
  /** The most modules first. */
  readonly causes: readonly Cause[];
}

/** A rule (or `priority`, `unfinished`) that keeps modules from being placed. */
export interface Cause {
  readonly rule: string;
  /** Modules for which it stands in the way at some unit. */
  readonly modules: number;
  /** Modules for which nothing stands in the way at more units. */
  readonly mostUnits: number;
}

export function unplacedFacts(unplaced: readonly UnplacedModule[], names: Names): UnplacedFacts {
  const trainees = [...groupBy(unplaced, ({ trainee }) => trainee)].map(([trainee, modules]) => ({
    trainee,
    modules,
  }));
  return {
    trainees: byName(
      trainees,
      ({ trainee }) => names.trainee(trainee),
      ({ trainee }) => trainee,
    ),
    causes: causes(unplaced),
  };
}

function causes(unplaced: readonly UnplacedModule[]): readonly Cause[] {
  const rules = [...new Set(unplaced.flatMap(({ blockers }) => blockers.map(({ rule }) => rule)))];
  return rules
    .map((rule) => ({
      rule,
      modules: unplaced.filter(({ blockers }) => blockers.some((one) => one.rule === rule)).length,
      mostUnits: unplaced.filter((module) => standsMostInTheWay(rule, module)).length,
    }))
    .sort((a, b) => b.modules - a.modules || b.mostUnits - a.mostUnits);
}

function standsMostInTheWay(rule: string, { blockers }: UnplacedModule): boolean {
  const most = blockers.reduce((highest, { units }) => Math.max(highest, units), 0);
  return most > 0 && blockers.some((one) => one.rule === rule && one.units === most);
}
