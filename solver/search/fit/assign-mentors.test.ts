import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SemesterInput, semesterSchema } from '../../domain/semester-schema.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { HARD_RULES, readPlan } from '../../rules/index.ts';
import { mentor, semester, trainee, unit } from '../../testing/builders.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { choices, placedOn, someSlots } from '../../testing/random-placed.ts';
import { planOf, searchTools, termsAlone } from '../../testing/search-tools.ts';

const EARLY = unit({ offers: [{ weekdays: [1, 2, 3, 4, 5], shift: 'early', places: 9 }] });
const on = (weekdays: number[]) => ({ roster: [{ weekdays, shift: 'early' }] });

/** Who guides which of the first days that are open, in the builders' world. */
function guidesOf(days: number, over: Partial<SemesterInput>): { primary: string; days: string[] } | null {
  const tools = searchTools(semester({ units: [EARLY], ...over }));
  const { prepared, book } = tools;
  const demand = item(prepared.demands, 0);
  const slots = Int32Array.from({ length: days }, (_, i) => i);
  const placed = placedOn(tools, book.optionAt(demand, 0), slots, termsAlone(demand));
  if (placed === null) return null;
  const nameOf = (index: number) => item(prepared.supply.mentors, index).id;
  return { primary: nameOf(placed.primary), days: Array.from(placed.mentors, nameOf) };
}

describe('who guides which day', () => {
  it('breaks nothing of H11, whatever the days, also beside another trainee on the same shifts', () => {
    const seen = { placed: 0, together: 0 };
    fc.assert(
      fc.property(plannableSemester, choices, (input, chosen) => {
        const world = semesterSchema.parse(input);
        const tools = searchTools(world);
        const { prepared, book, state } = tools;
        const placed = prepared.demands.flatMap((demand) => {
          const [candidate] = book.candidatesOf(demand);
          if (candidate === undefined) return [];
          const option = book.optionAt(demand, candidate.unit);
          const terms = { ...termsAlone(demand), occupancy: state.occupancy };
          const made = placedOn(tools, option, someSlots(option, chosen), terms);
          if (made === null || made.slots.length === 0 || state.isPlaced(demand.index)) return [];
          state.place(demand.index, made);
          return [made];
        });
        expect(HARD_RULES.H11.breaches(readPlan(world, planOf(prepared, placed)))).toEqual([]);
        if (placed.length > 0) seen.placed++;
        if (placed.length > 1) seen.together++;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.placed, seen.together)).toBeGreaterThan(30);
  });

  it('is the primary mentor wherever there, and another on the other days', () => {
    const mentors = [mentor({ id: 'an', ...on([1, 2, 3]) }), mentor({ id: 'bo', ...on([3, 4]) })];
    expect(guidesOf(4, { mentors })).toEqual({ primary: 'an', days: ['an', 'an', 'an', 'bo'] });
  });

  it('has as primary mentor the one who is there most', () => {
    const mentors = [mentor({ id: 'an', ...on([1]) }), mentor({ id: 'bo', ...on([2, 3, 4]) })];
    expect(guidesOf(4, { mentors })).toEqual({ primary: 'bo', days: ['an', 'bo', 'bo', 'bo'] });
  });

  it('never lets another guide more days than the pinned primary mentor', () => {
    const pins = [{ trainee: 't1', module: 'basis', mentor: 'an' }];
    const mentors = (days: number[]) => [
      mentor({ id: 'an', ...on([1]) }),
      mentor({ id: 'bo', ...on(days) }),
      mentor({ id: 'cleo', ...on([2, 3]) }),
    ];
    expect(guidesOf(2, { pins, mentors: mentors([2]) })).toEqual({ primary: 'an', days: ['an', 'bo'] });
    // On Tuesday either of two, on Wednesday the other one: one day each.
    expect(guidesOf(3, { pins, mentors: mentors([2]) })).toEqual({
      primary: 'an',
      days: ['an', 'bo', 'cleo'],
    });
    expect(guidesOf(5, { pins, mentors: mentors([2, 3, 4, 5]) })).toBeNull();
  });

  it('is someone with the deeper training, and with room for two, for intensive guidance', () => {
    const trainees = [trainee({ guidance: 'intensive' })];
    const mentors = (level: 'basic' | 'advanced', capacity: number) => [
      mentor({ id: 'an', level, capacity }),
    ];
    expect(guidesOf(1, { trainees, mentors: mentors('advanced', 2) })?.days).toEqual(['an']);
    expect(guidesOf(1, { trainees, mentors: mentors('basic', 2) })).toBeNull();
    expect(guidesOf(1, { trainees, mentors: mentors('advanced', 1) })).toBeNull();
    const units = [unit({ ...EARLY, buddy: true })];
    expect(guidesOf(1, { trainees, units, mentors: mentors('advanced', 1) })?.days).toEqual(['an']);
  });

  it('is nobody where other trainees take all guidance, unless they may be asked to go', () => {
    const world = semester({
      units: [EARLY],
      mentors: [mentor({ capacity: 1 })],
      trainees: [trainee(), trainee({ id: 't2' })],
    });
    const tools = searchTools(world);
    const { prepared, book, state } = tools;
    const first = item(prepared.demands, 0);
    const second = item(prepared.demands, 1);
    const days = Int32Array.of(0, 1);
    const placed = placedOn(tools, book.optionAt(first, 0), days, termsAlone(first));
    if (placed === null) throw new Error('the first one has the unit alone');
    state.place(first.index, placed);
    const terms = { ...termsAlone(second), occupancy: state.occupancy };
    const option = book.optionAt(second, 0);
    expect(placedOn(tools, option, days, terms)).toBeNull();
    expect(placedOn(tools, option, Int32Array.of(2, 3), terms)).not.toBeNull();
    expect(placedOn(tools, option, days, { ...terms, takenPenalty: 40 })).not.toBeNull();
  });
});
