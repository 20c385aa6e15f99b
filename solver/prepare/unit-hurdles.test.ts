import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  HEVERLEE,
  LEUVEN,
  mentor,
  moduleInput,
  semester,
  type TraineeInput,
  trainee,
  unit,
} from '../testing/builders.ts';
import { preparedFor } from '../testing/prepared-for.ts';
import { item } from './typed-arrays.ts';

type World = NonNullable<Parameters<typeof semester>[0]>;

/** What stands in the way of the first trainee's first module at the first unit. */
function hurdle(over: World) {
  const prepared = preparedFor(semester(over), null);
  return prepared.hurdleAt(item(prepared.demands, 0), 0);
}

function hurdleFor(who: Partial<TraineeInput>, over: World = {}) {
  return hurdle({ trainees: [trainee(who)], ...over });
}

describe('a unit as a whole', () => {
  it('is open in a world in which everything is possible', () => {
    expect(hurdle({})).toBeNull();
  });

  it('is out when its setting is none of the module, or it does not accept the module (H1)', () => {
    expect(hurdle({ units: [unit({ setting: 'dagcentrum' })] })).toBe('H1');
    expect(hurdle({ units: [unit({ accepts: [] })] })).toBe('H1');
    const modules = [moduleInput({ settings: ['ziekenhuis', 'dagcentrum'] })];
    expect(hurdle({ modules, units: [unit({ setting: 'dagcentrum' })] })).toBeNull();
  });

  it('is out at the own workplace where that is forbidden, and elsewhere where it is required (H16)', () => {
    const at = (ownWorkplace: 'allowed' | 'forbidden' | 'required', who: Partial<TraineeInput>) =>
      hurdleFor(who, {
        modules: [moduleInput({ ownWorkplace })],
        employers: [
          { id: 'e1', name: 'Werkgever 1' },
          { id: 'e2', name: 'Werkgever 2' },
        ],
      });
    const here = { ownEmployer: 'e1' };
    const elsewhere = { ownEmployer: 'e2' };
    expect([here, elsewhere, {}].map((who) => at('allowed', who))).toEqual([null, null, null]);
    expect([here, elsewhere, {}].map((who) => at('forbidden', who))).toEqual(['H16', null, null]);
    expect([here, elsewhere, {}].map((who) => at('required', who))).toEqual([null, 'H16', 'H16']);
  });

  it('is out when the trainee excludes it, its site or its employer (H17)', () => {
    for (const excluded of ['u1', 's1', 'e1']) expect(hurdleFor({ excludes: [excluded] })).toBe('H17');
    const world = { units: [unit(), unit({ id: 'u2' })] };
    expect(hurdleFor({ excludes: ['u2'] }, world)).toBeNull();
  });

  it('is out when the pin puts the module elsewhere, by its unit or by its mentor (H17)', () => {
    const pinned = (pin: { unit?: string; mentor?: string }) =>
      hurdle({
        units: [unit(), unit({ id: 'u2' })],
        mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
        pins: [{ trainee: 't1', module: 'basis', ...pin }],
      });
    expect(pinned({ unit: 'u1' })).toBeNull();
    expect(pinned({ unit: 'u2' })).toBe('H17');
    expect(pinned({ mentor: 'mentor1' })).toBeNull();
    expect(pinned({ mentor: 'mentor2' })).toBe('H17');
    expect(pinned({})).toBeNull();
  });

  it('is out when no journey is short enough (H7) or none is by a mode it can use (H9)', () => {
    // 12 minutes by bike.
    const bike = (maxMinutes: number) => ({ modes: [{ mode: 'bike' as const, maxMinutes }] });
    expect(hurdleFor(bike(12))).toBeNull();
    expect(hurdleFor(bike(11))).toBe('H7');
    expect(hurdleFor(bike(12), { units: [unit({ mobility: 'car' })] })).toBe('H9');
    expect(hurdleFor(bike(11), { units: [unit({ mobility: 'car' })] })).toBe('H7');
    expect(hurdleFor(bike(12), { units: [unit({ mobility: 'bike' })] })).toBeNull();
  });

  it('names what stands in the straight way when the way past childcare is too long as well', () => {
    // By bike to the site is within reach, with the detour past childcare it is not; and the unit asks a car.
    const childcare = { ...LEUVEN, lat: LEUVEN.lat + 0.05, weekdays: [1] };
    const who = { modes: [{ mode: 'bike' as const, maxMinutes: 15 }], childcare };
    expect(hurdleFor(who, { units: [unit({ mobility: 'car' })] })).toBe('H9');
    expect(hurdleFor(who)).toBeNull();
  });

  it('is not out for the hours of childcare: those are a matter of dates', () => {
    const childcare = { ...HEVERLEE, weekdays: ALL_WEEK, opens: '12:00', closes: '12:30' };
    expect(hurdleFor({ childcare })).toBeNull();
  });

  it('is open when it can be reached with a call at childcare only: two walks to a stop where one is too long', () => {
    const halfway = { lat: (LEUVEN.lat + HEVERLEE.lat) / 2, lon: (LEUVEN.lon + HEVERLEE.lon) / 2 };
    const modes = [{ mode: 'transit' as const, maxMinutes: 60 }];
    expect(hurdleFor({ modes })).toBe('H7');
    expect(hurdleFor({ modes, childcare: { ...halfway, weekdays: [1] } })).toBeNull();
  });

  it('has no place to offer without a shift (H10)', () => {
    const empty = unit({ shifts: [], offers: [], weekendStaffing: [] });
    expect(hurdle({ units: [empty], mentors: [] })).toBe('H10');
  });
});

describe('a unit where some days are history', () => {
  const days = ['2027-02-02', '2027-02-03', '2027-02-04'].map((date) => ({ date, shift: 'early' }));
  /** Three early shifts of 7 hours; the module asks 15 hours. */
  const pin = { trainee: 't1', module: 'basis', unit: 'u1', frozenUntil: '2027-02-28' };

  it('is not out for its journeys: history is not judged by them', () => {
    const far = { modes: [] };
    expect(hurdleFor(far)).toBe('H7');
    expect(hurdleFor(far, { pins: [{ ...pin, days: days.slice(0, 1) }] })).toBeNull();
  });

  it('is out for H1 and H16 while a day is still to come, and not when all have happened', () => {
    const closed = { units: [unit({ accepts: [] })] };
    expect(hurdle({ ...closed, pins: [{ ...pin, days: days.slice(0, 2) }] })).toBe('H1');
    expect(hurdle({ ...closed, pins: [{ ...pin, days }] })).toBeNull();
    expect(hurdle({ ...closed, pins: [{ ...pin, days, frozenUntil: '2027-02-03' }] })).toBe('H1');
    expect(hurdle({ ...closed, pins: [{ ...pin, days, frozenUntil: '2027-02-04' }] })).toBeNull();
    const forbidden = {
      modules: [moduleInput({ ownWorkplace: 'forbidden' })],
      trainees: [trainee({ ownEmployer: 'e1' })],
    };
    expect(hurdle({ ...forbidden, pins: [{ ...pin, days: days.slice(0, 2) }] })).toBe('H16');
    expect(hurdle({ ...forbidden, pins: [{ ...pin, days }] })).toBeNull();
  });

  it('is still out when the trainee excludes it: frozen or not makes no difference', () => {
    expect(hurdleFor({ excludes: ['u1'] }, { pins: [{ ...pin, days }] })).toBe('H17');
  });
});
