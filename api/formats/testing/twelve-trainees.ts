/**
 * Twelve trainees at two nursing homes, of whom one finds no place: enough people for what is only told of groups
 * of five and more, and names that hold what HTML has to escape.
 */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { planSchema } from '../../../solver/domain/plan-schema.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import {
  HEVERLEE,
  LEUVEN,
  mentor,
  placement,
  semester,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { acceptedPlan } from './accepted-plan.ts';

const NAMES = [
  'Amina El Idrissi',
  'Bram Peeters',
  'Chantal Claes',
  'Dirk <Dré> Wouters',
  'Emine Yılmaz',
  'Fatou & Ndiaye',
  'Geert Jacobs',
  'Hana Novák',
  'Ines "Nés" Mertens',
  'Joris Van den Broeck',
  'Katrien Goossens',
  'Lwam Tesfay',
];
const CHILDCARE = {
  lat: 50.872,
  lon: 4.703,
  weekdays: [1, 2, 3, 4, 5],
  opens: '06:00',
  closes: '21:00',
};
const KESSEL_LO = { lat: 50.888, lon: 4.734 };

const idOf = (index: number) => `t${index + 1}`;

export function twelveTrainees(): Semester {
  return semester({
    sites: [
      { id: 's1', employer: 'e1', name: 'WZC Dijlehof', municipality: 'Heverlee', ...HEVERLEE },
      { id: 's2', employer: 'e1', name: 'WZC Ter Vlierbeke', municipality: 'Kessel-Lo', ...KESSEL_LO },
    ],
    units: [
      unit({ name: 'WZC Dijlehof – afdeling Dijle' }),
      unit({ id: 'u2', site: 's2', name: 'WZC Ter Vlierbeke – afdeling Abdij' }),
    ],
    mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
    trainees: NAMES.map((_, index) =>
      trainee({
        id: idOf(index),
        home: { lat: LEUVEN.lat + 0.002 * index, lon: LEUVEN.lon },
        ...(index < 6 ? { childcare: CHILDCARE } : {}),
      }),
    ),
    people: {
      ...Object.fromEntries(NAMES.map((name, index) => [idOf(index), { name }])),
      mentor1: { name: 'Els Maes' },
      mentor2: { name: 'Nadia Benali' },
    },
  });
}

/** Each three days in March: six early with childcare, five late of whom two on a Saturday; the last finds no place. */
export function twelveTraineesPlan(): CheckedPlan {
  const world = twelveTrainees();
  const placements = NAMES.slice(0, -1).map((_, index) => {
    const there = index % 2 === 0 ? { unit: 'u1', mentor: 'mentor1' } : { unit: 'u2', mentor: 'mentor2' };
    const shift = index < 6 ? { shift: 'early', callMinutes: 5 } : { shift: 'late' };
    const week = 1 + 7 * (index % 3);
    const dates = [week, week + 1, index < 9 ? week + 3 : week + 5].map(
      (day) => `2027-03-${String(day).padStart(2, '0')}`,
    );
    return placement(
      world,
      { trainee: idOf(index), ...there },
      dates.map((date) => ({ date, ...shift })),
    );
  });
  const unplaced = planSchema.shape.unplaced.parse([
    {
      trainee: idOf(NAMES.length - 1),
      module: 'basis',
      blockers: [
        {
          rule: 'H10',
          units: 2,
          text: {
            nl: 'Op 2 afdelingen is elke dienst al volzet.',
            en: 'At 2 units every shift is full.',
          },
        },
      ],
      remedies: [
        {
          change: { kind: 'place' },
          text: { nl: 'Een plaats extra in maart.', en: 'One more place in March.' },
        },
      ],
    },
  ]);
  return acceptedPlan(world, placements, { over: { unplaced } });
}
