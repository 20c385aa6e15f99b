/** What keeps hours from being placed, for whom and where: the barrier map. */

import { SETTINGS } from '../../../solver/domain/lists.ts';
import type { Module, Semester } from '../../../solver/domain/semester-schema.ts';
import type { Point } from '../../../solver/domain/values.ts';
import { originalModule } from '../levers/holiday-modules.ts';
import { municipalityOf } from '../levers/municipalities.ts';
import type { BarrierCell } from '../results.ts';
import { bindingRule } from './binding-rule.ts';
import type { Outcome } from './measure.ts';
import { askedMinutes, askedModules } from './outcome-reading.ts';

const MINUTES_PER_HOUR = 60;
const SETTING_SEPARATOR = '+';

/**
 * The hours asked of modules that are not placed, by binding rule (`bindingRule`), module, setting and place; together
 * they are the measure `hours-unmet`. Sorted by those four, so that equal outcomes give equal lists.
 */
export function barriersOf(outcome: Outcome): BarrierCell[] {
  const placeOf = placesIn(outcome.base);
  const rules = new Map(
    outcome.plan.unplaced.map(({ trainee, module, blockers }) => [
      keyOf(trainee, module),
      bindingRule(blockers),
    ]),
  );
  const cells = new Map<string, Omit<BarrierCell, 'hours'> & { minutes: number }>();
  for (const asked of askedModules(outcome)) {
    const { trainee, module, placement } = asked;
    if (placement !== null) continue;
    const rule = rules.get(keyOf(trainee.id, module.id)) ?? bindingRule([]);
    const cell = {
      rule,
      module: originalModule(module.id),
      setting: settingOf(module),
      place: placeOf(trainee.home),
    };
    const key = keyOf(rule, cell.module, cell.place);
    const before = cells.get(key) ?? { trainees: 0, minutes: 0 };
    const minutes = before.minutes + askedMinutes(asked);
    // A trainee is asked a module once.
    cells.set(key, { ...cell, trainees: before.trainees + 1, minutes });
  }
  return [...cells.values()]
    .map(({ minutes, ...cell }) => ({ ...cell, hours: minutes / MINUTES_PER_HOUR }))
    .sort(byRuleModulePlace);
}

/** Where the module can be done: one setting, or several as `wzc+ziekenhuis` in the order of `SETTINGS`. */
function settingOf({ settings }: Module): string {
  return SETTINGS.filter((setting) => settings.includes(setting)).join(SETTING_SEPARATOR);
}

/** The settings that a cell's `setting` names. */
export function settingsIn({ setting }: Pick<BarrierCell, 'setting'>): readonly string[] {
  return setting.split(SETTING_SEPARATOR);
}

/**
 * The municipality in which somebody lives, by the sites of before the levers: an employer that leaves moves nobody's
 * home. Empty where no site tells its municipality.
 */
function placesIn({ sites }: Semester): (home: Point) => string {
  const known = new Map<string, string>();
  return (home) => {
    const key = keyOf(home.lat, home.lon);
    const place = known.get(key) ?? municipalityOf(home, sites) ?? '';
    known.set(key, place);
    return place;
  };
}

function keyOf(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/** Rules by their number. Code units, not an alphabet: the order must not depend on the machine's language. */
function byRuleModulePlace(a: BarrierCell, b: BarrierCell): number {
  return (
    a.rule.length - b.rule.length ||
    byCodeUnits(a.rule, b.rule) ||
    byCodeUnits(a.module, b.module) ||
    byCodeUnits(a.place, b.place)
  );
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
