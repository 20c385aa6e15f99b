/** A case priced by the pricer and by trying everything. */
import { dayNumber } from '../../../domain/calendar.ts';
import { SLOT_FORCED } from '../../../prepare/slots.ts';
import { at, item } from '../../../prepare/typed-arrays.ts';
import { searchTools } from '../../../testing/search-tools.ts';
import type { StepTools } from '../../steps/step.ts';
import type { Contended } from '../contended.ts';
import type { Counting } from '../day-prices.ts';
import type { PricedStrand, StrandTerms } from '../priced-strand.ts';
import { drawnPrices, everythingContended, pricedEverywhere } from './priced-strands.ts';
import type { CaseSize, PricingCase } from './pricing-cases.ts';
import type { TwinPrices } from './strand-twin.ts';

/** Few days over many weeks, many over few, and modules that follow each other. */
export const SIZES = {
  'one module': {
    modules: ['basis'],
    weeks: [1, 2, 3],
    dates: 7,
    shiftsPerDate: 2,
    minutes: [420, 456, 870, 900],
  },
  'long module': {
    modules: ['basis'],
    weeks: [3, 4, 5, 6],
    dates: 9,
    shiftsPerDate: 1,
    minutes: [870, 1300, 1700],
  },
  'one module around a Sunday': {
    modules: ['basis'],
    weeks: [2],
    dates: 6,
    shiftsPerDate: 2,
    minutes: [840, 870, 1300],
    aroundSunday: true,
  },
  'two modules around a Sunday': {
    modules: ['basis', 'vervolg'],
    weeks: [2],
    dates: 5,
    shiftsPerDate: 2,
    minutes: [420, 456, 840],
    aroundSunday: true,
  },
  'two modules': {
    modules: ['basis', 'vervolg'],
    weeks: [1, 2, 3, 5],
    dates: 7,
    shiftsPerDate: 1,
    minutes: [420, 456, 840, 870],
  },
  'three modules': {
    modules: ['basis', 'vervolg', 'slot'],
    weeks: [1, 2, 4],
    dates: 6,
    shiftsPerDate: 1,
    minutes: [420, 840],
  },
} satisfies Record<string, CaseSize>;

export interface LaidOut {
  readonly tools: StepTools;
  readonly strand: PricedStrand;
  readonly contended: Contended;
  readonly prices: Float64Array;
}

export function layOut({ semester, published, priceSeed }: PricingCase): LaidOut {
  const tools = searchTools(semester, published);
  const contended = everythingContended(tools.prepared);
  const strand = item(pricedEverywhere(tools, contended), 0);
  return { tools, strand, contended, prices: drawnPrices(contended, priceSeed) };
}

/** A pin on a day that is out is an error before planning. */
export function keepsPins({ strand }: LaidOut): boolean {
  return strand.steps.every(({ demand, options }) =>
    options.every(({ option: { slots } }) => {
      const forced = slots.flags.filter((flags) => (flags & SLOT_FORCED) !== 0);
      return forced.length === (demand.pin?.days ?? []).length;
    }),
  );
}

/** Some option is not priced exactly. */
export function isPartlyKnown({ strand }: LaidOut): boolean {
  return strand.steps.some(({ options }) => options.some(({ priced }) => priced === null));
}

/** Worth what a few days cost, or more than anything. */
export function termsOf(
  prices: Float64Array,
  counting: Counting,
  worth: number,
  effort: number,
): StrandTerms {
  return { prices, counting, worth: () => worth, effort, slack: 0 };
}

export function twinPrices({ tools, contended, prices }: LaidOut): TwinPrices {
  const { supply, horizon } = tools.prepared;
  const dayOf = (date: string) => dayNumber(date) - horizon.firstDay;
  const rowOf = (unitId: string, shift: string) =>
    supply.unitShifts.find((row) => row.shift.id === shift && item(supply.units, row.unit).unit.id === unitId)
      ?.index ?? -1;
  return {
    ofDay: (unit, shift, date) => {
      const employer = supply.units.find((one) => one.unit.id === unit.id)?.employer ?? -1;
      return [
        contended.placeOf(rowOf(unit.id, shift), dayOf(date)),
        contended.employerOf(employer, dayOf(date)),
        contended.dateOf(0, dayOf(date)),
      ].reduce((sum, resource) => sum + at(prices, resource), 0);
    },
    ofGuide: (mentor, shift, date) => {
      const row = rowOf(mentor.unit, shift);
      const guide = supply.guides.find(
        (one) => one.unitShift === row && item(supply.mentors, one.mentor).id === mentor.id,
      );
      return at(prices, contended.guidanceOf(guide?.index ?? -1, dayOf(date)));
    },
  };
}
