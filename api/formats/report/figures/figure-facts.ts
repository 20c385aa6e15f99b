/** The figures that a coordinator is asked for first. */
import type { CheckedPlan } from '../../../../solver/check/checked-plan.ts';
import type { Names } from '../../../../solver/domain/names.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { type SummaryFacts, summaryFacts } from '../../summary/facts.ts';

export interface FigureFacts {
  readonly summary: SummaryFacts;
  readonly stageMinutes: number;
  /** Trainees with a module that is not placed, and those of them with no placement at all. */
  readonly lacking: { readonly some: number; readonly all: number };
  /** Trainees who are asked a module. */
  readonly trainees: number;
  readonly mentors: Used;
  readonly employers: Used;
  readonly units: Used;
}

export interface Used {
  readonly used: number;
  readonly of: number;
}

export function figureFacts(checked: CheckedPlan, days: readonly PlacedDay[], names: Names): FigureFacts {
  const { semester, plan } = checked;
  const placed = new Set(plan.placements.map(({ trainee }) => trainee));
  const lacking = new Set(plan.unplaced.map(({ trainee }) => trainee));
  const distinct = (idOf: (placed: PlacedDay) => string) => new Set(days.map(idOf)).size;
  return {
    summary: summaryFacts(checked, names),
    stageMinutes: plan.placements.reduce((sum, { minutes }) => sum + minutes, 0),
    lacking: { some: lacking.size, all: [...lacking].filter((id) => !placed.has(id)).length },
    trainees: new Set([...placed, ...lacking]).size,
    mentors: { used: distinct(({ day }) => day.mentor), of: semester.mentors.length },
    employers: { used: distinct(({ site }) => site.employer), of: semester.employers.length },
    units: { used: distinct(({ unit }) => unit.id), of: semester.units.length },
  };
}
