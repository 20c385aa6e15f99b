import type { ModuleId } from '../domain/values.ts';
import type { PlacementReading, TraineeReading } from './plan-reading.ts';
import { broken, type Finding, hardRule, isOpen, over, placementKeys } from './rule.ts';

export const h04Order = hardRule({
  id: 'H4',
  source: 'docs/rules.md#h4-order',
  title: { nl: 'Volgorde van de modules', en: 'Order of the modules' },
  causes: {
    unplaced: {
      unit: 'breaches',
      nl: (w) => `${w.who}: dit komt na ${w.after}, en die module is niet ingepland.`,
      en: (w) => `${w.who}: this comes after ${w.after}, which is not placed.`,
    },
    order: {
      unit: 'days',
      nl: (w) =>
        `${w.who}: begint op ${w.dayOf(w.limit + 1)}, maar ${w.after} loopt tot ${w.dayOf(w.found)}.`,
      en: (w) =>
        `${w.who}: begins on ${w.dayOf(w.limit + 1)}, but ${w.after} runs until ${w.dayOf(w.found)}.`,
    },
  },
  findings: (reading) => reading.trainees.flatMap(orderOf),
});

function orderOf(trainee: TraineeReading) {
  return trainee.modules.flatMap(({ module, placement }) =>
    placement === null ? [] : (module.after ?? []).flatMap((after) => comesAfter(placement, after, trainee)),
  );
}

function comesAfter(
  placement: PlacementReading,
  after: ModuleId,
  trainee: TraineeReading,
): Finding<'unplaced' | 'order'>[] {
  const earlier = trainee.modules.find((asked) => asked.module.id === after);
  if (earlier === undefined) return [];
  const keys = { ...placementKeys(placement), after };
  const firstDay = placement.days.at(0);
  const lastDayBefore = earlier.placement?.days.at(-1);
  if (lastDayBefore === undefined) return isOpen(placement.days) ? [broken('unplaced', keys)] : [];
  if (firstDay === undefined || !isOpen([firstDay, lastDayBefore])) return [];
  return over('order', keys, lastDayBefore.date, firstDay.date - 1);
}
