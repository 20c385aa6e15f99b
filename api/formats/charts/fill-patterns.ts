/** Twelve fills that are told apart without colour: by pattern, then by dark on light or light on dark. */
import { svgElement } from './drawing.ts';

interface Fill {
  readonly ground: string;
  readonly ink: string;
  /** What is drawn on a ground of 8 by 8 units; nothing for a plain one. */
  readonly strokes: string;
}

const PLAIN = '';
const DIAGONAL = 'M-2,2l4,-4M0,8l8,-8M6,10l4,-4';
const DOTS = 'M2,2h0.01M6,6h0.01';
const LEVEL = 'M0,4h8';
const CROSSED = 'M0,0l8,8M0,8l8,-8';
const UPRIGHT = 'M4,0v8';

/** Colours of Okabe and Ito's set for colour-blind readers, darkened or lightened apart in grey. */
const FILLS: readonly Fill[] = [
  { ground: '#1f4e79', ink: '#1f4e79', strokes: PLAIN },
  { ground: '#f4c25b', ink: '#5f3c00', strokes: DIAGONAL },
  { ground: '#ffffff', ink: '#1a1a1a', strokes: DOTS },
  { ground: '#7db8de', ink: '#0d3a5c', strokes: LEVEL },
  { ground: '#f3d3c4', ink: '#a33b00', strokes: CROSSED },
  { ground: '#9fd8c4', ink: '#00543c', strokes: UPRIGHT },
  { ground: '#e3e3e3', ink: '#e3e3e3', strokes: PLAIN },
  { ground: '#5f3c00', ink: '#f4c25b', strokes: DIAGONAL },
  { ground: '#1a1a1a', ink: '#ffffff', strokes: DOTS },
  { ground: '#0d3a5c', ink: '#7db8de', strokes: LEVEL },
  { ground: '#a33b00', ink: '#f3d3c4', strokes: CROSSED },
  { ground: '#00543c', ink: '#9fd8c4', strokes: UPRIGHT },
];

/** The fill of the series of this rank, to refer to; from the thirteenth on they come again. */
export function fillOf(id: string, rank: number): string {
  return `url(#${id}-fill${rank % FILLS.length})`;
}

/** The definitions that `fillOf` refers to, for this number of series. */
export function fillDefinitions(id: string, series: number): Element {
  const definitions = svgElement('defs', {});
  for (const [rank, fill] of FILLS.slice(0, series).entries()) {
    const pattern = svgElement('pattern', {
      id: `${id}-fill${rank}`,
      width: 8,
      height: 8,
      patternUnits: 'userSpaceOnUse',
    });
    pattern.append(svgElement('rect', { width: 8, height: 8, fill: fill.ground }));
    if (fill.strokes !== PLAIN) {
      const width = fill.strokes === DOTS ? 2.4 : 1.3;
      pattern.append(
        svgElement('path', {
          d: fill.strokes,
          stroke: fill.ink,
          'stroke-width': width,
          'stroke-linecap': 'round',
        }),
      );
    }
    definitions.append(pattern);
  }
  return definitions;
}
