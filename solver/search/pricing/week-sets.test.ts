import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDateOf, weekOf } from '../../domain/calendar.ts';
import type { Semester } from '../../domain/semester-schema.ts';
import { SLOT_FORCED } from '../../prepare/slots.ts';
import { at, item } from '../../prepare/typed-arrays.ts';
import { breachesOf, readPlan } from '../../rules/index.ts';
import { ALL_WEEK, moduleInput, SHIFTS, semester, trainee, unit } from '../../testing/builders.ts';
import { withMentors } from '../../testing/random-placed.ts';
import { planOf, searchTools } from '../../testing/search-tools.ts';
import type { Option } from '../fit/placed.ts';
import type { StepTools } from '../steps/step.ts';
import { isPartlyKnown, keepsPins, layOut, SIZES } from './testing/compared.ts';
import { pricingCase } from './testing/pricing-cases.ts';
import { weekSetsOf } from './week-sets.ts';

/** What a week alone can break; a rest that stage of the next week might cut short is not. */
const OF_A_WEEK = new Set([
  'H13 rest',
  'H13 week-minutes',
  'H13 week-stage-and-work',
  'H13 weekly-rest',
  'H14 too-many',
]);

function firstOption(tools: StepTools): Option | null {
  const demand = item(tools.prepared.demands, 0);
  const first = tools.book.candidatesOf(demand)[0];
  return first === undefined ? null : tools.book.optionAt(demand, first.unit);
}

/** The sets listed, as their slots. */
function listed(tools: StepTools, option: Option): string[] {
  const sets = weekSetsOf(tools.prepared, option, 60_000);
  if (sets === null) return [];
  return Array.from(sets.minutes, (_, set) =>
    Array.from({ length: at(sets.days, set) }, (_, k) => at(sets.slots, set * 7 + k)).join(),
  );
}

/** Every choice of slots on different dates of one week in which the plain rules find nothing wrong. */
function plainly(semesterRead: Semester, tools: StepTools, option: Option): string[] {
  const { slots } = option;
  const { horizon } = tools.prepared;
  const weekOfSlot = (slot: number) => at(horizon.weekOfDay, at(slots.day, slot));
  const forcedIn = (week: number) =>
    Array.from({ length: slots.count }, (_, slot) => slot).filter(
      (slot) => weekOfSlot(slot) === week && (at(slots.flags, slot) & SLOT_FORCED) !== 0,
    );
  const found: string[] = [];
  const choose = (chosen: readonly number[], from: number): void => {
    const first = chosen[0];
    if (
      first !== undefined &&
      isLegal(chosen) &&
      forcedIn(weekOfSlot(first)).every((slot) => chosen.includes(slot))
    )
      found.push(chosen.join());
    for (let slot = from; slot < slots.count; slot++) {
      const last = chosen.at(-1);
      if (last !== undefined && at(slots.day, last) === at(slots.day, slot)) continue;
      if (first !== undefined && weekOfSlot(first) !== weekOfSlot(slot)) continue;
      choose([...chosen, slot], slot + 1);
    }
  };
  const isLegal = (chosen: readonly number[]) => {
    const mentor = item(option.unit.mentors, 0);
    const placed = withMentors(tools, option, Int32Array.from(chosen), {
      primary: mentor,
      mentors: new Int32Array(chosen.length).fill(mentor),
      guides: new Int32Array(chosen.length).fill(-1),
    });
    const placements = planOf(tools.prepared, [placed]);
    const reading = readPlan(semesterRead, placements, tools.prepared.published);
    return !breachesOf(reading).some(({ rule, cause }) => OF_A_WEEK.has(`${rule} ${cause}`));
  };
  choose([], 0);
  return found;
}

