/** Semesters of a few weeks with a handful of dated shifts, small enough to try every plan there is. */
import fc from 'fast-check';
import type { SemesterInput } from '../domain/semester-schema.ts';
import { mentor, moduleInput, SHIFTS, semesterInput, type TraineeInput, trainee, unit } from './builders.ts';

const WEEK_ENDS = ['2027-03-21', '2027-03-28', '2027-04-04'] as const;
const MONDAYS = ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22'] as const;
const DATED_SHIFTS = ['early', 'day', 'late'] as const;

type Rhythm = Pick<TraineeInput['modules'][number], 'minDaysPerWeek' | 'maxDaysPerWeek'>;
const RHYTHMS: readonly Rhythm[] = [
  {},
  {},
  { maxDaysPerWeek: 1 },
  { minDaysPerWeek: 2 },
  { minDaysPerWeek: 1, maxDaysPerWeek: 2 },
];

type Modes = TraineeInput['modes'];
const BY_BIKE: Modes = [{ mode: 'bike', maxMinutes: 60 }];
const BY_CAR: Modes = [...BY_BIKE, { mode: 'car', maxMinutes: 60 }];

const oneOf = <const T>(...values: T[]) => fc.constantFrom<T[]>(...values);
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const daysOfWeek = (maxLength: number) => fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength });
const fewDays = daysOfWeek(2);
const fewShifts = fc.subarray([...DATED_SHIFTS], { minLength: 1, maxLength: 2 });

/** One offer on one or two weekdays, in one or two shifts. */
function unitOf(id: string, weekdays: number) {
  return fc
    .record({
      weekdays: daysOfWeek(weekdays),
      shifts: fewShifts,
      minDaysPerWeek: oneOf(1, 1, 1, 2),
      preferredDaysPerWeek: seldom(oneOf(1, 2)),
      firstDayShifts: seldom(fewShifts),
      buddy: fc.boolean(),
    })
    .map(({ weekdays: offered, shifts, ...rest }) =>
      unit({
        id,
        ...rest,
        shifts: SHIFTS.filter((shift) => shifts.some((id) => id === shift.id)),
        offers: shifts.map((shift) => ({ weekdays: offered, shift, places: 1 })),
        weekendStaffing: shifts.map((shift) => ({ shift, weekdays: [6, 7, 8], planned: 4, minimum: 3 })),
        firstDayShifts: rest.firstDayShifts?.filter((shift) => shifts.includes(shift)),
      }),
    );
}

function mentorOf(id: string, unitId: string) {
  const line = fc.record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 3 }),
    shift: oneOf(...DATED_SHIFTS),
  });
  const always = DATED_SHIFTS.map((shift) => ({ weekdays: [1, 2, 3, 4, 5, 6, 7], shift }));
  return fc
    .record({
      level: oneOf('basic', 'advanced', 'advanced'),
      capacity: oneOf(1, 2),
      roster: fc.oneof(
        { weight: 2, arbitrary: fc.constant(always) },
        fc.array(line, { minLength: 1, maxLength: 3 }),
      ),
    })
    .map((rest) => ({
      mentor: mentor({ id, unit: unitId, ...rest }),
      shifts: rest.roster.map(({ shift }) => shift),
    }));
}

function traineeOf(id: string) {
  const busy = fc.record({
    weekdays: fewDays,
    start: oneOf('08:00', '18:00', '22:00'),
    end: oneOf('12:00', '21:30', '06:00'),
    kind: oneOf('work', 'class', 'family'),
  });
  return fc
    .record({
      minutes: oneOf(420, 840, 900),
      priority: oneOf(0, 1, 1, 3),
      rhythm: fc.constantFrom(...RHYTHMS),
      busy: fc.array(busy, { maxLength: 1 }),
      guidance: oneOf('standard', 'standard', 'intensive'),
      availableFrom: seldom(oneOf('2027-03-09')),
      modes: fc.constantFrom(BY_BIKE, BY_CAR),
    })
    .map(({ minutes, priority, rhythm, ...rest }) =>
      trainee({
        id,
        ...rest,
        modules: [{ module: 'basis', minutes, priority, ...rhythm }],
      }),
    );
}

/**
 * One place a shift.
 *
 * @param trainees one, or two with less to choose from; each is asked the one module
 */
export function tinySemester(trainees: number): fc.Arbitrary<SemesterInput> {
  const units = fc
    .integer({ min: 1, max: 2 })
    .chain((count) =>
      fc.tuple(...['u1', 'u2'].slice(0, count).map((id) => unitOf(id, trainees === 1 ? 2 : 1))),
    );
  const rules = fc.record({
    maxGapWeeks: oneOf(2, 0, 1),
    maxSundaysPerFourWeeks: oneOf(2, 1),
    minRestMinutes: oneOf(660, 660, 660, 1020),
    minWeeklyRestMinutes: oneOf(2100, 2100, 2100, 6000),
    maxStageMinutesPerWeek: oneOf(2400, 2400, 840),
  });
  const closure = fc
    .tuple(oneOf(...MONDAYS), oneOf('school-holiday', 'public-holiday', 'other'))
    .map(([date, kind]) => ({ from: date, to: date, name: 'Vrij', kind }));
  return units.chain((places) =>
    fc
      .record({
        end: oneOf(...WEEK_ENDS),
        rules,
        closures: fc.array(closure, { maxLength: 1 }),
        module: fc.record({
          late: oneOf(0, 0, 0, 1),
          weekend: oneOf(0, 0, 0, 1),
          inSchoolHolidays: fc.boolean(),
        }),
        mentors: fc.tuple(
          ...places.flatMap(({ id }) =>
            (trainees === 1 ? ['a', 'b'] : ['a']).map((mentorId) => mentorOf(`${id}${mentorId}`, id)),
          ),
        ),
        trainees: fc.tuple(...['t1', 't2'].slice(0, trainees).map(traineeOf)),
        wish: seldom(oneOf('u1', 'u2')),
      })
      .map(({ end, module, mentors, wish, ...rest }) =>
        semesterInput({
          start: '2027-03-01',
          end,
          units: places,
          modules: [
            moduleInput({
              minDaysBy: { late: module.late, weekend: module.weekend },
              inSchoolHolidays: module.inSchoolHolidays,
            }),
          ],
          mentors: mentors.map(({ mentor: made }) => onOwnShifts(made, places)),
          ...rest,
          trainees: rest.trainees.map((who) =>
            wish === undefined || !places.some(({ id }) => id === wish)
              ? who
              : { ...who, wishes: { units: [wish] } },
          ),
        }),
      ),
  );
}

/** A roster names shifts of the mentor's own unit alone. */
function onOwnShifts(made: SemesterInput['mentors'][number], places: SemesterInput['units']) {
  const own = places.find(({ id }) => id === made.unit)?.shifts.map(({ id }) => id) ?? [];
  return { ...made, roster: made.roster.filter(({ shift }) => own.includes(shift)) };
}
