/** A prepared semester written as an exchange. */

import { SETTINGS } from '../../solver/domain/lists.ts';
import { guidanceLoad } from '../../solver/domain/mentor-roster.ts';
import type { Trainee } from '../../solver/domain/semester-schema.ts';
import type { Demand } from '../../solver/prepare/demands.ts';
import type { Prepared } from '../../solver/prepare/prepared.ts';
import {
  SLOT_FORCED,
  SLOT_FROZEN,
  type Slots,
  workingDayEnd,
  workingDayStart,
} from '../../solver/prepare/slots.ts';
import type { SupplyUnit } from '../../solver/prepare/supply.ts';
import { at, item } from '../../solver/prepare/typed-arrays.ts';
import {
  EXCHANGE_FORMAT,
  type Exchange,
  type ExchangeDemand,
  type ExchangeOption,
  type ExchangeSlots,
  type ExchangeTrainee,
  FORCED,
  FROZEN,
} from './format.ts';
import { roomOf } from './room.ts';

/** Units kept per demand, those with the shortest journeys first; all when infinite. */
export type UnitsPerDemand = number;

/** @throws RangeError on a replan: an exchange has no plan in force. */
export function exchangeOf(
  prepared: Prepared,
  unitsPerDemand: UnitsPerDemand = Number.POSITIVE_INFINITY,
): Exchange {
  if (prepared.published !== null) throw new RangeError('an exchange holds no plan in force');
  const { semester, horizon, supply } = prepared;
  const { rules } = semester;
  const demands = prepared.demands.map((demand) => demandOf(prepared, demand, unitsPerDemand));
  return {
    format: EXCHANGE_FORMAT,
    days: horizon.days,
    weeks: horizon.weeks,
    weekOfDay: [...horizon.weekOfDay],
    weekdayOfDay: [...horizon.weekdayOfDay],
    weekTouched: [...horizon.weekTouched],
    mondayOfWeek: [...horizon.mondayOfWeek],
    rules: {
      minRestMinutes: rules.minRestMinutes,
      minWeeklyRestMinutes: rules.minWeeklyRestMinutes,
      maxStageAndWorkMinutesPerWeek: rules.maxStageAndWorkMinutesPerWeek,
      maxSundaysPerFourWeeks: rules.maxSundaysPerFourWeeks,
      maxGapWeeks: rules.maxGapWeeks,
    },
    weights: rules.weights,
    units: supply.units.map(unitOf),
    unitShifts: supply.unitShifts.map(({ unit, times, isLate, guides }) => ({
      unit,
      start: times.startMinute,
      end: times.endMinute,
      minutes: times.stageMinutes,
      late: isLate,
      guides,
    })),
    guides: supply.guides.map(({ mentor, unitShift }) => ({ mentor, unitShift })),
    mentors: supply.mentors.map(({ unit, level }) => ({
      unit: supply.units.findIndex((one) => one.unit.id === unit),
      advanced: level === 'advanced',
    })),
    ...roomOf(prepared, demands),
    trainees: semester.trainees.map((trainee, index) => traineeOf(prepared, trainee, index)),
    demands,
  };
}

function unitOf({ unit, employer, shifts }: SupplyUnit): Exchange['units'][number] {
  const { firstDayShifts = [] } = unit;
  return {
    employer,
    setting: SETTINGS.indexOf(unit.setting),
    preferredDaysPerWeek: unit.preferredDaysPerWeek ?? 0,
    firstDayShifts:
      firstDayShifts.length === 0
        ? null
        : shifts.filter(({ shift }) => firstDayShifts.includes(shift.id)).map(({ index }) => index),
  };
}

