/** What a new plan changes for people who already have a published one. */
import type { Placement, Plan } from '../../../solver/domain/plan-schema.ts';
import type { IsoDate, TraineeId, UnitId } from '../../../solver/domain/values.ts';

export interface PlacementChange {
  readonly trainee: TraineeId;
  readonly module: Placement['module'];
  readonly kind: 'new' | 'gone' | 'moved' | 'days';
  /** The unit before and now, where there is one. */
  readonly from?: UnitId;
  readonly to?: UnitId;
  /** Dates of days (date and shift) that only the new plan has, and that only the published one has, in order. */
  readonly added: readonly IsoDate[];
  readonly dropped: readonly IsoDate[];
}

/** One entry per placement that differs in unit or days; a change of mentor or journey alone is none. */
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
  const moved = before?.unit !== now?.unit;
  if (!moved && added.length + dropped.length === 0) return [];
  return [
    {
      trainee: one.trainee,
      module: one.module,
      kind: before === undefined ? 'new' : now === undefined ? 'gone' : moved ? 'moved' : 'days',
      ...(before === undefined ? {} : { from: before.unit }),
      ...(now === undefined ? {} : { to: now.unit }),
      added,
      dropped,
    },
  ];
}

function daysMissing(of: Placement | undefined, from: Placement | undefined): readonly IsoDate[] {
  const known = new Set(from?.days.map(({ date, shift }) => `${date} ${shift}`));
  return (of?.days ?? []).filter(({ date, shift }) => !known.has(`${date} ${shift}`)).map(({ date }) => date);
}

function byModule({ placements }: Plan): ReadonlyMap<string, Placement> {
  return new Map(
    placements.map((placement) => [JSON.stringify([placement.trainee, placement.module]), placement]),
  );
}
