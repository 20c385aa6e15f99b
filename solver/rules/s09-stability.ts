import { dayNumber } from '../domain/calendar.ts';
import type { Placement } from '../domain/plan-schema.ts';
import type { Pin } from '../domain/semester-schema.ts';
import type { CostTerm } from './cost-term.ts';

export const s09Stability: CostTerm<'S9'> = {
  id: 'S9',
  unit: 'changes',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Stabiel plan', en: 'Stability' },
  measure: ({ published, pin, placement }) => {
    if (published === null) return {};
    const days = openDays(published, pin);
    const isMoved = placement !== null && placement.unit.id !== published.unit;
    if (isMoved) return { S9unit: days.length > 0 ? 1 : 0 };
    const kept = new Set(placement?.days.map((day) => `${day.day.date} ${day.shift.id}`));
    return { S9day: days.filter((day) => !kept.has(`${day.date} ${day.shift}`)).length };
  },
};

/** What is frozen cannot change any more, and costs nothing. */
function openDays(published: Placement, pin: Pin | null): Placement['days'] {
  const frozenUntil = pin?.frozenUntil;
  if (frozenUntil === undefined) return published.days;
  return published.days.filter((day) => dayNumber(day.date) > dayNumber(frozenUntil));
}
