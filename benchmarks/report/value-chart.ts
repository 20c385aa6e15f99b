/** What each peer had at every moment of its time on one semester, as a drawing. */
import { createRequire } from 'node:module';
import type { CurvePoint, Measurement } from '../measure/measurement.ts';

interface Drawing {
  readonly plot: typeof import('@observablehq/plot');
  readonly document: Document;
}

/** Required when the first chart is drawn: loading takes a second, and a chart is wanted at once. */
const load = createRequire(import.meta.url);
let opened: Drawing | undefined;

function drawing(): Drawing {
  if (opened === undefined) {
    const plot: Drawing['plot'] = load('@observablehq/plot');
    const { JSDOM }: typeof import('jsdom') = load('jsdom');
    opened = { plot, document: new JSDOM('').window.document };
  }
  return opened;
}

/** One for each peer of a run, in its order, so that a peer has the same in every chart. */
const INKS = ['#1f4e79', '#b3541e', '#3b7d3b', '#7a3e8e', '#8a6d00', '#a3123f'] as const;
const LINE = 16;
const SIZE = { width: 720, height: 280, left: 64, right: 130, bottom: 40 } as const;

interface Moment {
  readonly peer: string;
  readonly seconds: number;
  readonly value: number;
}

export interface ChartOf {
  readonly title: string;
  readonly valueTitle: string;
  readonly value: (point: CurvePoint) => number;
  /** The bound of this planner on the value, where it has one. */
  readonly bound: number | null;
}

/** An SVG element; empty text when no peer told anything. */
export function valueChart(runs: readonly Measurement[], chart: ChartOf): string {
  const peers = runs.filter(({ curve }) => curve.length > 0).map(({ peer }) => peer);
  if (peers.length === 0) return '';
  const { plot, document } = drawing();
  const order = runs.map(({ peer }) => peer);
  const inkOf = (peer: string) => INKS[order.indexOf(peer) % INKS.length] ?? INKS[0];
  const moments = runs.flatMap((run) => momentsOf(run, chart.value));
  const ends = peers.flatMap((peer) => moments.filter((moment) => moment.peer === peer).slice(-1));
  const limit = Math.max(
    ...runs.map(({ limitSeconds }) => limitSeconds),
    ...moments.map((one) => one.seconds),
  );
  const svg = plot.plot({
    document,
    width: SIZE.width,
    height: SIZE.height,
    marginLeft: SIZE.left,
    marginRight: SIZE.right,
    marginBottom: SIZE.bottom,
    style: { fontFamily: 'inherit', fontSize: '12px' },
    x: { label: 'seconds', labelArrow: 'none', domain: [0, limit], grid: true },
    y: { label: chart.valueTitle, labelArrow: 'none', grid: true, nice: true, zero: false },
    color: { domain: peers, range: peers.map(inkOf) },
    marks: [
      ...(chart.bound === null ? [] : [plot.ruleY([chart.bound], { strokeDasharray: '5 3' })]),
      plot.line(moments, { x: 'seconds', y: 'value', stroke: 'peer', curve: 'step-after', strokeWidth: 2 }),
      plot.dot(ends, { x: 'seconds', y: 'value', fill: 'peer', r: 3 }),
      ...peers.map((peer, line) =>
        plot.text([peer], {
          frameAnchor: 'top-right',
          textAnchor: 'start',
          lineAnchor: 'top',
          dx: 12,
          dy: LINE * line,
          fill: inkOf(peer),
          fontWeight: 'bold',
        }),
      ),
    ],
  });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${chart.title}: ${chart.valueTitle}`);
  return svg.outerHTML;
}

/** From its first whole plan that places somebody to its end, so that lines can be compared at any moment. */
function momentsOf(
  { peer, curve, firstPlanSeconds, seconds }: Measurement,
  value: ChartOf['value'],
): Moment[] {
  const whole = curve.filter(
    (point) => firstPlanSeconds !== null && point.seconds >= firstPlanSeconds && point.placed > 0,
  );
  const last = whole.at(-1);
  if (last === undefined) return [];
  return [...whole, { ...last, seconds: Math.max(seconds, last.seconds) }].map((point) => ({
    peer,
    seconds: point.seconds,
    value: value(point),
  }));
}
