/** Whether a demand would fit at a unit if one rule did not hold: that rule is then what stands in the way. */

import { madeMinutes } from '../../domain/made-values.ts';
import type { Rules } from '../../domain/semester-schema.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { Fitter } from './fit.ts';
import type { FitTerms } from './open-slots.ts';
import type { Option } from './placed.ts';

/** The rules on a placement as a whole; what decides on single dated shifts is decided when those are prepared. */
export type WaivableRule = 'H13' | 'H14' | 'H15' | 'H18';

/** More than any limit counts. */
const NO_LIMIT = 1e6;
const DAYS_IN_WEEK = 7;

export class Waivers {
  private readonly fitters = new Map<WaivableRule, Fitter>();

  constructor(
    private readonly prepared: Prepared,
    private readonly fitter: Fitter,
  ) {}

  fitsWithout(rule: WaivableRule, option: Option, terms: FitTerms): boolean {
    return this.fitterFor(rule).fit(waived(option, rule), terms) !== null;
  }

  private fitterFor(rule: WaivableRule): Fitter {
    const limits = waivedLimits(this.prepared.semester.rules, rule);
    if (limits === null) return this.fitter;
    const known = this.fitters.get(rule);
    if (known !== undefined) return known;
    const { prepared } = this;
    const made = new Fitter({ ...prepared, semester: { ...prepared.semester, rules: limits } });
    this.fitters.set(rule, made);
    return made;
  }
}

function waivedLimits(rules: Rules, rule: WaivableRule): Rules | null {
  if (rule === 'H15') return { ...rules, maxGapWeeks: NO_LIMIT };
  if (rule !== 'H13') return null;
  const none = madeMinutes(0);
  const any = madeMinutes(NO_LIMIT);
  return {
    ...rules,
    minRestMinutes: none,
    minWeeklyRestMinutes: none,
    maxStageMinutesPerDay: any,
    maxStageMinutesPerWeek: any,
    maxStageAndWorkMinutesPerWeek: any,
    maxSundaysPerFourWeeks: NO_LIMIT,
  };
}

function waived(option: Option, rule: WaivableRule): Option {
  const { demand, unit } = option;
  switch (rule) {
    case 'H13': {
      const { maxStageMinutesPerWeek: _none, ...trainee } = demand.trainee;
      return { ...option, demand: { ...demand, trainee } };
    }
    case 'H14':
      return {
        ...option,
        demand: { ...demand, minDaysPerWeek: 0, maxDaysPerWeek: DAYS_IN_WEEK },
        unit: { ...unit, unit: { ...unit.unit, minDaysPerWeek: 0 } },
      };
    case 'H15': {
      const { firstDayShifts: _any, ...anyFirstDay } = unit.unit;
      return { ...option, unit: { ...unit, unit: anyFirstDay } };
    }
    case 'H18':
      return {
        ...option,
        demand: { ...demand, module: { ...demand.module, minDaysBy: { late: 0, weekend: 0 } } },
      };
  }
}
