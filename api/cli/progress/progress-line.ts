/** How far planning is, in one line that fits the width there is. */
import type { Progress } from '../../../solver/planning-request.ts';
import type { CliWords } from '../words.ts';

const SEPARATOR = ' · ';
const SECONDS_PER_MINUTE = 60;
const MINUTES_PER_HOUR = 60;

/** The fullest of several lines that fits; the shortest, cut off, where none does. @param width in characters */
export function progressLine(
  progress: Progress,
  { live, phases }: Pick<CliWords, 'live' | 'phases'>,
  width: number,
): string {
  const phase = phases[progress.phase];
  const placed = live.placed(progress);
  const clock = elapsed(progress.seconds);
  const speed = progress.movesPerSecond === 0 ? [] : [live.speed(progress)];
  const costInShort = live.costInShort(progress);
  const lines = [
    [phase, placed, live.cost(progress), ...speed, clock],
    [phase, placed, costInShort, ...speed, clock],
    [phase, placed, costInShort, clock],
    [placed, costInShort, clock],
    [placed, clock],
    [live.placedInShort(progress), clock],
  ].map((parts) => parts.join(SEPARATOR));
  return lines.find((line) => line.length <= width) ?? (lines.at(-1) ?? '').slice(0, width);
}

/** `00:18`, and from an hour on `1:00:18`. */
function elapsed(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / SECONDS_PER_MINUTE);
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = `${two(minutes % MINUTES_PER_HOUR)}:${two(whole % SECONDS_PER_MINUTE)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
