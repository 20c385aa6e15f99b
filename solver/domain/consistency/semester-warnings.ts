/** What a semester may say and surely does not mean. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { fieldPath } from '../input-words.ts';
import type { Semester, Trainee, Unit } from '../semester-schema.ts';
import type { Point } from '../values.ts';
import {
  LISTED_TWICE,
  NO_MODES,
  NO_MODULES,
  NO_ROSTER,
  NOBODY_KNOWN,
  outOfBelgium,
  UNIT_ACCEPTS_NOTHING,
  UNIT_WITHOUT_MENTOR,
} from './warning-sentences.ts';

export function semesterWarnings(semester: Semester): Fault[] {
  return [
    ...semester.units.flatMap((unit, u) => unitWarnings(unit, ['units', u])),
    ...unitsWithoutMentor(semester),
    ...semester.mentors.flatMap((mentor, m) =>
      mentor.roster.length === 0 ? [fault(['mentors', m, 'roster'], [], NO_ROSTER)] : [],
    ),
    ...semester.trainees.flatMap((trainee, t) => traineeWarnings(trainee, ['trainees', t])),
    ...semester.sites.flatMap((site, s) => outsideBelgium(site, ['sites', s])),
    ...listsWithRepeats(semester),
    ...strangeNames(semester),
  ];
}

function unitWarnings(unit: Unit, path: InputPath): Fault[] {
  return unit.accepts.length === 0 ? [fault([...path, 'accepts'], [], UNIT_ACCEPTS_NOTHING)] : [];
}

function unitsWithoutMentor({ units, mentors }: Semester): Fault[] {
  const guided = new Set(mentors.map((mentor) => mentor.unit));
  return units.flatMap((unit, u) =>
    guided.has(unit.id) ? [] : [fault(['units', u, 'id'], unit.id, UNIT_WITHOUT_MENTOR)],
  );
}

function traineeWarnings(trainee: Trainee, path: InputPath): Fault[] {
  return [
    ...(trainee.modules.length === 0 ? [fault([...path, 'modules'], [], NO_MODULES)] : []),
    ...(trainee.modes.length === 0 ? [fault([...path, 'modes'], [], NO_MODES)] : []),
    ...outsideBelgium(trainee.home, [...path, 'home']),
  ];
}

const BELGIUM = { south: 49.45, north: 51.55, west: 2.5, east: 6.45 };

function outsideBelgium({ lat, lon }: Point, path: InputPath): Fault[] {
  const inside = lat >= BELGIUM.south && lat <= BELGIUM.north && lon >= BELGIUM.west && lon <= BELGIUM.east;
  return inside ? [] : [fault(path, { lat, lon }, outOfBelgium(fieldPath(path)))];
}

/** Names travel apart from the planning data, so that one of somebody who left does no harm. */
function strangeNames({ people, trainees, mentors }: Semester): Fault[] {
  const known = new Set<string>([...trainees, ...mentors].map(({ id }) => id));
  return Object.keys(people ?? {})
    .filter((id) => !known.has(id))
    .map((id) => fault(['people', id], id, NOBODY_KNOWN));
}

type List = readonly (string | number)[];

function listsWithRepeats(semester: Semester): Fault[] {
  return [...listsOf(semester)].flatMap(([path, list]) => repeats(path, list));
}

function* listsOf(semester: Semester): Generator<[InputPath, List | undefined]> {
  yield [['childcare', 'weekdays'], semester.childcare.weekdays];
  for (const [m, module] of semester.modules.entries()) {
    yield [['modules', m, 'settings'], module.settings];
    yield [['modules', m, 'after'], module.after];
  }
  for (const [u, unit] of semester.units.entries()) {
    yield [['units', u, 'accepts'], unit.accepts];
    yield [['units', u, 'firstDayShifts'], unit.firstDayShifts];
    for (const [w, { weekdays }] of (unit.weekendStaffing ?? []).entries()) {
      yield [['units', u, 'weekendStaffing', w, 'weekdays'], weekdays];
    }
    for (const [o, { weekdays }] of unit.offers.entries())
      yield [['units', u, 'offers', o, 'weekdays'], weekdays];
  }
  for (const [m, { roster }] of semester.mentors.entries()) {
    for (const [r, { weekdays }] of roster.entries())
      yield [['mentors', m, 'roster', r, 'weekdays'], weekdays];
  }
  for (const [t, trainee] of semester.trainees.entries()) {
    yield* traineeLists(trainee, ['trainees', t]);
  }
}

function* traineeLists(trainee: Trainee, path: InputPath): Generator<[InputPath, List | undefined]> {
  yield [[...path, 'childcare', 'weekdays'], trainee.childcare?.weekdays];
  for (const [b, { weekdays }] of trainee.busy.entries()) yield [[...path, 'busy', b, 'weekdays'], weekdays];
  yield [[...path, 'excludes'], trainee.excludes];
  yield [[...path, 'wishes', 'settings'], trainee.wishes?.settings];
  yield [[...path, 'wishes', 'sites'], trainee.wishes?.sites];
  yield [[...path, 'wishes', 'units'], trainee.wishes?.units];
}

function repeats(path: InputPath, list: List | undefined): Fault[] {
  const seen = new Set<string | number>();
  return (list ?? []).flatMap((value, i) => {
    if (seen.has(value)) return [fault([...path, i], value, LISTED_TWICE)];
    seen.add(value);
    return [];
  });
}
