import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../../formats/charts/chart-words.ts';
import { doseLine } from './dose-line.ts';
import { type ForestRow, forestPlot, stretchOf } from './forest-plot.ts';
import { groupDots } from './group-dots.ts';
import { heatMap } from './heat-map.ts';
import { type TradeOffPoint, tradeOff } from './trade-off.ts';

const WORDS = { title: 'Proef', description: 'Wat erop staat.' };
const read = (svg: string) => new JSDOM(svg).window.document;
const count = (svg: string, selector: string) => read(svg).querySelectorAll(selector).length;
const words = (svg: string) =>
  [...read(svg).querySelectorAll('text')].map((text) =>
    [...text.querySelectorAll('tspan'), ...(text.querySelector('tspan') === null ? [text] : [])]
      .map((line) => line.textContent ?? '')
      .join(' '),
  );

const LEGEND = {
  effect: 'aangetoond',
  'within-search-gap': 'zoekmarge mogelijk',
  'not-shown': 'niet aangetoond',
  interval: 'interval',
  searchBand: 'marge',
};
const row = (over: Partial<ForestRow> = {}): ForestRow => ({
  ...{ label: 'Fiets', mean: 4, interval: { low: 2, high: 6 }, searchBand: null, verdict: 'effect' },
  ...over,
});
const forest = (rows: readonly ForestRow[]) =>
  forestPlot({ ...WORDS, rows, valueTitle: 'verschil', writeValue: plainNumber, legend: LEGEND });

describe('a forest plot', () => {
  it('has a row for each difference with its figure, and only the legend that it needs', () => {
    const drawn = words(forest([row(), row({ label: 'Opvang', mean: -1.5, verdict: 'not-shown' })]));
    expect(drawn).toEqual(
      expect.arrayContaining(['Fiets', 'Opvang', '4', '−1,5', 'aangetoond', 'niet aangetoond']),
    );
    expect(drawn).not.toContain('marge');
    expect(drawn).not.toContain('zoekmarge mogelijk');
  });

  it('draws what the search leaves open as a band', () => {
    expect(count(forest([row()]), 'rect')).toBe(0);
    const banded = forest([row({ searchBand: { low: 1, high: 5 } }), row()]);
    expect(count(banded, 'rect')).toBe(2);
    expect(words(banded)).toContain('marge');
  });

  it('says that there is nothing where there is nothing', () => {
    expect(words(forest([]))).toEqual(['–']);
  });

  it('covers all that is drawn, and zero', () => {
    expect(
      stretchOf([row({ mean: 4, interval: { low: 3, high: 6 }, searchBand: { low: 2, high: 7 } })]),
    ).toEqual({ low: 0, high: 7 });
    expect(stretchOf([row({ mean: -4, interval: null })])).toEqual({ low: -4, high: 0 });
  });
});

describe('a line of doses', () => {
  it('writes each measured point, and marks where nothing changes by the line alone', () => {
    const svg = doseLine({
      ...WORDS,
      points: [
        { at: 0, mean: 0, interval: null, verdict: null },
        { at: 25, mean: 3, interval: { low: 1, high: 5 }, verdict: 'effect' },
        { at: 50, mean: 4, interval: null, verdict: 'not-shown' },
      ],
      atTitle: '% van de afdelingen',
      valueTitle: 'verschil',
      writeAt: (value) => `${value} %`,
      writeValue: (value) => `+${value}`,
    });
    expect(words(svg)).toEqual(expect.arrayContaining(['0 %', '25 %', '50 %', '+3', '+4']));
    expect(count(svg, 'circle')).toBe(2);
  });
});