describe('the sets of days of a week', () => {
  it('are all that keep the rules of a week, and no others', () => {
    let seen = 0;
    fc.assert(
      fc.property(pricingCase(SIZES['one module']), (one) => {
        const laid = layOut(one);
        fc.pre(keepsPins(laid) && !isPartlyKnown(laid));
        const option = firstOption(laid.tools);
        fc.pre(option !== null && option.unit.mentors.length > 0);
        if (option === null) return;
        const sets = listed(laid.tools, option);
        expect([...sets].sort()).toEqual(plainly(one.semester, laid.tools, option).sort());
        seen += sets.length;
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(60);
  });

  it('say of themselves what their days are', () => {
    const world = semester({
      start: '2027-03-01',
      end: '2027-03-14',
      units: [unit({ firstDayShifts: ['early'] })],
      modules: [moduleInput({ nightAllowed: true, maxDaysPerWeek: 2 })],
    });
    const tools = searchTools(world);
    const option = firstOption(tools);
    const sets = option === null ? null : weekSetsOf(tools.prepared, option, 60_000);
    if (option === null || sets === null) throw new Error('the builders have a unit with days');
    const { horizon } = tools.prepared;
    for (let week = 0; week < horizon.weeks; week++) {
      for (let set = at(sets.from, week); set < at(sets.from, week + 1); set += 7) {
        const days = Array.from({ length: at(sets.days, set) }, (_, k) => {
          const slot = at(sets.slots, set * 7 + k);
          const date = addDays(horizon.firstDay, at(option.slots.day, slot));
          return { date, shift: item(option.unit.shifts, at(option.slots.shift, slot)) };
        });
        const weekdays = days.map(({ date }) => new Date(isoDateOf(date)).getUTCDay() || 7);
        const minutes = days.map(({ shift }) => shift.times.stageMinutes);
        const moments = days.map(({ date, shift }) => ({
          start: (date - horizon.firstDay) * 1440 + shift.times.startMinute,
          end: (date - horizon.firstDay) * 1440 + shift.times.endMinute,
        }));
        const nextMonday = (week + 1) * 7 * 1440;
        const lastEnd = moments.at(-1)?.end ?? 0;
        expect(days.map(({ date }) => weekOf(date) - horizon.firstWeek)).toEqual(days.map(() => week));
        expect({
          minutes: at(sets.minutes, set),
          weekdays: at(sets.weekdays, set),
          lateDays: at(sets.lateDays, set),
          weekendDays: at(sets.weekendDays, set),
          shortest: at(sets.shortest, set),
          firstDay: at(sets.firstDay, set),
          lastDay: at(sets.lastDay, set),
          stageStart: at(sets.stageStart, set),
          workingEnd: at(sets.workingEnd, set),
          mayStart: at(sets.mayStart, set),
          underWay: at(sets.underWay, set),
        }).toEqual({
          minutes: minutes.reduce((sum, m) => sum + m, 0),
          weekdays: weekdays.reduce((bits, day) => bits | (1 << (day - 1)), 0),
          lateDays: days.filter(({ shift }) => shift.shift.kind === 'late').length,
          weekendDays: weekdays.filter((day) => day > 5).length,
          shortest: Math.min(...minutes),
          firstDay: (days[0]?.date ?? 0) - horizon.firstDay,
          lastDay: (days.at(-1)?.date ?? 0) - horizon.firstDay,
          stageStart: moments[0]?.start,
          workingEnd: lastEnd,
          mayStart: days[0]?.shift.shift.id === 'early' ? 1 : 0,
          underWay: lastEnd > nextMonday ? lastEnd : 0,
        });
      }
    }
    expect(sets.hasWeekends).toBe(true);
  });

  it('count work on the day of stage into the working day', () => {
    const world = semester({
      start: '2027-03-01',
      end: '2027-03-07',
      modules: [moduleInput({ maxDaysPerWeek: 2 })],
      trainees: [
        trainee({
          busy: [{ weekdays: [2], start: '18:00', end: '21:00', kind: 'work' }],
          modules: [{ module: 'basis' }],
        }),
      ],
    });
    const tools = searchTools(world);
    const option = firstOption(tools);
    const sets = option === null ? null : weekSetsOf(tools.prepared, option, 60_000);
    const tuesday = dayNumber('2027-03-02') - tools.prepared.horizon.firstDay;
    const alone = Array.from(sets?.days ?? []).findIndex(
      (days, set) => days === 1 && sets?.firstDay[set] === tuesday && sets.minutes[set] === 420,
    );
    expect(sets?.stageStart[alone]).toBe(1440 + 7 * 60);
    expect(sets?.workingEnd[alone]).toBe(1440 + 21 * 60);
  });

  it('are too many to list where every day has many shifts', () => {
    const many = Array.from({ length: 4 }, (_, i) => ({ ...item(SHIFTS, 0), id: `early${i}` }));
    const sets = (perDay: number, most: number) => {
      const shifts = many.slice(0, perDay);
      const tools = searchTools(
        semester({
          start: '2027-03-01',
          end: '2027-03-07',
          units: [
            unit({
              shifts,
              offers: shifts.map(({ id }) => ({ weekdays: ALL_WEEK, shift: id, places: 1 })),
              weekendStaffing: [],
            }),
          ],
          mentors: [
            {
              id: 'm',
              unit: 'u1',
              level: 'advanced',
              roster: shifts.map(({ id }) => ({ weekdays: ALL_WEEK, shift: id })),
            },
          ],
        }),
      );
      const option = firstOption(tools);
      return option === null ? null : weekSetsOf(tools.prepared, option, most);
    };
    // Five weekdays, each free or in one of the shifts, all free left out; nobody says who works at weekends.
    expect(sets(2, 1000)?.minutes.length).toBe(3 ** 5 - 1);
    expect(sets(3, 4 ** 5 - 1)?.minutes.length).toBe(4 ** 5 - 1);
    expect(sets(3, 4 ** 5 - 2)).toBeNull();
  });
});
