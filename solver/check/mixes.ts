/** H18 mix of shifts and H19 mix of settings: what a trainee must have seen. */

import { SETTINGS } from '../domain/lists.ts';
import type { Programme } from '../domain/semester-schema.ts';
import type { Setting } from '../domain/values.ts';
import { type Check, type Finding, keysOfModule, shortage } from './check.ts';
import { anyOpen, type PlacedModule, type PlannedTrainee } from './plan-under-check.ts';

export const checkShiftMix: Check = ({ placements }) =>
  placements.filter((placed) => anyOpen(placed.days)).flatMap(shiftMix);

const SATURDAY = 6;

function shiftMix(placed: PlacedModule): Finding[] {
  const { late, weekend } = placed.module.minDaysBy;
  const lateDays = placed.days.filter(
    ({ shift }) => shift.kind === 'late' || shift.kind === 'evening',
  ).length;
  const weekendDays = placed.days.filter((day) => day.weekday >= SATURDAY).length;
  const findings: Finding[] = [];
  if (lateDays < late) findings.push({ cause: 'late', ...keysOfModule(placed), ...shortage(lateDays, late) });
  if (weekendDays < weekend) {
    findings.push({ cause: 'weekend', ...keysOfModule(placed), ...shortage(weekendDays, weekend) });
  }
  return findings;
}

export const checkSettingMix: Check = ({ trainees, semester }) =>
  trainees
    .filter((planned) => planned.trainee.finishes && isWhollyPlaced(planned) && anyOpen(planned.days))
    .flatMap((planned) => {
      const programme = semester.programmes.find(({ id }) => id === planned.trainee.programme);
      return programme === undefined ? [] : settingMix(planned, programme);
    });

function isWhollyPlaced({ trainee, placements }: PlannedTrainee): boolean {
  return trainee.modules
    .filter((asked) => !asked.done)
    .every((asked) => placements.some((placed) => placed.module.id === asked.module));
}

function settingMix({ trainee, days }: PlannedTrainee, programme: Programme): Finding[] {
  const minutesIn = (setting: Setting) =>
    days
      .filter((day) => day.placed.unit.setting === setting)
      .reduce((sum, day) => sum + day.stageMinutes, trainee.doneMinutesBySetting?.[setting] ?? 0);
  const reached = SETTINGS.filter((setting) => minutesIn(setting) >= programme.minMinutesPerSetting).length;
  if (reached >= programme.minSettings) return [];
  return [{ cause: 'settings', trainee: trainee.id, ...shortage(reached, programme.minSettings) }];
}
