/**
 * Places what is promised before anything else: pinned modules, and those that a pinned one waits for. They must be
 * in every plan (H17), so pins that clash are found here and not after a long search.
 */
import type { RuleId } from '../domain/rule-ids.ts';
import { dayIndex } from '../prepare/horizon.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { PinFault } from './pins.ts';
import { scarcityOrder } from './state/scarcity.ts';
import { comparePlaced } from './state/search-state.ts';
import { probeOf } from './steps/probe.ts';
import { Step, type StepTools } from './steps/step.ts';

/** Steps spent on pins that do not fit together at once. */
const STEPS = 600;

/** The pins that were not kept, each with the rule in the way; none when all are. */
export function keepPromises(tools: StepTools): PinFault[] {
  const { state, prepared, inserter, book } = tools;
  const manner = { placePrices: null, blink: 0, thorough: true };
  const promised = scarcityOrder(prepared, book)
    .map((index) => item(prepared.demands, index))
    .filter((demand) => demand.promised)
    .sort((a, b) => a.depth - b.depth);
  for (const demand of promised) {
    if (state.isPlaced(demand.index)) continue;
    if (!inserter.insertAsPublished(demand)) inserter.insert(demand, manner);
  }
  const step = new Step(tools);
  for (let i = 0; i < STEPS && promised.some(({ index }) => !state.isPlaced(index)); i++) {
    step.run((before) => comparePlaced(state.worth(), before) >= 0);
  }
  return promised.flatMap((demand) =>
    demand.pin === null || state.isPlaced(demand.index) ? [] : clashOf(tools, demand),
  );
}

/** Which of its days others have, or that the places do not suffice for all pins. */
function clashOf(tools: StepTools, demand: PinFault['demand']): PinFault {
  const { state, prepared, book, inserter, fitter } = tools;
  const probe = probeOf(state, book, inserter, fitter);
  for (const unit of book.unitsAlone(demand)) {
    const { slots } = book.optionAt(demand, unit);
    for (const day of demand.pin?.days ?? []) {
      const slot = slots.day.indexOf(dayIndex(prepared.horizon, day.date));
      const rule: RuleId | null = slot === -1 ? null : probe.takenBy(demand, unit, slot);
      if (rule !== null) return { demand, rule, date: day.date, together: true };
    }
  }
  const own = book.unitsAlone(demand).map((unit) => probe.ruleOfOwnModules(demand, unit));
  const ownRule = own.find((rule) => rule !== null) ?? null;
  return { demand, rule: ownRule ?? 'H10', date: null, together: ownRule === null };
}
