/**
 * From lever to plan: semesters so small that what a lever does to them follows by reasoning, planned, and found to be
 * exactly that.
 */
import { describe, expect, it } from 'vitest';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import {
  LEUVEN,
  mentor,
  moduleInput,
  SHIFTS,
  semester,
  type TraineeInput,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { planned } from '../../../solver/testing/planning.ts';
import { childcareHours } from './childcare-hours.ts';
import { childcareMunicipalities } from './childcare-municipalities.ts';
import { dayOffWork } from './day-off-work.ts';
import { eBike } from './e-bike.ts';
import { exemptions } from './exemptions.ts';
import { homeCareCar } from './home-care-car.ts';
import type { Lever, LeverValue } from './lever.ts';
import { longerJourneys } from './longer-journeys.ts';
import { ownWorkplace } from './own-workplace.ts';
import { schoolHolidaysArt60 } from './school-holidays-art60.ts';
import { pulled } from './testing/pulled.ts';
import { weekendChildcare } from './weekend-childcare.ts';

/** Who is placed, in the order of the semester. */
function placed(world: Semester): string[] {
  const { placements } = planned(world, undefined, { remedies: false });
  return world.trainees.filter(({ id }) => placements.some((one) => one.trainee === id)).map(({ id }) => id);
}

function placedAt(lever: Lever, world: Semester, value: LeverValue): string[] {
  return placed(pulled(lever, world, value));
}

/** Six weeks are enough for three days of stage. */
const END = '2027-03-14';

type BusyInput = TraineeInput['busy'][number];
const EVERY_DAY_BUSY: BusyInput = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  start: '00:00',
  end: '00:00',
  kind: 'other',
};
const EARLY = SHIFTS.filter(({ id }) => id === 'early');
const early = (weekdays: number[]) => ({
  shifts: EARLY,
  offers: [{ weekdays, shift: 'early', places: 9 }],
  weekendStaffing: [{ shift: 'early', weekdays: [6 as const, 7 as const], planned: 12, minimum: 3 }],
});
const earlyMentor = mentor({ roster: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], shift: 'early' }] });
/** That many kilometres north of the nursing home. */
const north = (km: number) => ({ lat: 50.865 + km / 111.195, lon: 4.71 });

describe('childcare, at a unit with early shifts only: at work at 06:55', () => {
  const child = { ...LEUVEN, weekdays: [1, 2, 3, 4, 5] };
  const opening = (opens: string) => ({ childcare: { ...child, opens, closes: '18:00' } });
  const world = semester({
    end: END,
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', municipality: 'Heverlee', lat: 50.865, lon: 4.71 }],
    units: [unit(early([1, 2, 3, 4, 5]))],
    mentors: [earlyMentor],
    trainees: [
      trainee({ id: 'childless' }),
      trainee({ id: 'opens at 6', ...opening('06:00') }),
      trainee({ id: 'opens at 7', ...opening('07:00') }),
      trainee({ id: 'opens at 7.30', ...opening('07:30') }),
      trainee({ id: 'usual hours', childcare: child }),
      trainee({ id: 'never free', ...opening('07:00'), busy: [EVERY_DAY_BUSY] }),
    ],
  });

  it('makes exactly three more placeable from 06:00 to 22:00', () => {
    expect(placed(world)).toEqual(['childless', 'opens at 6']);
    const [opens7, opens730, usual] = ['opens at 7', 'opens at 7.30', 'usual hours'];
    const all = ['childless', 'opens at 6', opens7, opens730, usual];
    expect(placedAt(childcareHours, world, '06:00-22:00')).toEqual(all);
    expect(placedAt(childcareMunicipalities, world, 1)).toEqual(all);
  });

  it('opens for nobody from 07:00 to 20:00, and shuts out who was open at 6', () => {
    expect(placedAt(childcareHours, world, '07:00-20:00')).toEqual(['childless']);
  });

  it('plans the same to the byte with no municipality', () => {
    expect(planned(pulled(childcareMunicipalities, world, 0))).toEqual(planned(world));
  });

  it.each([
    [0, 0],
    [50, 2],
    [100, 4],
  ])('at weekends, for %i per cent of four who are free on Saturday only, places %i', (percent, many) => {
    const onSaturdays = semester({
      end: END,
      units: [unit(early([6]))],
      mentors: [earlyMentor],
      trainees: ['t1', 't2', 't3', 't4'].map((id) =>
        trainee({ id, childcare: { ...child, weekdays: [1, 6] } }),
      ),
    });
    expect(placedAt(weekendChildcare, onSaturdays, percent)).toHaveLength(many);
  });
});

