import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Semester, type SemesterInput, semesterSchema } from '../../domain/semester-schema.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { allPlacements } from '../../testing/brute-force.ts';
import { moduleInput, semester, trainee, unit } from '../../testing/builders.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { planOf, searchTools, termsAlone } from '../../testing/search-tools.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import type { Placed } from './placed.ts';

/** The first module asked, at each unit that no rule puts out of reach. */
function fits(world: Semester): { readonly unit: number; readonly placed: Placed | null }[] {
  const { prepared, book, fitter } = searchTools(world);
  const demand = item(prepared.demands, 0);
  return prepared.supply.units.map(({ index }) => ({
    unit: index,
    placed:
      prepared.hurdleAt(demand, index) === null
        ? fitter.fit(book.optionAt(demand, index), termsAlone(demand))
        : null,
  }));
}

function fitIn(over: Partial<SemesterInput>): Placed | null {
  return item(fits(semester(over)), 0).placed;
}

function shiftsOf(placed: Placed | null): string[] {
  if (placed === null) return [];
  const { option, slots } = placed;
  return Array.from(slots, (slot) => item(option.unit.shifts, option.slots.shift[slot] ?? 0).shift.id);
}

describe('the best placement at one unit', () => {
  it('is found in tiny semesters whenever trying everything finds one, and costs as little', () => {
    const differences = fc.sample(tinySemester(1), { numRuns: 40, seed: 20_270_201 }).flatMap((input) => {
      const world = semesterSchema.parse(input);
      const [who] = world.trainees;
      return fits(world).map(({ unit: index, placed }) => {
        const where = {
          trainee: who ?? item(world.trainees, 0),
          module: 'basis',
          unit: item(world.units, index),
        };
        const best = allPlacements(world, where)[0]?.cost ?? null;
        return { best, found: placed?.cost ?? null };
      });
    });
    expect(differences.filter(({ best }) => best !== null).length).toBeGreaterThan(20);
    expect(differences.filter(({ best, found }) => best !== found)).toEqual([]);
  });

  it('starts on one of the first-day shifts, also where another shift is longer and costs no more', () => {
    expect(shiftsOf(fitIn({}))[0]).not.toBe('early');
    const found = fitIn({ units: [unit({ firstDayShifts: ['early'] })] });
    expect(shiftsOf(found)[0]).toBe('early');
  });

  it('has as many late shifts as the module asks, also when they are most of the days', () => {
    const lateDays = (late: number) =>
      shiftsOf(
        fitIn({ modules: [moduleInput({ minutes: 20 * 420, minDaysBy: { late }, maxDaysPerWeek: 2 })] }),
      ).filter((shift) => shift === 'late').length;
    expect(lateDays(3)).toBeGreaterThanOrEqual(3);
    expect(lateDays(12)).toBeGreaterThanOrEqual(12);
    expect(lateDays(20)).toBe(20);
    expect(lateDays(21)).toBe(0);
  });

  it('has as many weekend days as the module asks', () => {
    const found = (weekend: number) =>
      fitIn({ modules: [moduleInput({ minutes: 10 * 456, minDaysBy: { weekend }, maxDaysPerWeek: 3 })] });
    const { prepared } = searchTools(semester());
    const weekendDays = (placed: Placed | null) =>
      planOf(prepared, [placed]).placements.flatMap(({ days }) =>
        days.filter(({ date }) => [0, 6].includes(new Date(date).getUTCDay())),
      ).length;
    expect(weekendDays(found(2))).toBeGreaterThanOrEqual(2);
    expect(weekendDays(found(8))).toBeGreaterThanOrEqual(8);
  });

  it('fills whole weeks on the same weekdays for who comes five days a week', () => {
    const found = fitIn({ modules: [moduleInput({ minutes: 20 * 456, maxDaysPerWeek: 5 })] });
    // Twenty days of two journeys of 12 minutes, finished in the fourth week: three weeks at 10, and nothing else.
    expect(found?.slots.length).toBe(20);
    expect(found?.cost).toBe(20 * 24 + 3 * 10);
  });

  it('keeps to the window it is given', () => {
    const { prepared, book, fitter } = searchTools(semester());
    const demand = item(prepared.demands, 0);
    const terms = { ...termsAlone(demand), firstDay: 30, lastDay: 31 };
    const placed = fitter.fit(book.optionAt(demand, 0), terms);
    expect(Array.from(placed?.slots ?? [], (slot) => placed?.option.slots.day[slot])).toEqual([30, 31]);
    expect(fitter.fit(book.optionAt(demand, 0), { ...terms, lastDay: 30 })).toBeNull();
  });

  it('costs less than a limit, where there is one, and is found under any limit above its price', () => {
    let compared = 0;
    fc.assert(
      fc.property(plannableSemester, (input) => {
        const { prepared, book, fitter } = searchTools(semesterSchema.parse(input));
        for (const demand of prepared.demands) {
          for (const { unit: index } of book.candidatesOf(demand)) {
            const option = book.optionAt(demand, index);
            const terms = { ...termsAlone(demand), thorough: false };
            const placed = fitter.fit(option, terms);
            if (placed === null) continue;
            const { price } = fitter;
            // What is dearer gives way to what is cheaper, so a limit may lead to better ones, never to worse.
            if (fitter.fit(option, terms, price) !== null) expect(fitter.price).toBeLessThan(price);
            expect(fitter.fit(option, terms, price + 1)).not.toBeNull();
            expect(fitter.price).toBeLessThanOrEqual(price);
            compared++;
          }
        }
      }),
      { numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('is none where too few minutes are on offer, or nobody guides', () => {
    const oneDay = unit({
      offers: [{ weekdays: [1], shift: 'early', places: 1, from: '2027-03-01', to: '2027-03-07' }],
    });
    expect(fitIn({ units: [oneDay] })).toBeNull();
    expect(fitIn({ mentors: [] })).toBeNull();
  });

  it('leaves the rest that work and class need', () => {
    const atWork = [{ weekdays: [1, 2, 3, 4, 5], start: '22:00', end: '06:00', kind: 'work' as const }];
    const placed = fitIn({ trainees: [trainee({ busy: atWork, modes: [{ mode: 'car', maxMinutes: 60 }] })] });
    const { prepared } = searchTools(semester());
    const dates = planOf(prepared, [placed]).placements.flatMap(({ days }) => days.map(({ date }) => date));
    // Every other day starts too soon after a night; Monday's own night comes after it, on the same working day.
    expect(dates.filter((date) => ![0, 1].includes(new Date(date).getUTCDay()))).toEqual([]);
    expect(dates).toHaveLength(2);
  });
});
