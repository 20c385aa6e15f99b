/**
 * Lever, a shock: employers take no trainees any more. Their units take nobody, and what was agreed with them lapses:
 * those modules are looked for elsewhere. An employer where a placement is under way (with days up to `frozenUntil`)
 * finishes it, so it is not among those that leave.
 */
import type { Employer, Semester, Unit } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { EmployerId, UnitId } from '../../../solver/domain/values.ts';
import { pinnedUnits } from './agreed.ts';
import { someOf } from './choosing.ts';
import { editUnits } from './edits.ts';
import type { Lever } from './lever.ts';
import { takesTrainees, takingNobody } from './places.ts';
import { figureOf } from './value.ts';

export const employersLeaving: Lever = {
  id: 'employers-leaving',
  name: say('Werkgevers die afhaken', 'Employers that leave'),
  unit: say('werkgevers', 'employers'),
  says: (value) =>
    value === 1
      ? say(
          'Eén werkgever, door het lot gekozen, neemt geen stagiairs meer. Afspraken met die werkgever vervallen.',
          'One employer, drawn by lot, takes no trainees any more. What was agreed with it lapses.',
        )
      : say(
          `${value} werkgevers, door het lot gekozen, nemen geen stagiairs meer. Afspraken met hen vervallen.`,
          `${value} employers, drawn by lot, take no trainees any more. What was agreed with them lapses.`,
        ),
  domain: { kind: 'number', min: 0, max: 1000, whole: true },
  unchanged: 0,
  apply: (semester, value, { random }) => {
    const employerOf = employerByUnit(semester);
    const leaving = someOf(whoCanLeave(semester, employerOf), figureOf(value), random);
    const ids = new Set([...leaving].map(({ id }) => id));
    const left = semester.units.filter((unit) => isAmong(ids, employerOf(unit.id)));
    return editUnits(withoutAgreements(semester, left), new Set(left), takingNobody);
  },
};

type EmployerOf = (unit: UnitId) => EmployerId | undefined;

function employerByUnit({ sites, units }: Semester): EmployerOf {
  const employerOfSite = new Map(sites.map(({ id, employer }) => [id, employer]));
  const employerOf = new Map(units.map(({ id, site }) => [id, employerOfSite.get(site)]));
  return (unit) => employerOf.get(unit);
}

function whoCanLeave(semester: Semester, employerOf: EmployerOf): readonly Employer[] {
  const taking = new Set(semester.units.filter(takesTrainees).map(({ id }) => employerOf(id)));
  const underWay = new Set(
    [...pinnedUnits(semester)].flatMap(([pin, unit]) =>
      pin.frozenUntil === undefined || unit === undefined ? [] : [employerOf(unit)],
    ),
  );
  return semester.employers.filter(({ id }) => taking.has(id) && !underWay.has(id));
}

function withoutAgreements(semester: Semester, left: readonly Unit[]): Semester {
  if (semester.pins === undefined || left.length === 0) return semester;
  const gone = new Set(left.map(({ id }) => id));
  const unitOf = pinnedUnits(semester);
  return { ...semester, pins: semester.pins.filter((pin) => !isAmong(gone, unitOf.get(pin))) };
}

function isAmong<T>(set: ReadonlySet<T>, one: T | undefined): boolean {
  return one !== undefined && set.has(one);
}
