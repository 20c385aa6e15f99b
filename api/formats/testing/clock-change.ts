/**
 * A small semester around the night of 27 to 28 March 2027, in which the clock goes from 02:00 to 03:00. Names and
 * addresses hold what iCal text has to escape and fold.
 */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import {
  HEVERLEE,
  mentor,
  moduleInput,
  placement,
  semester,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { acceptedPlan } from './accepted-plan.ts';

export function clockChangeSemester(): Semester {
  return semester({
    id: 'paasweekend-2027',
    name: 'Paasweekend 2027, proef',
    modules: [moduleInput({ name: 'Verzorgende; residentieel', nightAllowed: true })],
    sites: [
      {
        id: 's1',
        employer: 'e1',
        name: 'WZC Ter Vlierbeke',
        address: 'Diestsesteenweg 1, bus 2',
        municipality: 'Kessel-Lo',
        ...HEVERLEE,
      },
    ],
    units: [
      unit({
        name: 'Afdeling Één, ’t Zonnetje; voor zorgbehoevende ouderen met een lange naam – 日本語の名前',
      }),
    ],
    mentors: [mentor(), mentor({ id: 'mentor2' })],
    trainees: [
      trainee(),
      trainee({
        id: 'T2/ouder',
        childcare: { lat: 50.87, lon: 4.705, weekdays: [1, 2, 3, 4, 5], opens: '06:00', closes: '21:00' },
      }),
      trainee({ id: 't3' }),
    ],
    people: { t1: { name: 'Zoë De Smedt' }, mentor1: { name: 'Els "Elsje" Peeters' } },
  });
}

/** t1: early on 27, 28 and 29 March; the parent: a split shift and a day; t3: the night of the change. */
export function clockChangePlan(): CheckedPlan {
  const world = clockChangeSemester();
  return acceptedPlan(world, [
    placement(world, {}, [{ date: '2027-03-27' }, { date: '2027-03-28' }, { date: '2027-03-29' }]),
    placement(world, { trainee: 'T2/ouder', mentor: 'mentor2' }, [
      { date: '2027-03-25', shift: 'split', callMinutes: 5 },
      { date: '2027-03-30', shift: 'day', callMinutes: 5 },
    ]),
    placement(world, { trainee: 't3' }, [
      { date: '2027-03-27', shift: 'night' },
      { date: '2027-03-30', shift: 'night' },
    ]),
  ]);
}
