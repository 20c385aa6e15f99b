import { SETTINGS } from '../domain/lists.ts';
import type { Setting } from '../domain/values.ts';
import type { TraineeReading } from './plan-reading.ts';
import { hardRule, isOpen, under } from './rule.ts';

export const h19MixOfSettings = hardRule({
  id: 'H19',
  source: 'docs/rules.md#h19-mix-of-settings',
  title: { nl: 'Mix van stageplaatsen', en: 'Mix of settings' },
  causes: {
    settings: {
      unit: 'settings',
      nl: (w) =>
        `${w.trainee}: haalt in ${w.count(w.found, 'setting')} het minimum aan uren; minstens ${w.limit} is nodig.`,
      en: (w) =>
        `${w.trainee}: reaches the minimum of hours in ${w.count(w.found, 'setting')}; at least ${w.limit} is needed.`,
    },
  },
  findings: (reading) => reading.trainees.flatMap(mixOfSettings),
});

function mixOfSettings(reading: TraineeReading) {
  const { trainee, programme, modules, days } = reading;
  const allPlaced = modules.length > 0 && modules.every(({ placement }) => placement !== null);
  if (!trainee.finishes || !allPlaced || !isOpen(days)) return [];
  const reached = SETTINGS.filter(
    (setting) => minutesIn(setting, reading) >= programme.minMinutesPerSetting,
  ).length;
  return under('settings', { trainee: trainee.id }, reached, programme.minSettings);
}

function minutesIn(setting: Setting, { trainee, days }: TraineeReading): number {
  return days
    .filter((day) => day.placement.unit.setting === setting)
    .reduce((sum, day) => sum + day.stageMinutes, trainee.doneMinutesBySetting?.[setting] ?? 0);
}
