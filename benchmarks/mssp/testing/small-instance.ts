/** Small instances for tests, at random but with few impossibilities. */
import fc from 'fast-check';
import type { Instance, Student } from '../instance.ts';

const HOSPITALS = 2;
const DISCIPLINES = 4;

const likely = fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0);
const exactly = <T>(one: fc.Arbitrary<T>, count: number) =>
  fc.array(one, { minLength: count, maxLength: count });
const preference = fc.integer({ min: 1, max: 5 });
const penalty = fc.integer({ min: -3, max: -1 });

function student(periods: number): fc.Arbitrary<Student> {
  return fc.record({
    neededOfGroup: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })),
    mayAttend: exactly(likely, DISCIPLINES),
    available: exactly(likely, periods),
    able: exactly(exactly(likely, DISCIPLINES), HOSPITALS),
    weights: fc.record({
      discipline: preference,
      hospital: preference,
      hospitalChange: penalty,
      idlePeriod: penalty,
    }),
    disciplinePreference: exactly(preference, DISCIPLINES),
    hospitalPreference: exactly(preference, HOSPITALS),
  });
}

/** Two groups of two disciplines, two hospitals; the second discipline of the first group may need the first. */
export function smallInstance(students: number): fc.Arbitrary<Instance> {
  return fc
    .constantFrom({ duration: 1, periods: 5 }, { duration: 2, periods: 8 })
    .chain(({ duration, periods }) =>
      fc.record({
        students: exactly(student(periods), students),
        disciplines: fc.constant(DISCIPLINES),
        hospitals: fc.constant(HOSPITALS),
        groups: fc.constant(2),
        periods: fc.constant(periods),
        duration: fc.constant(duration),
        maxDisciplinesPerHospital: fc.integer({ min: 1, max: 3 }),
        groupOf: fc.constant([0, 0, 1, 1]),
        earlier: fc.boolean().map((needsFirst) => [[], needsFirst ? [0] : [], [], []]),
        places: exactly(
          exactly(
            exactly(
              fc.integer({ min: 1, max: students }).map((atMost) => ({ atLeast: 0, atMost })),
              periods,
            ),
            DISCIPLINES,
          ),
          HOSPITALS,
        ),
        programmePreference: exactly(fc.integer({ min: 0, max: 3 }), DISCIPLINES),
      }),
    );
}
