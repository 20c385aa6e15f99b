import { within } from '../domain/calendar.ts';
import type { DayReading, PlacementReading, PlanReading } from './plan-reading.ts';
import { broken, dayKeys, hardRule, isOpen, placementKeys } from './rule.ts';

export const h01Fit = hardRule({
  id: 'H1',
  source: 'docs/rules.md#h1-fit',
  title: { nl: 'Past bij de module', en: 'Fits the module' },
  causes: {
    setting: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.unit} is niet het soort stageplaats dat de module vraagt.`,
      en: (w) => `${w.who}: ${w.unit} is not the kind of place that the module asks for.`,
    },
    accepts: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.unit} neemt geen stagiairs van deze module.`,
      en: (w) => `${w.who}: ${w.unit} takes no trainees of this module.`,
    },
    range: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.date} valt buiten de periode waarin dat bij ${w.unit} kan.`,
      en: (w) => `${w.who}: ${w.date} lies outside the dates on which that can be done at ${w.unit}.`,
    },
  },
  findings: (reading) =>
    reading.placements.flatMap((placement) => [...misfits(placement), ...outOfRange(placement, reading)]),
});

function misfits(placement: PlacementReading) {
  const { module, unit, days } = placement;
  if (!isOpen(days)) return [];
  const keys = { ...placementKeys(placement), unit: unit.id };
  return [
    ...(module.settings.includes(unit.setting) ? [] : [broken('setting', keys)]),
    ...(unit.accepts.includes(module.id) ? [] : [broken('accepts', keys)]),
  ];
}

function outOfRange(placement: PlacementReading, reading: PlanReading) {
  return placement.days
    .filter((day) => !day.frozen && !isInRange(day, reading))
    .map((day) => broken('range', { ...dayKeys(day), unit: placement.unit.id }));
}

function isInRange(day: DayReading, { semester }: PlanReading): boolean {
  const { module, unit, trainee } = day.placement;
  return (
    within(day.date, semester.start, semester.end) &&
    within(day.date, module.from, module.to) &&
    within(day.date, unit.from, unit.to) &&
    within(day.date, trainee.availableFrom, trainee.availableUntil)
  );
}
