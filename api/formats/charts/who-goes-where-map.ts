/** A plain map of who goes where: no tiles and no network, lines from home areas to sites and names to go by. */
import type { TextOptions } from '@observablehq/plot';
import type { Point } from '../../../solver/domain/values.ts';
import { type ChartWords, chartId } from './chart-words.ts';
import { drawing } from './drawing.ts';
import { emptySvg, finishedSvg } from './finished-svg.ts';
import { type Box, boxAround, type PlacedLabel, placedLabels } from './label-places.ts';
import { type MapFrame, mapFrame } from './map-frame.ts';
import { northArrow, scaleBar } from './map-furniture.ts';
import { CHART_WIDTH, INK, PAPER } from './measures.ts';

const ROOM = { width: CHART_WIDTH, minHeight: 320, maxHeight: 760, margin: 44 };
const SITE_FONT = 12;
const AREA_FONT = 12;
const AREA_GREY = '#595959';
/** So many of the busiest sites are named first, then so many municipalities: a map without any town is hard to read. */
const FIRST_SITES = 6;
const FIRST_AREAS = 10;
/** A lone trainee's line stays thin where none is heavier. */
const LEAST_HEAVIEST = 5;
const SMALLEST_RADIUS = 3.5;
const LARGEST_RADIUS = 15;

export interface MapSite extends Point {
  readonly name: string;
  readonly trainees: number;
}

export interface MapSpec extends ChartWords {
  readonly sites: readonly MapSite[];
  /** From home areas to sites; the weight is how many travel so. */
  readonly links: readonly { readonly from: Point; readonly to: Point; readonly weight: number }[];
  /** Municipalities, to find one's way; the first are placed first, those off the map are left out. */
  readonly labels: readonly (Point & { readonly name: string })[];
}

interface SiteOnMap extends MapSite {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Largest first, so that a small circle lies on a large one; the area of a circle is in proportion to its trainees. */
function sitesOnMap(sites: readonly MapSite[], frame: MapFrame): readonly SiteOnMap[] {
  const most = Math.max(1, ...sites.map((site) => site.trainees));
  return sites
    .map((site) => ({
      ...site,
      ...frame.at(site),
      radius: Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(site.trainees / most)),
    }))
    .sort((a, b) => b.trainees - a.trainees || (a.name < b.name ? -1 : 1));
}

function linkMarks(links: MapSpec['links'], frame: MapFrame) {
  const { plot } = drawing();
  const heaviest = Math.max(LEAST_HEAVIEST, ...links.map((link) => link.weight));
  const drawn = links.map((link) => ({
    from: frame.at(link.from),
    to: frame.at(link.to),
    share: Math.sqrt(link.weight / heaviest),
  }));
  const homes = new Map(drawn.map((link) => [`${link.from.x} ${link.from.y}`, link.from]));
  return [
    plot.link(drawn, {
      x1: (link) => link.from.x,
      y1: (link) => link.from.y,
      x2: (link) => link.to.x,
      y2: (link) => link.to.y,
      stroke: 'currentColor',
      strokeWidth: (link) => 0.6 + 3 * link.share,
      strokeOpacity: (link) => 0.25 + 0.3 * link.share,
      strokeLinecap: 'round',
    }),
    plot.dot([...homes.values()], { x: 'x', y: 'y', r: 2, symbol: 'square', fill: 'currentColor' }),
  ];
}

function labelMark(labels: readonly PlacedLabel[], look: TextOptions) {
  return drawing().plot.text(labels, {
    x: 'left',
    y: 'middle',
    text: 'text',
    textAnchor: 'start',
    stroke: PAPER,
    strokeWidth: 3,
    ...look,
  });
}

/** Names of the busiest sites, of the first municipalities, then of the others: as many as there is room for. */
function namesOnMap(sites: readonly SiteOnMap[], spec: MapSpec, frame: MapFrame, furniture: readonly Box[]) {
  const edge = { left: 4, top: 4, right: frame.width - 4, bottom: frame.height - 4 };
  const busy = sites.filter((site) => site.trainees > 0);
  const siteWishes = busy.map((site) => ({
    text: `${site.name} (${site.trainees})`,
    x: site.x,
    y: site.y,
    clear: site.radius + 4,
    fontSize: SITE_FONT,
  }));
  const areaWishes = spec.labels
    .filter((label) => frame.holds(label))
    .map((label) => ({ text: label.name, ...frame.at(label), clear: 0, fontSize: AREA_FONT }));
  const wishes = [
    ...siteWishes.slice(0, FIRST_SITES),
    ...areaWishes.slice(0, FIRST_AREAS),
    ...siteWishes.slice(FIRST_SITES),
    ...areaWishes.slice(FIRST_AREAS),
  ];
  const taken = [...furniture, ...sites.map((site) => boxAround(site.x, site.y, site.radius))];
  const placed = placedLabels(wishes, taken, edge);
  const area = (label: PlacedLabel) => label.clear === 0;
  return [
    labelMark(placed.filter(area), { fontSize: AREA_FONT, fill: AREA_GREY, fontStyle: 'italic' }),
    labelMark(
      placed.filter((label) => !area(label)),
      { fontSize: SITE_FONT, fill: 'currentColor' },
    ),
  ];
}

/** The map as an SVG element for a page: north up, true to scale, with a scale in kilometres. */
export function whoGoesWhereMap(spec: MapSpec): string {
  const points = [...spec.sites, ...spec.links.flatMap((link) => [link.from, link.to])];
  if (points.length === 0) return emptySvg('map', spec);
  const { plot, document } = drawing();
  const frame = mapFrame(points, ROOM);
  const sites = sitesOnMap(spec.sites, frame);
  const scale = scaleBar(frame);
  const north = northArrow(frame);
  const [areaNames, siteNames] = namesOnMap(sites, spec, frame, [...scale.taken, ...north.taken]);
  const svg = plot.plot({
    document,
    width: frame.width,
    height: frame.height,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    r: { type: 'identity' },
    marks: [
      plot.frame({ stroke: 'currentColor', strokeOpacity: 0.3 }),
      areaNames,
      ...linkMarks(spec.links, frame),
      plot.dot(sites, {
        x: 'x',
        y: 'y',
        r: 'radius',
        fill: (site: SiteOnMap) => (site.trainees > 0 ? INK : PAPER),
        stroke: (site: SiteOnMap) => (site.trainees > 0 ? PAPER : INK),
        strokeWidth: 1.5,
      }),
      siteNames,
    ],
  });
  svg.append(scale.drawn, north.drawn);
  return finishedSvg(svg, chartId('map', spec), spec);
}
