/**
 * Lever: part of the minutes that each trainee is still asked is exempted (EVC, EVK), never of the zorgkundige module.
 *
 * Not more than that part: what stays is rounded up to a whole minute, and is at least the minutes of the days that
 * are agreed already (a pin's). Exempted hours are no stage done: what H19 asks of clinical hours stays.
 */
import type { AskedModule, Module, Pin, Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { shiftTimes } from '../../../solver/domain/shift-times.ts';
import {
  type ModuleId,
  positiveMinutes,
  type TraineeId,
  type UnitId,
} from '../../../solver/domain/values.ts';
import { pinnedUnits } from './agreed.ts';
import type { Lever } from './lever.ts';
import { figureOf } from './value.ts';

export const exemptions: Lever = {
  id: 'exemptions',
  name: say('Vrijstelling van stage-uren', 'Exemption from hours of placement'),
  unit: say('% van de gevraagde uren', '% of the hours asked'),
  says: (value) =>
    say(
      `Elke cursist krijgt ${value} % vrijstelling van de uren van elke module, behalve van die van zorgkundige.`,
      `Every trainee is exempted from ${value} % of the hours of each module, except of the zorgkundige one.`,
    ),
  domain: { kind: 'number', min: 0, max: 90, whole: true },
  unchanged: 0,
  apply: (semester, value) => {
    if (value === 0) return semester;
    const lessAsked = exemptionOf(semester, figureOf(value));
    return {
      ...semester,
      trainees: semester.trainees.map((trainee) => ({
        ...trainee,
        modules: trainee.modules.map((asked) => lessAsked(trainee.id, asked)),
      })),
    };
  },
};

function exemptionOf(
  semester: Semester,
  percent: number,
): (who: TraineeId, asked: AskedModule) => AskedModule {
  const modules = new Map(semester.modules.filter(mayBeExempted).map((module) => [module.id, module]));
  const agreed = agreedMinutes(semester);
  return (who, asked) => {
    const module = modules.get(asked.module);
    if (module === undefined || asked.done) return asked;
    const now = asked.minutes ?? module.minutes;
    const left = Math.ceil((now * (100 - percent)) / 100);
    const least = agreed(who, asked.module);
    return { ...asked, minutes: positiveMinutes.parse(Math.min(now, Math.max(left, least))) };
  };
}

/** By id or name, as courses and their copies name it. */
function mayBeExempted({ id, name }: Module): boolean {
  return !/zorgkundige/i.test(`${id} ${name}`);
}

/** By trainee and module, the minutes of stage on days that are agreed; 0 without any. */
function agreedMinutes(semester: Semester): (who: TraineeId, what: ModuleId) => number {
  const shiftsOf = new Map(semester.units.map(({ id, shifts }) => [id, shifts]));
  const minutesOf = ({ days = [] }: Pin, unit: UnitId | undefined): number => {
    const shifts = (unit === undefined ? undefined : shiftsOf.get(unit)) ?? [];
    return days
      .flatMap((day) => shifts.find(({ id }) => id === day.shift) ?? [])
      .reduce((sum, shift) => sum + shiftTimes(shift).stageMinutes, 0);
  };
  const pinned = [...pinnedUnits(semester)];
  return (who, what) => {
    const found = pinned.find(([{ trainee, module }]) => trainee === who && module === what);
    return found === undefined ? 0 : minutesOf(...found);
  };
}
