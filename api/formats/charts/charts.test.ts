import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../solver/domain/geography.ts';
import { barChart, histogram, stackedWeeks, stepLines, whoGoesWhereMap } from './index.ts';
import type { MapSpec } from './who-goes-where-map.ts';

const WORDS = { title: 'Reistijd', description: 'Wie reist hoelang.' };
const LEUVEN = { lat: 50.879, lon: 4.701 };
const TIENEN = { lat: 50.807, lon: 4.938 };

const bars = (over: object = {}) =>
  barChart({
    ...WORDS,
    valueTitle: 'minuten',
    rows: [
      { label: 'te voet', value: 20 },
      { label: 'met de bus', value: 40 },
    ],
    ...over,
  });
const columns = (over: object = {}) =>
  histogram({
    ...WORDS,
    valueTitle: 'minuten',
    countTitle: 'cursisten',
    buckets: [
      { from: 0, to: 15, count: 4 },
      { from: 15, to: 30, count: 12 },
    ],
    ...over,
  });
const weeks = (over: object = {}) =>
  stackedWeeks({
    ...WORDS,
    valueTitle: 'diensten',
    weeks: [
      { label: 'week 9', parts: [{ key: 'met mentor', value: 3 }] },
      {
        label: 'week 10',
        parts: [
          { key: 'zonder mentor', value: 2 },
          { key: 'met mentor', value: 6 },
        ],
      },
    ],
    ...over,
  });
const steps = (over: object = {}) =>
  stepLines({
    ...WORDS,
    atTitle: 'seconden',
    valueTitle: 'punten',
    lines: [
      {
        label: 'beste plan',
        points: [
          { at: 0, value: 300 },
          { at: 5, value: 200 },
          { at: 10, value: 180 },
        ],
      },
      { label: 'grens', points: [{ at: 5, value: 100 }] },
      { label: 'niets', points: [] },
    ],
    ...over,
  });
const map = (over: Partial<MapSpec> = {}) =>
  whoGoesWhereMap({
    ...WORDS,
    sites: [
      { name: 'WZC Dijlehof', ...LEUVEN, trainees: 8 },
      { name: 'RZ Tienen', ...TIENEN, trainees: 2 },
    ],
    links: [{ from: { lat: 50.95, lon: 4.8 }, to: LEUVEN, weight: 3 }],
    labels: [
      { name: 'Boutersem', lat: 50.836, lon: 4.834 },
      { name: 'Gent', lat: 51.05, lon: 3.73 },
    ],
    ...over,
  });

const CHARTS = [
  ['a bar chart', bars, (over: object = {}) => bars({ rows: [], ...over })],
  ['a histogram', columns, (over: object = {}) => columns({ buckets: [], ...over })],
  ['stacked weeks', weeks, (over: object = {}) => weeks({ weeks: [], ...over })],
  ['lines of steps', steps, (over: object = {}) => steps({ lines: [], ...over })],
  ['a map', map, (over: object = {}) => map({ sites: [], links: [], ...over })],
] as const;

const page = (svg: string) => new JSDOM(`<!doctype html><body>${svg}`).window.document;
const number = (element: Element | undefined, attribute: string) =>
  Number(element?.getAttribute(attribute) ?? Number.NaN);
const textsOf = (svg: string) => [...page(svg).querySelectorAll('text')].map((text) => text.textContent);

