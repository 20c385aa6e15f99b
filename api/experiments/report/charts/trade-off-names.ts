/** The names beside the points of a trade-off: none over another, nor over a point. */
import { svgElement } from '../../../formats/charts/drawing.ts';
import {
  type Box,
  boxAround,
  type LabelWish,
  type PlacedLabel,
  placedLabels,
} from '../../../formats/charts/label-places.ts';
import { PAPER } from '../../../formats/charts/measures.ts';
import { textWidth, wrapped } from '../../../formats/charts/text-width.ts';

const FONT = 12;
/** Room for fonts that are wider than the one that widths are reckoned for. */
const ROOMY_FONT = 13.5;
const CLEAR = 9;
const LONGEST_NAME = 350;

export interface NamedPoint {
  readonly code: string;
  readonly name: string;
  /** Whether its name is worth the room; the others get their code. */
  readonly named: boolean;
  /** Units of the view box. */
  readonly x: number;
  readonly y: number;
}

/**
 * Names, codes where a name finds no room, then the codes of all others that find some.
 *
 * @param radius of the points
 */
export function tradeOffNames(points: readonly NamedPoint[], radius: number, frame: Box): Element {
  const circles = points.map(({ x, y }) => boxAround(x, y, radius + 1));
  const worthy = points.filter(({ named }) => named);
  const names = placedLabels(
    worthy.map((point) => wish(point, longest(point))),
    circles,
    frame,
  );
  const rest = points.filter((point) => !names.some(({ text }) => text === longest(point)));
  const codes = placedLabels(
    rest.map((point) => wish(point, point.code)),
    [...circles, ...names.map(boxOf)],
    frame,
  );
  const group = svgElement('g', { 'font-size': FONT, stroke: PAPER, 'stroke-width': 3 });
  group.append(...[...names, ...codes].map(written));
  return group;
}

function longest({ code, name }: NamedPoint): string {
  return wrapped(`${code} ${name}`, LONGEST_NAME, 1).join('');
}

function wish({ x, y }: NamedPoint, text: string): LabelWish {
  return { text, x, y, clear: CLEAR, fontSize: ROOMY_FONT };
}

function boxOf({ text, fontSize, left, middle }: PlacedLabel): Box {
  const half = 0.6 * fontSize;
  return { left, right: left + textWidth(text, fontSize), top: middle - half, bottom: middle + half };
}

/** Anchored where it meets its point, so that a narrower font leaves no hole between them. */
function written({ text, fontSize, x, left, middle }: PlacedLabel): Element {
  const right = left + textWidth(text, fontSize);
  const [anchor, at] = meeting(x, left, right);
  const element = svgElement('text', {
    x: at,
    y: middle,
    dy: '0.32em',
    'text-anchor': anchor,
    'paint-order': 'stroke',
  });
  element.textContent = text;
  return element;
}

function meeting(x: number, left: number, right: number): readonly [anchor: string, at: number] {
  if (left >= x) return ['start', left];
  return right <= x ? ['end', right] : ['middle', (left + right) / 2];
}
