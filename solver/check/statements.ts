/** What a plan says of itself, held against what it is (docs/rules.md, Statements). */
import { TERM_IDS } from '../domain/lists.ts';
import type { Journey, Plan, Score } from '../domain/plan-schema.ts';
import type { FalseStatement } from './checked-plan.ts';
import type { JourneyTimes } from './journey-times.ts';
import type { PlacedModule, PlanUnderCheck } from './plan-under-check.ts';
import { falseTimetable } from './timetable-statement.ts';

/** @param score the plan's score as the checker computes it. */
export function falseStatements(underCheck: PlanUnderCheck, score: Score): FalseStatement[] {
  const { plan, placements } = underCheck;
  return [
    ...placements.flatMap((placed, i) => ofPlacement(placed, `placements[${i}]`)),
    ...falseTimetable(underCheck),
    ...ofScore(plan.score, score),
    ...ofBound(plan, score),
    ...ofGap(plan, score),
  ];
}

type Value = string | number | null;

function compare(path: string, stated: Value, actual: Value): FalseStatement[] {
  return stated === actual ? [] : [{ path, stated: String(stated), actual: String(actual) }];
}

function ofPlacement({ placement, days }: PlacedModule, path: string): FalseStatement[] {
  const minutes = days.reduce((sum, day) => sum + day.stageMinutes, 0);
  return [
    ...compare(`${path}.minutes`, placement.minutes, minutes),
    ...ofOrder(
      placement.days.map((day) => day.date),
      `${path}.days`,
    ),
    ...days.flatMap(({ day, stageMinutes, times }, i) => [
      ...compare(`${path}.days[${i}].minutes`, day.minutes, stageMinutes),
      ...ofJourney(day.out, times.out, `${path}.days[${i}].out`),
      ...ofJourney(day.back, times.back, `${path}.days[${i}].back`),
    ]),
  ];
}

/** ISO dates sort as text. */
function ofOrder(dates: readonly string[], path: string): FalseStatement[] {
  return compare(path, dates.join(' '), [...dates].sort().join(' '));
}

function ofJourney(journey: Journey, actual: JourneyTimes, path: string): FalseStatement[] {
  return [
    ...compare(`${path}.leave`, journey.leave, actual.leaveText),
    ...compare(`${path}.arrive`, journey.arrive, actual.arriveText),
    ...compare(`${path}.minutes`, journey.minutes, actual.minutes),
  ];
}

function ofScore(stated: Score, actual: Score): FalseStatement[] {
  return [
    ...(['priorityPlaced', 'placed', 'asked', 'cost'] as const).flatMap((key) =>
      compare(`score.${key}`, stated[key], actual[key]),
    ),
    ...TERM_IDS.flatMap((id) => compare(`score.terms.${id}`, stated.terms[id], actual.terms[id])),
  ];
}

function ofBound({ bound }: Plan, score: Score): FalseStatement[] {
  if (bound.priorityPlaced < score.priorityPlaced) {
    const actual = `>= ${score.priorityPlaced}`;
    return [{ path: 'bound.priorityPlaced', stated: String(bound.priorityPlaced), actual }];
  }
  const asGood = bound.priorityPlaced === score.priorityPlaced;
  return asGood && bound.cost !== null && bound.cost > score.cost
    ? [{ path: 'bound.cost', stated: String(bound.cost), actual: `<= ${score.cost}` }]
    : [];
}

function ofGap({ bound, gap }: Plan, score: Score): FalseStatement[] {
  const short = bound.priorityPlaced - score.priorityPlaced;
  const kind = short > 0 ? 'placed' : 'cost';
  const costGap = bound.cost === null ? null : score.cost - bound.cost;
  return [
    ...compare('gap.kind', gap.kind, kind),
    ...compare('gap.value', gap.value, kind === 'placed' ? short : costGap),
  ];
}
