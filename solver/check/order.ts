/** H4 order: what must come first is placed, and ends before this begins. */
import type { ModuleId } from '../domain/values.ts';
import { type Check, excess, type Finding, keysOfModule, SIMPLY_BROKEN } from './check.ts';
import { anyOpen, type PlacedModule, type PlanUnderCheck } from './plan-under-check.ts';

export const checkOrder: Check = (plan) =>
  plan.placements.flatMap((placed) =>
    (placed.module.after ?? [])
      .filter((after) => placed.trainee.modules.some((asked) => asked.module === after && !asked.done))
      .flatMap((after) => inOrder(plan, placed, after)),
  );

function inOrder(plan: PlanUnderCheck, placed: PlacedModule, after: ModuleId): Finding[] {
  const firstDate = placed.dates[0];
  if (firstDate === undefined) return [];
  const keys = { ...keysOfModule(placed), after };
  const before = plan.placedModule(placed.trainee.id, after);
  const lastDate = before?.dates.at(-1);
  if (before === undefined || lastDate === undefined) {
    return anyOpen(placed.days) ? [{ cause: 'unplaced', ...keys, ...SIMPLY_BROKEN }] : [];
  }
  if (lastDate < firstDate) return [];
  const first = placed.days.filter((day) => day.date === firstDate);
  const last = before.days.filter((day) => day.date === lastDate);
  return anyOpen([...first, ...last])
    ? [{ cause: 'order', ...keys, ...excess(lastDate, firstDate - 1) }]
    : [];
}