describe('journeys', () => {
  /** By e-bike at 20 km/h, a detour of 1.3 and 2 minutes to park it: 10 km in 41 minutes, 12 km in 49. */
  const onFoot = semester({
    end: END,
    trainees: [10, 12].map((km) =>
      trainee({ id: `${km} km`, home: north(km), modes: [{ mode: 'walk', maxMinutes: 30 }] }),
    ),
  });

  it('by e-bike bring who lives at 10 km, not who lives at 12', () => {
    expect(placedAt(eBike, onFoot, 0)).toEqual([]);
    expect(placedAt(eBike, onFoot, 100)).toEqual(['10 km']);
  });

  it('of 9 minutes more by bike bring who lives at 11 km, one minute less does not', () => {
    // 11 km by bike at 15 km/h: 57.2 minutes, so 58, and 2 to park it.
    const cyclist = semester({
      end: END,
      trainees: [trainee({ home: north(11), modes: [{ mode: 'bike', maxMinutes: 51 }] })],
    });
    expect(placedAt(longerJourneys, cyclist, 8)).toEqual([]);
    expect(placedAt(longerJourneys, cyclist, 9)).toEqual(['t1']);
  });

  it('by car open a home-care team that asks for one', () => {
    const team = semester({
      end: END,
      modules: [moduleInput({ settings: ['gezinszorg'] })],
      units: [unit({ setting: 'gezinszorg', mobility: 'car' })],
    });
    expect(placedAt(homeCareCar, team, 0)).toEqual([]);
    expect(placedAt(homeCareCar, team, 100)).toEqual(['t1']);
  });
});

describe('what training centres and employers allow', () => {
  it('exempts enough at 40 per cent where 20 days of 7 hours are open, and never for zorgkundige', () => {
    // 12 000 minutes less 25 % are 22 days, less 40 % are 18.
    const fourWeeks = semester({
      end: '2027-02-28',
      modules: [moduleInput({ minutes: 12_000 }), moduleInput({ id: 'zorgkundige', minutes: 12_000 })],
      units: [unit({ ...early([1, 2, 3, 4, 5]), accepts: ['basis', 'zorgkundige'] })],
      mentors: [earlyMentor],
      trainees: ['basis', 'zorgkundige'].map((id) => trainee({ id, modules: [{ module: id }] })),
    });
    expect(placedAt(exemptions, fourWeeks, 25)).toEqual([]);
    expect(placedAt(exemptions, fourWeeks, 40)).toEqual(['basis']);
  });

  it('opens the own workplace to those who work there', () => {
    const house = semester({
      end: END,
      modules: [moduleInput({ ownWorkplace: 'forbidden' })],
      trainees: [trainee({ id: 'colleague', ownEmployer: 'e1' }), trainee({ id: 'stranger' })],
    });
    expect(placedAt(ownWorkplace, house, 'as-now')).toEqual(['stranger']);
    expect(placedAt(ownWorkplace, house, 'allowed')).toEqual(['colleague', 'stranger']);
  });

  it.each([
    [0, 0],
    [50, 2],
    [100, 4],
  ])('gives a weekday to %i per cent of four who are never free: %i are placed', (percent, many) => {
    const work = { start: '08:00', end: '18:00', kind: 'work' } as const;
    const family: BusyInput = { weekdays: [6, 7], start: '06:00', end: '22:00', kind: 'family' };
    const busyPeople = semester({
      end: END,
      units: [unit(early([1, 2, 3, 4, 5]))],
      mentors: [earlyMentor],
      trainees: ['t1', 't2', 't3', 't4'].map((id) =>
        trainee({ id, status: 'employed', busy: [{ ...work, weekdays: [1, 2, 3, 4, 5] }, family] }),
      ),
    });
    expect(placedAt(dayOffWork, busyPeople, percent)).toHaveLength(many);
  });

  it('places art. 60 in a holiday of two weeks: two weekdays free in each make four days of 7 hours', () => {
    const inHolidays = (minutes: number) =>
      semester({
        start: '2027-03-29',
        end: '2027-04-11',
        closures: [{ from: '2027-03-29', to: '2027-04-11', name: 'Paasvakantie', kind: 'school-holiday' }],
        units: [unit(early([1, 2, 3, 4, 5]))],
        mentors: [earlyMentor],
        trainees: [
          trainee({
            status: 'art60',
            modules: [{ module: 'basis', minutes }],
            busy: [
              { weekdays: [1, 2], start: '08:30', end: '16:30', kind: 'class', when: 'term' },
              { weekdays: [3], start: '08:00', end: '16:00', kind: 'work', when: 'term' },
              { weekdays: [1, 2, 3, 4, 5], start: '08:00', end: '16:00', kind: 'work', when: 'closures' },
            ],
          }),
        ],
      });
    expect(placedAt(schoolHolidaysArt60, inHolidays(1680), 'as-now')).toEqual([]);
    expect(placedAt(schoolHolidaysArt60, inHolidays(1680), 'freed-as-in-term')).toEqual(['t1']);
    expect(placedAt(schoolHolidaysArt60, inHolidays(1681), 'freed-as-in-term')).toEqual([]);
  });
});
