import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Semester, semesterSchema } from '../../domain/semester-schema.ts';
import { bestWorth } from '../../testing/brute-force.ts';
import { mentor, moduleInput, semester, trainee, unit } from '../../testing/builders.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { searchTools, termsAlone } from '../../testing/search-tools.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import { optionOf } from '../fit/option-book.ts';
import { capacitiesOf } from './capacities.ts';
import { capacityBound } from './capacity-bound.ts';
import type { Reached } from './market.ts';
import { relaxedOption } from './relaxed-option.ts';
import { RelaxedPricer } from './relaxed-price.ts';
import { trivialBound } from './trivial-bound.ts';

const NEVER = () => false;

function boundOf(world: Semester, found: Reached) {
  const { prepared, book } = searchTools(world);
  return capacityBound(prepared, book, trivialBound(prepared, book), found, NEVER);
}

describe('the bound that knows of capacity', () => {
  it('holds for the best plan there is, in tiny semesters', () => {
    const compared = [2, 3].flatMap((trainees) =>
      fc.sample(tinySemester(trainees), { numRuns: 12, seed: 51 }).map((input) => {
        const world = semesterSchema.parse(input);
        const best = bestWorth(world);
        return { best, bound: boundOf(world, best) };
      }),
    );
    expect(compared.filter(({ best }) => best.priorityPlaced > 0).length).toBeGreaterThan(5);
    expect(compared.filter(({ best, bound }) => bound.priorityPlaced < best.priorityPlaced)).toEqual([]);
    expect(compared.filter(({ best, bound }) => bound.cost > best.cost)).toEqual([]);
  });

  /** Two early shifts of 7 hours for whoever comes first: three trainees ask two days each. */
  const twoDays = (places: number) =>
    semester({
      start: '2027-03-01',
      end: '2027-03-07',
      modules: [moduleInput({ minutes: 840 })],
      units: [unit({ offers: [{ weekdays: [1, 2], shift: 'early', places }] })],
      mentors: [mentor({ capacity: 3 })],
      trainees: ['t1', 't2', 't3'].map((id) => trainee({ id })),
    });

  it('says that two of three cannot be placed where there is one place a day, and one where there are two', () => {
    const { prepared, book } = searchTools(twoDays(1));
    expect(trivialBound(prepared, book).priorityPlaced).toBe(3);
    expect(boundOf(twoDays(1), { priorityPlaced: 1, cost: 100 }).priorityPlaced).toBe(1);
    expect(boundOf(twoDays(2), { priorityPlaced: 2, cost: 100 }).priorityPlaced).toBe(2);
    expect(boundOf(twoDays(3), { priorityPlaced: 3, cost: 100 }).priorityPlaced).toBe(3);
  });

  it('counts what mentors can guide, and what employers take', () => {
    const guided = { ...twoDays(3), mentors: semester({ mentors: [mentor({ capacity: 2 })] }).mentors };
    expect(boundOf(guided, { priorityPlaced: 2, cost: 100 }).priorityPlaced).toBe(2);
    const { employers } = semester({ employers: [{ id: 'e1', name: 'Werkgever', maxTraineesPerDay: 1 }] });
    expect(boundOf({ ...twoDays(3), employers }, { priorityPlaced: 1, cost: 100 }).priorityPlaced).toBe(1);
  });
});

describe('a relaxed placement', () => {
  it('never costs more than a placement that keeps all rules, at any prices', () => {
    let compared = 0;
    fc.assert(
      fc.property(plannableSemester, fc.integer({ min: 0, max: 60 }), (input, dearest) => {
        const { prepared, book, fitter } = searchTools(semesterSchema.parse(input));
        const capacities = capacitiesOf(prepared);
        const pricer = new RelaxedPricer(prepared);
        const prices = Float64Array.from({ length: capacities.count }, (_, i) => (i * 7919) % (dearest + 1));
        for (const demand of prepared.demands.filter(({ frozenUntil }) => frozenUntil < 0)) {
          for (const { unit: index } of book.candidatesOf(demand)) {
            const supplied = prepared.supply.units[index];
            if (supplied === undefined) continue;
            const option = optionOf(prepared, demand, supplied);
            const placed = fitter.fit(option, termsAlone(demand));
            if (placed === null) continue;
            const relaxed = relaxedOption(prepared, capacities, option, 0);
            let priced = placed.cost;
            for (const slot of placed.slots) {
              relaxed.uses.subarray(slot * 3, slot * 3 + 3).forEach((resource, i) => {
                if (resource >= 0) priced += (prices[resource] ?? 0) * (i === 1 ? option.load : 1);
              });
            }
            expect(pricer.price(relaxed, prices, 'cost and prices')).toBeLessThanOrEqual(priced + 1e-6);
            compared++;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(0);
  });
});