describe.each(CHARTS)('%s', (_, chart, empty) => {
  it.each([chart, empty])('is one picture with a name and a description', (drawn) => {
    const svg = page(drawn()).querySelector('body > svg:only-child');
    const ids = svg?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const spoken = ids.map((id) => svg?.querySelector(`[id="${id}"]`)?.textContent);
    expect(svg?.getAttribute('role')).toBe('img');
    expect(spoken).toEqual([WORDS.title, WORDS.description]);
  });

  it('is the same string each time, with other ids for another chart', () => {
    const idsOf = (svg: string) => [...page(svg).querySelectorAll('[id]')].map((element) => element.id);
    expect(chart()).toBe(chart());
    const others = idsOf(chart({ title: 'Reistijd per week' }));
    expect(idsOf(chart()).filter((id) => others.includes(id))).toEqual([]);
    expect(idsOf(chart({ id: 'reis' })).every((id) => id.startsWith('reis-'))).toBe(true);
  });

  it('scales with the page and takes its font', () => {
    const svg = page(chart()).querySelector('svg');
    expect(svg?.getAttribute('width')).toBe('100%');
    expect(svg?.getAttribute('viewBox')).toMatch(/^0 0 720 /);
    expect(svg?.hasAttribute('height')).toBe(false);
    expect(svg?.getAttribute('font-family')).toBe('inherit');
  });

  it('has neither script, style, link to elsewhere nor long number', () => {
    const drawn = chart();
    expect(drawn).not.toMatch(/<script|<style|\sstyle=|\sclass=|href=|https?:|url\((?!#)/);
    expect(drawn).not.toMatch(/\d\.\d{3}/);
  });

  it('keeps what looks like markup as text', () => {
    const drawn = chart({ title: '<script>alert(1)</script>', description: '"&<b>' });
    expect(page(drawn).querySelector('script')).toBeNull();
    expect(page(drawn).querySelector('title')?.textContent).toBe('<script>alert(1)</script>');
    expect(page(drawn).querySelector('desc')?.textContent).toBe('"&<b>');
  });

  it('says that there is nothing to draw', () => {
    expect(textsOf(empty())).toEqual(['–']);
    expect(textsOf(empty({ emptyText: 'Nog niets gepland.' }))).toEqual(['Nog niets gepland.']);
  });
});

describe('lines of steps', () => {
  const lines = (svg: string) =>
    [...page(svg).querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');

  it('hold their level until the next point, and the last one to the end', () => {
    const [first = '', second = ''] = lines(steps()).filter((path) => path.length > 10);
    const corners = (path: string) =>
      path.split(/(?=[MLHV])/).map((part) => part.slice(1).split(',').map(Number));
    const [[startX = 0, top = 0] = [], ...rest] = corners(first);
    expect(first).toMatch(/^M[\d.]+,[\d.]+(L[\d.]+,[\d.]+)+$/);
    expect(rest.some(([x = 0, y = 0]) => x > startX && y === top)).toBe(true);
    const levels = new Set(corners(second).map(([, y]) => y));
    expect(levels.size).toBe(1);
    expect(corners(second).at(-1)?.[0]).toBe(corners(first).at(-1)?.[0]);
  });

  it('are told apart without colour, and only where there is something to draw', () => {
    const legend = [...page(steps()).querySelectorAll('svg > g:first-of-type line')];
    expect(new Set(legend.map((line) => line.getAttribute('stroke-dasharray'))).size).toBe(2);
    expect(textsOf(steps()).slice(0, 2)).toEqual(['beste plan', 'grens']);
    expect(textsOf(steps())).not.toContain('niets');
  });

  it('begin at zero, and end in a ring where there is no length to draw', () => {
    const late = steps({
      lines: [
        {
          label: 'plan',
          points: [
            { at: 5, value: 3 },
            { at: 10, value: 4 },
          ],
        },
        { label: 'grens', points: [{ at: 10, value: 5 }] },
      ],
    });
    expect(textsOf(late)).toContain('0');
    expect(page(late).querySelectorAll('circle')).toHaveLength(1);
    expect(page(steps()).querySelectorAll('circle')).toHaveLength(0);
  });

  it('stand where there is one moment only', () => {
    const one = steps({ lines: [{ label: 'beste plan', points: [{ at: 0, value: 0 }] }] });
    expect(one).not.toContain('NaN');
  });
});

describe('a bar chart', () => {
  const widths = (svg: string) =>
    [...page(svg).querySelectorAll('rect')].map((rect) => number(rect, 'width'));

  it('has a bar twice as long for twice the value', () => {
    const [short, long] = widths(bars());
    expect(long).toBeGreaterThan(300);
    expect(long).toBeCloseTo(2 * (short ?? 0), 1);
  });

  it('writes each value, in the words that it is given', () => {
    expect(textsOf(bars())).toEqual(expect.arrayContaining(['te voet', '20', 'met de bus', '40', 'minuten']));
    expect(textsOf(bars({ writeValue: (value: number) => `${value} min` }))).toContain('40 min');
  });

  it('puts the mark where a bar of its value ends', () => {
    const drawn = page(bars({ mark: { at: 40, label: 'hoogste' } }));
    const bar = [...drawn.querySelectorAll('rect')].at(-1);
    const mark = drawn.querySelector('[stroke-dasharray] line');
    expect(number(mark ?? undefined, 'x1')).toBeCloseTo(number(bar, 'x') + number(bar, 'width'), 1);
  });

  it('makes room for a mark beyond all bars', () => {
    const [, long] = widths(bars({ mark: { at: 80, label: 'hoogste' } }));
    expect(long).toBeCloseTo((widths(bars())[1] ?? 0) / 2, 1);
  });

  it('has bars for two rows of one name, and the name as text whatever it holds', () => {
    const rows = [1, 2].map((value) => ({ label: '<b>Dijle</b>', value }));
    expect(widths(bars({ rows }))).toHaveLength(2);
    expect(textsOf(bars({ rows })).filter((text) => text === '<b>Dijle</b>')).toHaveLength(2);
  });

  it('draws what is below nothing to the other side', () => {
    const rows = [-5, 5].map((value) => ({ label: 'verschil', value }));
    const [left, right] = [...page(bars({ rows })).querySelectorAll('rect')];
    expect(number(left, 'width')).toBeCloseTo(number(right, 'width'), 1);
    expect(number(left, 'x') + number(left, 'width')).toBeCloseTo(number(right, 'x'), 1);
  });
});

describe('a histogram', () => {
  it('has a column three times as high for three times as many', () => {
    const [low, high] = [...page(columns()).querySelectorAll('rect')].map((rect) => number(rect, 'height'));
    expect(high).toBeCloseTo(3 * (low ?? 0), 1);
  });

  it('writes counts in the words that it is given', () => {
    const written = columns({ writeCount: (count: number) => `${count}.000` });
    expect(textsOf(written)).toEqual(expect.arrayContaining(['4.000', '12.000', '10.000']));
  });

  it('has a column twice as wide for a bucket twice as wide, but for the gap', () => {
    const buckets = [
      { from: 0, to: 10, count: 1 },
      { from: 10, to: 30, count: 1 },
    ];
    const [narrow, wide] = [...page(columns({ buckets })).querySelectorAll('rect')].map((rect) =>
      number(rect, 'width'),
    );
    expect((wide ?? 0) + 2).toBeCloseTo(2 * ((narrow ?? 0) + 2), 1);
  });

  it('counts whole trainees along its axis', () => {
    const buckets = [{ from: 0, to: 15, count: 2 }];
    expect(textsOf(columns({ buckets }))).toEqual(['0', '1', '2', 'cursisten', '0', '15', 'minuten', '2']);
  });
});

describe('stacked weeks', () => {
  /** Week by week, each from the bottom up. */
  const parts = (svg: string) =>
    [...page(svg).querySelectorAll('g[stroke] > rect')].sort(
      (a, b) => number(a, 'x') - number(b, 'x') || number(b, 'y') - number(a, 'y'),
    );

  it('stacks parts in proportion, the first key below', () => {
    const [first, second, top] = parts(weeks());
    expect(number(second, 'height')).toBeCloseTo(2 * number(first, 'height'), 1);
    expect(number(top, 'y') + number(top, 'height')).toBeCloseTo(number(second, 'y'), 1);
  });

  it('gives each key one fill, in columns and legend alike', () => {
    const drawn = weeks();
    const [first, second, top] = parts(drawn).map((rect) => rect.getAttribute('fill'));
    expect(first).toBe(second);
    expect(top).not.toBe(first);
    const fills = [...page(drawn).querySelectorAll('rect[stroke]')].map((rect) => rect.getAttribute('fill'));
    expect(fills).toEqual([first, top]);
    expect(textsOf(drawn).slice(0, 2)).toEqual(['met mentor', 'zonder mentor']);
  });

  it('writes the total of each week', () => {
    expect(textsOf(weeks()).slice(-2)).toEqual(['3', '8']);
  });

  it('tells twelve series apart without colour', () => {
    const parts12 = Array.from({ length: 12 }, (_, index) => ({ key: `afdeling ${index}`, value: 1 }));
    const drawn = page(weeks({ weeks: [{ label: 'week 9', parts: parts12 }] }));
    const looks = [...drawn.querySelectorAll('pattern')].map((pattern) => pattern.innerHTML);
    expect(new Set(looks).size).toBe(12);
  });
});

describe('a map of who goes where', () => {
  const circles = (svg: string) =>
    [...page(svg).querySelectorAll('circle')].map((circle) => ({
      x: number(circle, 'cx'),
      y: number(circle, 'cy'),
      r: number(circle, 'r'),
    }));

  it('has its scale agree with the distance between two sites', () => {
    const drawn = map();
    const [leuven, tienen] = circles(drawn);
    const units = Math.hypot((leuven?.x ?? 0) - (tienen?.x ?? 0), (leuven?.y ?? 0) - (tienen?.y ?? 0));
    const bar = /v6h([\d.]+)v-6/.exec(drawn)?.[1];
    const km = /(\d+) km/.exec(textsOf(drawn).join('|'))?.[1];
    const kmPerUnit = Number(km) / Number(bar);
    expect(units * kmPerUnit).toBeCloseTo(metresBetween(LEUVEN, TIENEN) / 1000, 1);
  });

  it('has a circle of four times the area for four times the trainees', () => {
    const [leuven, tienen] = circles(map());
    expect(leuven?.r).toBeCloseTo(2 * (tienen?.r ?? 0), 1);
  });

  it('ends its lines on the sites', () => {
    const drawn = map();
    const [leuven] = circles(drawn);
    const line = [...page(drawn).querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
    expect(line.some((d) => d.endsWith(`L${leuven?.x},${leuven?.y}`))).toBe(true);
  });

  it('names sites with their trainees, and the municipalities that are on it', () => {
    const texts = textsOf(map());
    expect(texts).toEqual(expect.arrayContaining(['WZC Dijlehof (8)', 'RZ Tienen (2)', 'Boutersem', 'N']));
    expect(texts).not.toContain('Gent');
  });

  it('shows a site where nobody goes, without its name', () => {
    const sites = [{ name: 'WZC Leeg', ...LEUVEN, trainees: 0 }];
    expect(circles(map({ sites, labels: [] }))).toHaveLength(1);
    expect(textsOf(map({ sites, labels: [] })).join()).not.toContain('WZC Leeg');
  });
});
