/** H19 on the placements of one trainee. */
import type { Exchange } from '../exchange/format.ts';
import type { ChosenDay } from './chosen-day.ts';
import type { OptionInHand } from './fill.ts';

interface Seated {
  readonly hand: Pick<OptionInHand, 'option'>;
  readonly days: readonly ChosenDay[];
}

/** @param placed by module asked, null where it is not placed: then nothing is judged. */
export function keepsMix(exchange: Exchange, trainee: number, placed: readonly (Seated | null)[]): boolean {
  const mix = exchange.trainees[trainee]?.mix ?? null;
  if (mix === null) return true;
  const minutes = [...mix.done];
  for (const one of placed) {
    if (one === null) return true;
    const setting = exchange.units[one.hand.option.unit]?.setting ?? -1;
    minutes[setting] = (minutes[setting] ?? 0) + one.days.reduce((sum, day) => sum + day.minutes, 0);
  }
  return minutes.filter((sum) => sum >= mix.minMinutes).length >= mix.minSettings;
}
