/** What a map needs to be read: how long a kilometre is, and where north is; both in its empty margin. */
import { svgElement } from './drawing.ts';
import type { Box } from './label-places.ts';
import type { MapFrame } from './map-frame.ts';
import { textWidth } from './text-width.ts';

const EDGE = 14;
const FONT = 12;
const LONGEST_SHARE = 0.22;
const LENGTHS_KM = [200, 100, 50, 20, 10, 5, 2, 1, 0.5];

export interface Furniture {
  readonly drawn: Element;
  /** Where no label may stand. */
  readonly taken: readonly Box[];
}

function arm(d: string): Element {
  return svgElement('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 });
}

function words(text: string, x: number, y: number): Element {
  const element = svgElement('text', { x, y, 'font-size': FONT, 'text-anchor': 'middle' });
  element.textContent = text;
  return element;
}

/** The longest round length that takes less than a quarter of the map, bottom left. */
export function scaleBar(frame: MapFrame): Furniture {
  const km = LENGTHS_KM.find((length) => length * frame.unitsPerKm <= LONGEST_SHARE * frame.width) ?? 0.5;
  const length = km * frame.unitsPerKm;
  const text = km < 1 ? `${1000 * km} m` : `${km} km`;
  const width = Math.max(length, textWidth(text, FONT));
  const foot = frame.height - EDGE;
  const box = { left: EDGE - 6, right: EDGE + width + 6, top: foot - 26, bottom: foot + 6 };
  const drawn = svgElement('g', {});
  drawn.append(arm(`M${EDGE},${foot - 6}v6h${length}v-6`), words(text, EDGE + width / 2, foot - 10));
  return { drawn, taken: [box] };
}

/** An arrow up with an N, top right. */
export function northArrow(frame: MapFrame): Furniture {
  const x = frame.width - EDGE - 6;
  const box = { left: x - 12, right: x + 12, top: EDGE - 6, bottom: EDGE + 42 };
  const drawn = svgElement('g', {});
  drawn.append(arm(`M${x},${EDGE + 24}v-22m-5,8l5,-8l5,8`), words('N', x, EDGE + 38));
  return { drawn, taken: [box] };
}
