/** Every line of the feed. */
import { busLine } from './bus-line.ts';
import type { Line } from './line.ts';
import { CITY_LINES } from './lines-city.ts';
import { EAST_LINES } from './lines-east.ts';
import { NORTH_LINES } from './lines-north.ts';
import { RAIL_LINES } from './lines-rail.ts';
import { SOUTH_LINES } from './lines-south.ts';
import { railLine } from './rail-line.ts';

export const ALL_LINES: readonly Line[] = [
  ...RAIL_LINES.map(railLine),
  ...[...CITY_LINES, ...NORTH_LINES, ...EAST_LINES, ...SOUTH_LINES].map(busLine),
];
