/** How far planning is, in Dutch. */
import { wholeNumber } from '../../formats/number-words.ts';
import { percentAbove } from '../../formats/summary/terms.ts';
import type { LiveWords } from './cli-words.ts';

const number = (value: number) => wholeNumber(value, 'nl');
const percent = (cost: number, bound: number) => `${percentAbove(cost, bound).replace('.', ',')} %`;

export const LIVE_NL: LiveWords = {
  placed: ({ placed, asked, priorityPlaced, equalPriorities, bound }) => {
    const done = `${number(placed)} van ${number(asked)} geplaatst`;
    if (placed === asked || bound.priorityPlaced === null) return done;
    const isMost = bound.priorityPlaced <= priorityPlaced;
    const most = number(bound.priorityPlaced);
    if (equalPriorities) return `${done} (${isMost ? 'meer kan niet' : `hoogstens ${most}`})`;
    const reached = `prioriteit ${number(priorityPlaced)}`;
    return `${done} (${reached}${isMost ? ', meer kan niet' : ` van hoogstens ${most}`})`;
  },
  placedInShort: ({ placed, asked }) => `${number(placed)} van ${number(asked)}`,
  cost: ({ cost, bound }) => {
    const told = `kost ${number(cost)}`;
    if (bound.cost === null || bound.cost <= 0) return told;
    return bound.cost >= cost
      ? `${told} (lager kan niet)`
      : `${told} (minstens ${number(bound.cost)}, dus tot ${percent(cost, bound.cost)} te hoog)`;
  },
  costInShort: ({ cost, bound }) =>
    bound.cost === null || bound.cost <= 0 || bound.cost >= cost
      ? `kost ${number(cost)}`
      : `kost ${number(cost)} (tot ${percent(cost, bound.cost)} te hoog)`,
  speed: ({ movesPerSecond }) => `${number(movesPerSecond)} zetten/s`,
};
