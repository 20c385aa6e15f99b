/** Plans made without any sense: random days, units, shifts and mentors in a small world of many limits. */
import fc from 'fast-check';
import { MODES } from '../domain/lists.ts';
import type { Placement } from '../domain/plan-schema.ts';
import {
  ALL_WEEK,
  type DayOptions,
  mentor,
  moduleInput,
  placement,
  SHIFTS,
  semester,
  trainee,
  unit,
} from './builders.ts';

const UNITS = ['u1', 'u2', 'u3'];
const MENTORS = ['mentor1', 'mentor2', 'mentor3'];
const MARCH = Array.from({ length: 31 }, (_, i) => `2027-03-${String(i + 1).padStart(2, '0')}`);

/** Three units that differ in all that a unit can ask, three trainees with work, class, children and pins. */
export const CROWDED_WORLD = semester({
  closures: [
    { from: '2027-03-08', to: '2027-03-10', name: 'Krokus', kind: 'school-holiday' },
    { from: '2027-03-13', to: '2027-03-13', name: 'Feestdag', kind: 'public-holiday' },
    { from: '2027-03-19', to: '2027-03-19', name: 'Brugdag', kind: 'other' },
  ],
  programmes: [{ id: 'zorg', name: 'Zorg', minMinutesPerSetting: 900 }],
  modules: [
    moduleInput({ minDaysBy: { late: 1, weekend: 1 }, minDaysPerWeek: 2, maxDaysPerWeek: 3 }),
    moduleInput({ id: 'vervolg', name: 'Vervolg', settings: ['gezinszorg'], after: ['basis'] }),
  ],
  employers: [
    { id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 1 },
    { id: 'e2', name: 'Werkgever 2' },
  ],
  sites: [
    { id: 's1', employer: 'e1', name: 'Huis 1', lat: 50.865, lon: 4.71 },
    { id: 's2', employer: 'e2', name: 'Huis 2', lat: 50.9, lon: 4.76 },
  ],
  units: [
    unit({
      preferredDaysPerWeek: 3,
      firstDayShifts: ['day'],
      exceptions: [{ date: '2027-03-02', places: 0 }],
    }),
    unit({ id: 'u2', setting: 'gezinszorg', mobility: 'car', accepts: ['vervolg'], weekendStaffing: [] }),
    unit({ id: 'u3', site: 's2', accepts: ['basis', 'vervolg'], buddy: true, to: '2027-03-20' }),
  ],
  mentors: [
    mentor({ level: 'basic', capacity: 1 }),
    mentor({ id: 'mentor2', unit: 'u2', roster: [{ weekdays: [1, 2, 3], shift: 'early' }] }),
    mentor({ id: 'mentor3', unit: 'u3', absences: [{ from: '2027-03-15', to: '2027-03-21' }] }),
  ],
  trainees: [
    trainee({
      childcare: { lat: 50.875, lon: 4.72, weekdays: [1, 2, 6], opens: '06:30' },
      wishes: { units: ['u3'], sites: ['s2', 's1'] },
    }),
    trainee({
      id: 't2',
      guidance: 'intensive',
      finishes: true,
      excludes: ['s2'],
      busy: [
        { weekdays: [1, 3], start: '22:00', end: '06:00', kind: 'work' },
        { weekdays: ALL_WEEK, start: '18:00', end: '21:00', kind: 'class', when: 'term' },
      ],
      modules: [{ module: 'basis' }, { module: 'vervolg', minutes: 1300, priority: 3 }],
    }),
    trainee({ id: 't3', modes: [], availableFrom: '2027-03-05', maxStageMinutesPerWeek: 900 }),
  ],
  pins: [
    { trainee: 't1', module: 'basis', unit: 'u3', frozenUntil: '2027-03-07' },
    { trainee: 't2', module: 'basis', mentor: 'mentor1', days: [{ date: '2027-03-12', shift: 'late' }] },
  ],
});

const MODULES = CROWDED_WORLD.trainees.flatMap((who) =>
  who.modules.map((asked) => ({ trainee: who.id, module: asked.module })),
);

const STREET_MODES = MODES.filter((mode) => mode !== 'transit');

const day: fc.Arbitrary<DayOptions> = fc.record(
  {
    date: fc.constantFrom(...MARCH),
    shift: fc.constantFrom(...SHIFTS.map((shift) => shift.id)),
    mentor: fc.constantFrom(...MENTORS),
    mode: fc.constantFrom(...STREET_MODES),
    callMinutes: fc.nat(10),
  },
  { requiredKeys: ['date', 'shift', 'mentor', 'mode'] },
);

/** Placements of some of the modules of `CROWDED_WORLD`. */
export const randomPlacements: fc.Arbitrary<readonly Placement[]> = fc.subarray(MODULES).chain((modules) =>
  fc.tuple(
    ...modules.map((of) =>
      fc
        .record({
          unit: fc.constantFrom(...UNITS),
          mentor: fc.constantFrom(...MENTORS),
          days: fc.array(day, { maxLength: 12 }),
        })
        .map(({ days, ...where }) => placement(CROWDED_WORLD, { ...of, ...where }, days)),
    ),
  ),
);
