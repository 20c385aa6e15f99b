/** A semester with one thing in it changed. */
import type { AskedModule, Mentor, Module, Semester, Trainee, Unit } from '../../domain/semester-schema.ts';
import type { OfModule, ShiftDays } from './change.ts';

function edited<T extends { readonly id: string }>(
  list: readonly T[],
  id: string | undefined,
  edit: (element: T) => T,
): readonly T[] {
  return list.map((element) => (element.id === id ? edit(element) : element));
}

export function editUnit(semester: Semester, id: string | undefined, edit: (unit: Unit) => Unit): Semester {
  return { ...semester, units: edited(semester.units, id, edit) };
}

export function editMentor(
  semester: Semester,
  id: string | undefined,
  edit: (mentor: Mentor) => Mentor,
): Semester {
  return { ...semester, mentors: edited(semester.mentors, id, edit) };
}

export function editModule(
  semester: Semester,
  id: string | undefined,
  edit: (module: Module) => Module,
): Semester {
  return { ...semester, modules: edited(semester.modules, id, edit) };
}

export function editTrainee(
  semester: Semester,
  id: string | undefined,
  edit: (trainee: Trainee) => Trainee,
): Semester {
  return { ...semester, trainees: edited(semester.trainees, id, edit) };
}

export function editAsked(
  semester: Semester,
  of: OfModule,
  edit: (asked: AskedModule) => AskedModule,
): Semester {
  return editTrainee(semester, of.trainee, (trainee) => ({
    ...trainee,
    modules: trainee.modules.map((asked) => (asked.module === of.module ? edit(asked) : asked)),
  }));
}

/** One place on those weekdays in that shift, beside what is offered. */
export function withOffer(unit: Unit, { weekdays, shift }: ShiftDays): Unit {
  return { ...unit, offers: [...unit.offers, { weekdays, shift, places: 1, reserved: 0 }] };
}

/** One place more wherever the unit offers that shift on those weekdays, in the period of that offer. */
export function withOnePlaceMore(unit: Unit, { weekdays, shift }: ShiftDays): Unit {
  const firstOffers = weekdays.flatMap(
    (day) => unit.offers.find((offer) => offer.shift === shift && offer.weekdays.includes(day)) ?? [],
  );
  const more = [...new Set(firstOffers)].map((offer) => ({
    ...offer,
    weekdays: weekdays.filter((_day, i) => firstOffers[i] === offer),
    places: 1,
    reserved: 0,
  }));
  return { ...unit, offers: [...unit.offers, ...more] };
}
