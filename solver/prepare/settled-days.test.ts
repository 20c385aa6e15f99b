/** Slots on dates about which the pin or the plan in force says something. */
import { describe, expect, it } from 'vitest';
import type { Placement } from '../domain/plan-schema.ts';
import { mentor, moduleInput, placement, type TraineeInput, trainee } from '../testing/builders.ts';
import {
  FRIDAY,
  MONDAY,
  only,
  SATURDAY,
  SUNDAY,
  slotsIn,
  THURSDAY,
  TUESDAY,
  WEDNESDAY,
  type World,
  weekWith,
} from '../testing/slots-of-a-week.ts';
import { SLOT_FORCED, SLOT_FROZEN, SLOT_KEEPS_PUBLISHED } from './slots.ts';

type Pin = NonNullable<World['pins']>[number];

const OTHER_CLOSURE_ON_TUESDAY: World = {
  closures: [{ from: TUESDAY, to: TUESDAY, name: 'Dicht', kind: 'other' }],
};
const who = (over: Partial<TraineeInput>): World => ({ trainees: [trainee(over)] });
const ask = (over: Parameters<typeof moduleInput>[0]): World => ({ modules: [moduleInput(over)] });

describe('a pinned date', () => {
  const pin = (over: Partial<Pin>): World => ({
    units: [only('early', 'late')],
    mentors: [mentor()],
    pins: [{ trainee: 't1', module: 'basis', unit: 'u1', ...over }],
  });
  const shown = (over: World, published: readonly Placement[] = []) =>
    slotsIn(over, published).offered.map(({ date, shift, flags }) => [date.slice(-2), shift, flags]);

  it('has the pinned shift alone, and has to be worked', () => {
    expect(shown({ ...pin({ days: [{ date: TUESDAY, shift: 'late' }] }), end: WEDNESDAY })).toEqual([
      ['01', 'early', 0],
      ['01', 'late', 0],
      ['02', 'late', SLOT_FORCED],
      ['03', 'early', 0],
      ['03', 'late', 0],
    ]);
  });

  it('is judged like any other', () => {
    const days = [{ date: TUESDAY, shift: 'late' }];
    const { offered, out } = slotsIn({ ...pin({ days }), ...OTHER_CLOSURE_ON_TUESDAY });
    expect(out).toEqual({ H3: 1 });
    expect(offered.some(({ date }) => date === TUESDAY)).toBe(false);
  });

  it('cannot have two shifts (H5), but may be pinned twice to one', () => {
    const early = { date: TUESDAY, shift: 'early' };
    const twice = slotsIn(pin({ days: [early, { date: TUESDAY, shift: 'late' }] }));
    expect(twice.out).toEqual({ H5: 2 });
    expect(twice.offered.some(({ date }) => date === TUESDAY)).toBe(false);
    const once = shown(pin({ days: [early, early] })).filter(([, , flags]) => flags === SLOT_FORCED);
    expect(once).toEqual([['02', 'early', SLOT_FORCED]]);
  });

  it('outside the window of the demand is no slot', () => {
    const days = [{ date: MONDAY, shift: 'early' }];
    const { offered, out } = slotsIn({ ...pin({ days }), ...ask({ from: TUESDAY }) });
    expect(offered.some(({ flags }) => flags === SLOT_FORCED)).toBe(false);
    expect(out).toEqual({});
  });

  it('is not judged by H1, H3, H5 and H10 to H13 when it is frozen', () => {
    const hard = {
      ...pin({ days: [{ date: TUESDAY, shift: 'early' }], frozenUntil: WEDNESDAY }),
      ...OTHER_CLOSURE_ON_TUESDAY,
      ...ask({ from: FRIDAY }),
      mentors: [mentor({ roster: [] })],
      ...who({ busy: [{ date: MONDAY, start: '20:00', end: '23:00', kind: 'work' }] }),
    };
    expect(shown(hard)).toEqual([['02', 'early', SLOT_FORCED | SLOT_FROZEN]]);
  });

  it('is still judged by H6 to H9 when it is frozen and in no published plan', () => {
    const frozen = pin({ days: [{ date: TUESDAY, shift: 'early' }], frozenUntil: SUNDAY });
    const busy = who({ busy: [{ date: TUESDAY, start: '14:41', end: '15:00', kind: 'family' }] });
    expect(slotsIn({ ...frozen, ...busy }).out).toEqual({ H6: 1 });
    expect(slotsIn({ ...frozen, ...who({ modes: [] }) }).out).toEqual({ H7: 1 });
  });

  it('leaves nothing else to choose until the freeze ends', () => {
    const days = [{ date: TUESDAY, shift: 'early' }];
    const dates = slotsIn({ ...pin({ days, frozenUntil: WEDNESDAY }) }).offered.map(({ date }) => date);
    expect([...new Set(dates)]).toEqual([TUESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]);
  });

  it('needs a mentor of the unit, also when it is frozen (H11)', () => {
    const frozen = pin({ days: [{ date: TUESDAY, shift: 'early' }], frozenUntil: TUESDAY });
    expect(slotsIn({ ...frozen, mentors: [], end: TUESDAY }).out).toEqual({ H11: 1 });
  });
});

