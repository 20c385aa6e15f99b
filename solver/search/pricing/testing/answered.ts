/** Small strands priced by hand: which days, who guides, at which value. */
import { addDays, dayNumber, isoDateOf } from '../../../domain/calendar.ts';
import type { Plan } from '../../../domain/plan-schema.ts';
import { item } from '../../../prepare/typed-arrays.ts';
import {
  ALL_WEEK,
  type MentorInput,
  mentor,
  moduleInput,
  semester,
  trainee,
  type UnitInput,
  unit,
} from '../../../testing/builders.ts';
import { searchTools } from '../../../testing/search-tools.ts';
import { only } from '../../../testing/slots-of-a-week.ts';
import type { StrandAnswer, StrandTerms } from '../priced-strand.ts';
import { StrandPricer } from '../strand-pricing.ts';
import { everythingContended, placedOf, pricedEverywhere } from './priced-strands.ts';

export type World = NonNullable<Parameters<typeof semester>[0]>;
export type Dated = readonly (readonly [date: string, shift: string])[];

export const DEAR = 50_000;

/** A unit that takes one module, on these dates alone. */
export function unitOn(id: string, module: string, dated: Dated, over: Partial<UnitInput> = {}): UnitInput {
  return unit({
    ...only('early', 'day', 'late', 'night'),
    id,
    accepts: [module],
    offers: [],
    exceptions: dated.map(([date, shift]) => ({ date, shift, places: 1 })),
    ...over,
  });
}

export function always(id: string, unitId: string, over: Partial<MentorInput> = {}): MentorInput {
  const roster = ['early', 'day', 'late', 'night'].map((shift) => ({ weekdays: ALL_WEEK, shift }));
  return mentor({ id, unit: unitId, roster, ...over });
}

export interface Asked {
  readonly published?: Plan;
  readonly terms?: Partial<StrandTerms>;
  /** By mentor, date and, where it matters, shift. */
  readonly guidance?: Readonly<Record<string, number>>;
  /** By date, for the date itself. */
  readonly dates?: Readonly<Record<string, number>>;
}

/** What the first strand is best placed as: dates by module. */
export function answered(world: World, { published, terms, guidance = {}, dates = {} }: Asked = {}) {
  const made = semester(world);
  const tools = searchTools(made, published ?? null);
  const { prepared } = tools;
  const contended = everythingContended(prepared);
  const prices = new Float64Array(contended.capacity.length);
  const dayOf = (date: string) => dayNumber(date) - prepared.horizon.firstDay;
  for (const [key, price] of Object.entries(guidance)) {
    const [who = '', date = '', shift] = key.split(' ');
    for (const guide of prepared.supply.guides)
      if (
        item(made.mentors, guide.mentor).id === who &&
        (shift === undefined || item(prepared.supply.unitShifts, guide.unitShift).shift.id === shift)
      )
        prices[contended.guidanceOf(guide.index, dayOf(date))] = price;
  }
  for (const [date, price] of Object.entries(dates)) prices[contended.dateOf(0, dayOf(date))] = price;
  const strand = item(pricedEverywhere(tools, contended), 0);
  const answer: StrandAnswer = new StrandPricer(prepared).price(
    strand,
    { prices, counting: 'cost and prices', worth: () => DEAR, effort: 1e6, slack: 0, ...terms },
    null,
  );
  const days = answer.placements.map(({ option, slots }) =>
    Array.from(slots, (slot) =>
      isoDateOf(addDays(prepared.horizon.firstDay, option.slots.day[slot] ?? 0)).slice(5),
    ),
  );
  const guides = answer.placements.map((placement) =>
    Array.from(placedOf(prepared, placement).mentors, (mentor) => item(made.mentors, mentor).id),
  );
  const primaries = answer.placements.map(({ primary }) => item(made.mentors, primary).id);
  return { ...answer, days, guides, primaries };
}

/** Two modules in a row, a unit for each. */
export function twoModules(
  first: Dated,
  second: Dated,
  minutes: readonly [number, number],
  over: World = {},
): World {
  return {
    start: '2027-03-01',
    end: '2027-04-11',
    modules: [
      moduleInput({ id: 'basis', minutes: minutes[0], nightAllowed: true }),
      moduleInput({ id: 'vervolg', minutes: minutes[1], nightAllowed: true, after: ['basis'] }),
    ],
    units: [unitOn('u1', 'basis', first), unitOn('u2', 'vervolg', second)],
    mentors: [always('m1', 'u1'), always('m2', 'u2')],
    trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'vervolg' }] })],
    ...over,
  };
}
