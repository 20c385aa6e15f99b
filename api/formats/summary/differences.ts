/** What a new plan changes for people who already have a published one. */
import { isDeepStrictEqual } from 'node:util';
import type { Placement, PlacementDay, Plan } from '../../../solver/domain/plan-schema.ts';
import type { IsoDate, TraineeId, UnitId } from '../../../solver/domain/values.ts';

export interface PlacementChange {
  readonly trainee: TraineeId;
  readonly module: Placement['module'];
  /** `journeys` where unit and days stay and only the way there or back differs. */
  readonly kind: 'new' | 'gone' | 'moved' | 'days' | 'journeys';
  /** The unit before and now, where there is one. */
  readonly from?: UnitId;
  readonly to?: UnitId;
  /** Dates of days (date and shift) that only the new plan has, and that only the published one has, in order. */
  readonly added: readonly IsoDate[];
  readonly dropped: readonly IsoDate[];
  /** Dates of days that stay, at the same unit and in the same shift, with another journey out or back, in order. */
  readonly otherJourneys: readonly IsoDate[];
}

/** One entry per placement that differs in unit, days or journeys; a change of mentor alone is none. */
export function differences(published: Plan, plan: Plan): readonly PlacementChange[] {
  const before = byModule(published);
  const now = byModule(plan);
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) =>
    change(before.get(key), now.get(key)),
  );
}

function change(before: Placement | undefined, now: Placement | undefined): readonly PlacementChange[] {
  const one = now ?? before;
  if (one === undefined) return [];
  const added = daysMissing(now, before);
  const dropped = daysMissing(before, now);
  const isMoved = before?.unit !== now?.unit;
  const otherJourneys = isMoved ? [] : daysTravelledOtherwise(before, now);
  const otherDays = added.length + dropped.length > 0;
  if (!isMoved && !otherDays && otherJourneys.length === 0) return [];
  return [
    {
      trainee: one.trainee,
      module: one.module,
      kind: kindOf(before, now, otherDays),
      ...(before === undefined ? {} : { from: before.unit }),
      ...(now === undefined ? {} : { to: now.unit }),
      added,
      dropped,
      otherJourneys,
    },
  ];
}

function kindOf(
  before: Placement | undefined,
  now: Placement | undefined,
  otherDays: boolean,
): PlacementChange['kind'] {
  if (before === undefined) return 'new';
  if (now === undefined) return 'gone';
  if (before.unit !== now.unit) return 'moved';
  return otherDays ? 'days' : 'journeys';
}

function daysMissing(of: Placement | undefined, from: Placement | undefined): readonly IsoDate[] {
  const known = new Set(from?.days.map(dayKey));
  return (of?.days ?? []).filter((day) => !known.has(dayKey(day))).map(({ date }) => date);
}

function daysTravelledOtherwise(
  before: Placement | undefined,
  now: Placement | undefined,
): readonly IsoDate[] {
  const published = new Map(before?.days.map((day) => [dayKey(day), day]));
  return (now?.days ?? [])
    .filter((day) => {
      const old = published.get(dayKey(day));
      return old !== undefined && !isDeepStrictEqual([old.out, old.back], [day.out, day.back]);
    })
    .map(({ date }) => date);
}

function dayKey({ date, shift }: PlacementDay): string {
  return `${date} ${shift}`;
}

function byModule({ placements }: Plan): ReadonlyMap<string, Placement> {
  return new Map(
    placements.map((placement) => [JSON.stringify([placement.trainee, placement.module]), placement]),
  );
}