describe('a heat map', () => {
  const heat = (values: readonly (readonly number[])[]) =>
    heatMap({
      ...WORDS,
      rows: values.map((_, i) => `rij ${i}`),
      columns: (values[0] ?? []).map((_, i) => `kolom ${i}`),
      values,
      writeValue: plainNumber,
    });

  it('has the figure in each cell, none where there is nothing', () => {
    const svg = heat([
      [12, 0],
      [-7, 3],
    ]);
    expect(count(svg, 'rect')).toBe(4);
    const figures = words(svg).filter((text) => /^[−\d]+$/.test(text));
    expect(figures.sort()).toEqual(['12', '3', '−7'].sort());
  });

  it('writes every figure in an ink that stands out from its shade, 4.5 to 1', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -50, max: 50 }).filter((value) => value !== 0),
          { minLength: 1, maxLength: 4 },
        ),
        (values) => {
          const page = read(heat([values]));
          const shades = [...page.querySelectorAll('rect')].map((cell) =>
            luminance(cell.getAttribute('fill') ?? ''),
          );
          const inks = [...page.querySelectorAll('text[fill]')].map((text) =>
            luminance(text.getAttribute('fill') ?? ''),
          );
          expect(inks).toHaveLength(values.length);
          for (const [i, ink] of inks.entries())
            expect(contrast(ink, shades[i] ?? 0)).toBeGreaterThanOrEqual(4.5);
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const named: Readonly<Record<string, string>> = { '#fff': 'rgb(255,255,255)', '#000': 'rgb(0,0,0)' };
  const channels = (named[colour] ?? colour).match(/\d+/g)?.map((channel) => Number(channel) / 255) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('goals against each other', () => {
  const point = (over: Partial<TradeOffPoint>): TradeOffPoint => ({
    ...{ code: 'V1', name: 'Fiets', x: 1, y: 1, kind: 'best' },
    ...over,
  });
  const scatter = (points: readonly TradeOffPoint[]) =>
    tradeOff({
      ...WORDS,
      points,
      xTitle: 'modules',
      yTitle: 'vrije dagen',
      writeX: plainNumber,
      writeY: plainNumber,
      legend: { base: 'nu', best: 'onverslagen', beaten: 'verslagen' },
    });

  it('names the unbeaten, and gives the others their code', () => {
    const drawn = words(
      scatter([point({}), point({ code: 'V2', name: 'Auto', x: 5, y: 9, kind: 'beaten' })]),
    );
    expect(drawn).toEqual(expect.arrayContaining(['V1 Fiets', 'V2', 'onverslagen', 'verslagen']));
    expect(drawn).not.toContain('nu');
  });

  it('falls back on the code where a name finds no room', () => {
    const crowd = Array.from({ length: 6 }, (_, i) =>
      point({
        code: `V${i + 1}`,
        name: 'Een lange naam van een hefboom: 25 %',
        x: 100 + i / 10,
        y: 5 + (i % 2) / 100,
      }),
    );
    const far = [point({ code: 'V7', x: 0, y: 0 }), point({ code: 'V8', x: 120, y: 10 })];
    const drawn = words(scatter([...crowd, ...far]));
    expect(drawn).toContain('V1 Een lange naam van een hefboom: 25 %');
    expect(drawn.some((text) => /^V\d$/.test(text))).toBe(true);
  });

  it('tells every point its name to who points at it', () => {
    expect(count(scatter([point({}), point({ code: 'V2', kind: 'beaten', x: 2 })]), 'g title')).toBe(2);
  });
});

describe('groups on one scale', () => {
  it('has a mark for each group that is told, and the stretch between them', () => {
    const svg = groupDots({
      ...WORDS,
      groups: ['dag', 'avond', 'geen'],
      rows: [
        { label: 'nu', values: [80, 60, null] },
        { label: 'fiets', values: [82, null, null] },
      ],
      valueTitle: '% geplaatst',
      writeValue: plainNumber,
    });
    const legend = 3;
    const marks = 3;
    expect(count(svg, 'circle') + count(svg, 'g > path')).toBe(legend + marks);
    expect(words(svg)).toEqual(expect.arrayContaining(['nu', 'fiets', 'dag', 'avond']));
  });
});
