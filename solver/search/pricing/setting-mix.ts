/** H19: the settings in which a trainee who finishes has to have worked enough. */

import { SETTINGS } from '../../domain/lists.ts';
import type { Semester, Trainee } from '../../domain/semester-schema.ts';
import type { Setting } from '../../domain/values.ts';

export interface SettingMinutes {
  readonly setting: Setting;
  readonly minutes: number;
}

/** @param placed all that the trainee is asked */
export function keepsMix(semester: Semester, trainee: Trainee, placed: readonly SettingMinutes[]): boolean {
  const programme = semester.programmes.find(({ id }) => id === trainee.programme);
  if (!trainee.finishes || programme === undefined) return true;
  const reached = SETTINGS.filter((setting) => {
    const done = trainee.doneMinutesBySetting?.[setting] ?? 0;
    const here = placed.reduce((sum, one) => sum + (one.setting === setting ? one.minutes : 0), done);
    return here >= programme.minMinutesPerSetting;
  });
  return reached.length >= programme.minSettings;
}

/** With one more module, no more of each setting than is asked: more makes no difference. In the order of their names. */
export function withModule(
  semester: Semester,
  trainee: Trainee,
  mix: readonly SettingMinutes[],
  { setting, minutes }: SettingMinutes,
): readonly SettingMinutes[] {
  const programme = semester.programmes.find(({ id }) => id === trainee.programme);
  if (!trainee.finishes || programme === undefined) return mix;
  const before = mix.find((one) => one.setting === setting)?.minutes ?? 0;
  return [
    ...mix.filter((one) => one.setting !== setting),
    { setting, minutes: Math.min(before + minutes, programme.minMinutesPerSetting) },
  ].sort((a, b) => (a.setting < b.setting ? -1 : 1));
}

/** The same for mixes that are the same. @param mix in the order of their names */
export function mixKey(mix: readonly SettingMinutes[]): string {
  return mix.map(({ setting, minutes }) => `${setting} ${minutes}`).join();
}