function traineeOf(prepared: Prepared, trainee: Trainee, index: number): ExchangeTrainee {
  const { rules, programmes } = prepared.semester;
  const own = prepared.daysOf(index);
  const programme = programmes.find(({ id }) => id === trainee.programme);
  return {
    demands: prepared.demands.filter((d) => d.traineeIndex === index).map((d) => d.index),
    maxStageMinutesPerWeek: Math.min(
      rules.maxStageMinutesPerWeek,
      trainee.maxStageMinutesPerWeek ?? rules.maxStageMinutesPerWeek,
    ),
    workMinutesOfWeek: [...own.workMinutesOfWeek],
    unrest: Array.from(own.unrestStart, (start, i) => [start, at(own.unrestEnd, i)] as const),
    advancedOnly: trainee.guidance === 'intensive',
    mix:
      trainee.finishes && programme !== undefined
        ? {
            minSettings: programme.minSettings,
            minMinutes: programme.minMinutesPerSetting,
            done: SETTINGS.map((setting) => trainee.doneMinutesBySetting?.[setting] ?? 0),
          }
        : null,
  };
}

function demandOf(prepared: Prepared, demand: Demand, unitsPerDemand: UnitsPerDemand): ExchangeDemand {
  const options = prepared.supply.units
    .filter(({ index }) => prepared.hurdleAt(demand, index) === null)
    .map((unit) => optionOf(prepared, demand, unit))
    .filter(({ slots }) => slots.day.length > 0);
  const nearest = options
    .map((option) => ({ option, cost: Math.min(...option.slots.cost) }))
    .sort((a, b) => a.cost - b.cost || a.option.unit - b.option.unit)
    .slice(0, unitsPerDemand);
  const { minDaysBy } = demand.module;
  const pinned = demand.pin?.mentor;
  return {
    trainee: demand.traineeIndex,
    askedMinutes: demand.askedMinutes,
    priority: demand.priority,
    maxDaysPerWeek: demand.maxDaysPerWeek,
    startWeek: demand.startWeek,
    lateDays: minDaysBy?.late ?? 0,
    weekendDays: minDaysBy?.weekend ?? 0,
    after: demand.after,
    promised: demand.promised,
    pinnedMentor: pinned === undefined ? null : prepared.supply.mentors.findIndex(({ id }) => id === pinned),
    options: nearest.map(({ option }) => option),
  };
}

function optionOf(prepared: Prepared, demand: Demand, unit: SupplyUnit): ExchangeOption {
  const slots = prepared.slotsAt(demand, unit.index);
  return {
    unit: unit.index,
    load: guidanceLoad(demand.trainee, unit.unit),
    wishCost: prepared.semester.rules.weights.S3 * wishesMissed(demand.trainee, unit),
    minDaysPerWeek: Math.max(unit.unit.minDaysPerWeek, demand.minDaysPerWeek),
    slots: slotsOf(prepared, demand, unit, slots),
  };
}

function slotsOf(prepared: Prepared, demand: Demand, unit: SupplyUnit, slots: Slots): ExchangeSlots {
  const own = prepared.daysOf(demand.traineeIndex);
  const all = Array.from({ length: slots.count }, (_, slot) => slot);
  const shiftOf = (slot: number) => item(unit.shifts, at(slots.shift, slot));
  return {
    day: [...slots.day],
    unitShift: all.map((slot) => shiftOf(slot).index),
    cost: all.map((slot) => at(slots.wayCost, at(slots.way, slot))),
    workingStart: all.map((slot) => workingDayStart(own, at(slots.day, slot), shiftOf(slot))),
    workingEnd: all.map((slot) => workingDayEnd(own, at(slots.day, slot), shiftOf(slot))),
    flags: Array.from(
      slots.flags,
      (flags) => ((flags & SLOT_FORCED) === 0 ? 0 : FORCED) | ((flags & SLOT_FROZEN) === 0 ? 0 : FROZEN),
    ),
    frozenMentors: [...slots.frozenMentor].map(([slot, mentor]) => ({ slot, mentor })),
  };
}

/** S3 unweighted: the place of the unit in each list of wishes that is given. */
function wishesMissed({ wishes }: Trainee, { unit, site }: SupplyUnit): number {
  const place = (list: readonly string[] | undefined, id: string) => {
    if (list === undefined) return 0;
    const found = list.indexOf(id);
    return found < 0 ? list.length : found;
  };
  return (
    place(wishes?.settings, unit.setting) + place(wishes?.sites, site.id) + place(wishes?.units, unit.id)
  );
}