describe('the plan in force', () => {
  const two = { units: [only('early', 'late'), { ...only('early', 'late'), id: 'u2' }] };
  const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
  const base: World = { ...two, mentors };
  const early = (date: string) => ({ date, shift: 'early' });
  const pin = (over: Partial<Pin>): World => ({
    ...base,
    pins: [{ trainee: 't1', module: 'basis', unit: 'u1', ...over }],
  });
  /** In force: Tuesday and Thursday early, by car, which the trainee no longer has. */
  const inForce = (unitId = 'u1') => {
    const then = weekWith({ ...base, ...who({ modes: [{ mode: 'car', maxMinutes: 60 }] }) });
    const mentorId = unitId === 'u1' ? 'mentor1' : 'mentor2';
    const days = [TUESDAY, THURSDAY].map((date) => ({ ...early(date), mode: 'car' as const }));
    return placement(then, { unit: unitId, mentor: mentorId }, days);
  };
  const flagsOf = (over: World, published: readonly Placement[]) =>
    slotsIn(over, published)
      .offered.filter(({ flags }) => flags !== 0)
      .map(({ date, shift, flags }) => [date, shift, flags]);

  it('flags the slots that keep a day of it: same unit, date and shift (S9)', () => {
    expect(flagsOf(base, [inForce()])).toEqual([
      [TUESDAY, 'early', SLOT_KEEPS_PUBLISHED],
      [THURSDAY, 'early', SLOT_KEEPS_PUBLISHED],
    ]);
    expect(flagsOf(base, [inForce('u2')])).toEqual([]);
    expect(flagsOf(base, [])).toEqual([]);
  });

  it('is history on frozen days: copied as it was, with what its journeys cost, and no S9 to win', () => {
    const frozen = pin({ days: [early(TUESDAY)], frozenUntil: TUESDAY });
    const published = inForce();
    const { offered } = slotsIn(frozen, [published]);
    expect(flagsOf(frozen, [published])).toEqual([
      [TUESDAY, 'early', SLOT_FORCED | SLOT_FROZEN],
      [THURSDAY, 'early', SLOT_KEEPS_PUBLISHED],
    ]);
    // By car it was 9 minutes each way.
    expect(offered[0]).toMatchObject({ way: { history: published.days[0] }, cost: 18 });
  });

  it('is history whatever is true of the date by now', () => {
    const frozen = {
      ...pin({ days: [early(TUESDAY)], frozenUntil: WEDNESDAY }),
      ...OTHER_CLOSURE_ON_TUESDAY,
    };
    expect(slotsIn({ ...frozen, ...who({ modes: [] }) }, [inForce()]).offered).toHaveLength(1);
  });

  it('cannot be copied where the pin has another shift or another unit (H17)', () => {
    const late = pin({ days: [{ date: TUESDAY, shift: 'late' }], frozenUntil: WEDNESDAY });
    expect(slotsIn(late, [inForce()]).out).toEqual({ H17: 1 });
    const moved = pin({ days: [early(TUESDAY)], frozenUntil: WEDNESDAY });
    expect(slotsIn(moved, [inForce('u2')]).out).toEqual({ H17: 1 });
  });
});
