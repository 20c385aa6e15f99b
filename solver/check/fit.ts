/** H1 fit and H16 own workplace: may this trainee do this module at this unit at all. */
import { type DayNumber, within } from '../domain/calendar.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { type Check, type Finding, keysOfDay, keysOfModule, SIMPLY_BROKEN } from './check.ts';
import { anyOpen, type PlacedModule } from './plan-under-check.ts';

export const checkFit: Check = ({ semester, placements }) =>
  placements.flatMap((placed) => [...unitMisfits(placed), ...daysOutOfRange(semester, placed)]);

function unitMisfits(placed: PlacedModule): Finding[] {
  if (!anyOpen(placed.days)) return [];
  const { module, unit } = placed;
  const keys = { ...keysOfModule(placed), unit: unit.id };
  const findings: Finding[] = [];
  if (!module.settings.includes(unit.setting)) findings.push({ cause: 'setting', ...keys, ...SIMPLY_BROKEN });
  if (!unit.accepts.includes(module.id)) findings.push({ cause: 'accepts', ...keys, ...SIMPLY_BROKEN });
  return findings;
}

function daysOutOfRange(semester: Semester, placed: PlacedModule): Finding[] {
  return placed.days
    .filter((day) => !day.frozen && !inEveryRange(semester, placed, day.date))
    .map((day) => ({ cause: 'range', ...keysOfDay(day), unit: placed.unit.id, ...SIMPLY_BROKEN }));
}

function inEveryRange(semester: Semester, { module, unit, trainee }: PlacedModule, date: DayNumber): boolean {
  return (
    within(date, semester.start, semester.end) &&
    within(date, module.from, module.to) &&
    within(date, unit.from, unit.to) &&
    within(date, trainee.availableFrom, trainee.availableUntil)
  );
}

export const checkOwnWorkplace: Check = ({ placements }) =>
  placements
    .filter((placed) => anyOpen(placed.days))
    .flatMap((placed) => {
      const atOwn = placed.site.employer === placed.trainee.ownEmployer;
      const asked = placed.module.ownWorkplace;
      const broken = (asked === 'forbidden' && atOwn) || (asked === 'required' && !atOwn);
      return broken
        ? [{ cause: asked, ...keysOfModule(placed), unit: placed.unit.id, ...SIMPLY_BROKEN }]
        : [];
    });
