/** Figures of a study as people read them: with as many decimals as the measure shows, changes with their sign. */

import type { Interval } from '../../../scenarios/experiments/statistics/effect.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { wholeNumber } from '../../formats/number-words.ts';

const SMALLEST_P = 0.001;
const P_DECIMALS = 3;

export interface Numbers {
  /** `1.234,5` */
  readonly plain: (value: number, decimals: number) => string;
  /** `+1.234,5`, `−0,3`, `0,0` */
  readonly signed: (value: number, decimals: number) => string;
  /** `+1,2 tot +3,4` */
  readonly interval: (interval: Interval, decimals: number) => string;
  /** `0,012`, `< 0,001` */
  readonly probability: (p: number) => string;
}

export function numbersIn(language: Language): Numbers {
  const point = language === 'nl' ? ',' : '.';
  const size = (value: number, decimals: number) => {
    const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
    const shown = wholeNumber(Number(whole), language);
    return fraction === undefined ? shown : `${shown}${point}${fraction}`;
  };
  const isZero = (value: number, decimals: number) => Number(value.toFixed(decimals)) === 0;
  const plain = (value: number, decimals: number) =>
    `${value < 0 && !isZero(value, decimals) ? '−' : ''}${size(value, decimals)}`;
  const signed = (value: number, decimals: number) =>
    value > 0 && !isZero(value, decimals) ? `+${size(value, decimals)}` : plain(value, decimals);
  const to = language === 'nl' ? 'tot' : 'to';
  return {
    plain,
    signed,
    interval: ({ low, high }, decimals) => `${signed(low, decimals)} ${to} ${signed(high, decimals)}`,
    probability: (p) => (p < SMALLEST_P ? `< ${size(SMALLEST_P, P_DECIMALS)}` : size(p, P_DECIMALS)),
  };
}
