/** The values of bars, written beside them, or inside where a line would run through the figure. */
import { drawing } from './drawing.ts';
import { PAPER } from './measures.ts';
import { textWidth } from './text-width.ts';

const AWAY = 5;

export interface BarValue {
  readonly value: number;
  readonly text: string;
}

type Side = 'right' | 'left' | 'inside';

/**
 * Where each value stands.
 *
 * @param unitsAt where a value lies along the axis, in units of the view box
 * @param mark the value at which a line runs down the chart
 */
export function sideOf(
  { value, text }: BarValue,
  unitsAt: (value: number) => number,
  mark: number | undefined,
): Side {
  if (value < 0) return 'left';
  if (mark === undefined) return 'right';
  const width = textWidth(text) + 2 * AWAY;
  const beyond = unitsAt(mark) - unitsAt(value);
  const crossed = beyond > 0 && beyond < width;
  return crossed && unitsAt(value) - unitsAt(0) > width ? 'inside' : 'right';
}

/** The text marks, for bars that lie at 0, 1, 2… along the other axis. */
export function barValues(
  values: readonly BarValue[],
  unitsAt: (value: number) => number,
  mark: number | undefined,
) {
  const { plot } = drawing();
  const beside = { fill: 'currentColor', stroke: PAPER, strokeWidth: 4 };
  const looks = {
    right: { ...beside, textAnchor: 'start', dx: AWAY },
    left: { ...beside, textAnchor: 'end', dx: -AWAY },
    inside: { fill: PAPER, textAnchor: 'end', dx: -AWAY },
  } as const;
  const sides: readonly Side[] = ['right', 'left', 'inside'];
  return sides.map((side) =>
    plot.text(values, {
      x: 'value',
      y: (_: unknown, index: number) => index,
      text: 'text',
      filter: (value: BarValue) => sideOf(value, unitsAt, mark) === side,
      ...looks[side],
    }),
  );
}
