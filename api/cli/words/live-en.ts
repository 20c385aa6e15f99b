/** How far planning is, in English. */
import { wholeNumber } from '../../formats/number-words.ts';
import { percentAbove } from '../../formats/summary/terms.ts';
import type { LiveWords } from './cli-words.ts';

const number = (value: number) => wholeNumber(value, 'en');
const percent = (cost: number, bound: number) => `${percentAbove(cost, bound)} %`;

export const LIVE_EN: LiveWords = {
  placed: ({ placed, asked, priorityPlaced, equalPriorities, bound }) => {
    const done = `${number(placed)} of ${number(asked)} placed`;
    if (placed === asked || bound.priorityPlaced === null) return done;
    const isMost = bound.priorityPlaced <= priorityPlaced;
    const most = number(bound.priorityPlaced);
    if (equalPriorities) return `${done} (${isMost ? 'no more can be' : `at most ${most}`})`;
    const reached = `priority ${number(priorityPlaced)}`;
    return `${done} (${reached}${isMost ? ', no more can be' : ` of at most ${most}`})`;
  },
  placedInShort: ({ placed, asked }) => `${number(placed)} of ${number(asked)}`,
  cost: ({ cost, bound }) => {
    const told = `cost ${number(cost)}`;
    if (bound.cost === null || bound.cost <= 0) return told;
    return bound.cost >= cost
      ? `${told} (it cannot be lower)`
      : `${told} (at least ${number(bound.cost)}, so up to ${percent(cost, bound.cost)} too high)`;
  },
  costInShort: ({ cost, bound }) =>
    bound.cost === null || bound.cost <= 0 || bound.cost >= cost
      ? `cost ${number(cost)}`
      : `cost ${number(cost)} (up to ${percent(cost, bound.cost)} too high)`,
  speed: ({ movesPerSecond }) => `${number(movesPerSecond)} moves/s`,
};
