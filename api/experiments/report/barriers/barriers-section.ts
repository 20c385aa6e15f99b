/** Section: the barrier map, of the unchanged semester and of what the strongest variants change. */
import { settingsIn } from '../../../../scenarios/experiments/measures/barriers.ts';
import { folded } from '../../../formats/report/html/figure.ts';
import { type Html, html, NOTHING } from '../../../formats/report/html/html.ts';
import { paragraph, part, type Section } from '../../../formats/report/section.ts';
import { heatMap } from '../charts/heat-map.ts';
import { foldedTable, type TableRef, tableRef } from '../numbered-table.ts';
import { ofBase, type StudyContext } from '../study-context.ts';
import { titledChart } from '../titled-chart.ts';
import {
  type BarrierMap,
  changeMap,
  DIMENSIONS,
  type Dimension,
  total,
  unchangedMap,
  variantsToLookAt,
} from './barrier-facts.ts';
import { BARRIER_WORDS, type BarrierWords } from './barrier-words.ts';
import { OTHER_PLACES } from './shown-places.ts';

/** Columns in a chart; the table has all. */
const MOST_COLUMNS = 12;

export function barriersSection(context: StudyContext): Section {
  const words = BARRIER_WORDS[context.language];
  const { bases } = context.experiment;
  const content = [
    paragraph(words.intro),
    ...bases.map(({ name }, rank) => unchangedPart(context, name, rank * DIMENSIONS.length)),
    ...bases.map(({ name }, rank) =>
      changePart(context, name, (bases.length + 2 * rank) * DIMENSIONS.length),
    ),
  ];
  return { id: 'barriers', title: words.title, content: html`${content}` };
}

/** The table by rule and module of the unchanged semester. */
export function barrierTable(context: StudyContext, base: string): TableRef {
  const rank = context.experiment.bases.findIndex(({ name }) => name === base);
  return tableRef('barriers', rank * DIMENSIONS.length);
}

function unchangedPart(context: StudyContext, base: string, firstTable: number): Html {
  const words = BARRIER_WORDS[context.language];
  const maps = DIMENSIONS.map((dimension, i) => ({
    dimension,
    map: unchangedMap(context, base, dimension),
    ref: tableRef('barriers', firstTable + i),
    title: ofBase(context, words.chart[dimension], base),
    write: (hours: number) => context.numbers.plain(hours, 0),
  }));
  const empty = maps.every(({ map }) => map.rules.length === 0);
  const content = empty ? [paragraph(words.none)] : maps.map((one) => barrierFigure(context, one));
  return part(ofBase(context, words.unchanged, base), ...content);
}

function changePart(context: StudyContext, base: string, firstTable: number): Html {
  const { language } = context;
  const words = BARRIER_WORDS[language];
  const variants = variantsToLookAt(context, base);
  if (variants.length === 0) return paragraph(words.noChange);
  const parts = variants.map((variant, nth) => {
    const name = `${variant.code} ${variant.name}`;
    const figures = DIMENSIONS.map((dimension, i) =>
      barrierFigure(context, {
        dimension,
        map: changeMap(context, base, variant, dimension),
        ref: tableRef('barriers', firstTable + nth * DIMENSIONS.length + i),
        title: `${ofBase(context, words.changeChart[dimension], base)} (${variant.code})`,
        write: (hours: number) => context.numbers.signed(hours, 0),
      }),
    );
    return folded(ofBase(context, words.change(name), base), html`${figures}`);
  });
  return html`${[paragraph(words.changeIntro), ...parts]}`;
}

interface BarrierFigure {
  readonly dimension: Dimension;
  readonly map: BarrierMap;
  readonly ref: TableRef;
  readonly title: string;
  readonly write: (hours: number) => string;
}

function barrierFigure(context: StudyContext, figure: BarrierFigure): Html {
  const { language } = context;
  const words = BARRIER_WORDS[language];
  const { dimension, map, ref, title, write } = figure;
  const drawn = map.columns.slice(0, MOST_COLUMNS);
  const columnName = (column: string) => nameOfColumn(dimension, column, words);
  const svg = heatMap({
    title,
    description: describe(context, figure, columnName),
    rows: map.rules.map(words.ruleName),
    columns: drawn.map(columnName),
    values: map.hours.map((line) => line.slice(0, MOST_COLUMNS).map(Math.round)),
    writeValue: write,
    id: `heat-${ref.anchor}`,
  });
  const table = barrierTableOf(context, figure, columnName);
  const notes = [
    ...(dimension === 'place' ? [paragraph(words.placeNote)] : []),
    ...(drawn.length < map.columns.length
      ? [paragraph(words.onlyMost(drawn.length, map.columns.length))]
      : []),
  ];
  return html`${[titledChart(title, svg, NOTHING), ...notes, table]}`;
}

/** Rules below each other; of places, which are many, the places. */
function barrierTableOf(
  { language }: StudyContext,
  { dimension, map, ref, title, write }: BarrierFigure,
  columnName: (column: string) => string,
): Html {
  const words = BARRIER_WORDS[language];
  const byPlace = dimension === 'place';
  const rules = map.rules.map(words.ruleName);
  const columns = map.columns.map(columnName);
  const [heads, lines] = byPlace ? [rules, columns] : [columns, rules];
  const hoursAt = (line: number, head: number) =>
    (byPlace ? map.hours[head]?.[line] : map.hours[line]?.[head]) ?? 0;
  return foldedTable<number>(
    ref,
    {
      caption: title,
      columns: [
        { title: byPlace ? words.place : words.rule, cell: (line) => lines[line] ?? '' },
        ...heads.map((head, i) => ({
          title: head,
          cell: (line: number) => write(hoursAt(line, i)),
          number: true as const,
        })),
        {
          title: words.sum,
          cell: (line) => write(total(heads.map((_, i) => hoursAt(line, i)))),
          number: true,
        },
      ],
      rows: lines.map((_, line) => line),
      wide: true,
    },
    language,
  );
}

function nameOfColumn(dimension: Dimension, column: string, words: BarrierWords): string {
  if (dimension === 'place' && column === OTHER_PLACES) return words.otherPlaces;
  if (dimension !== 'setting') return column;
  return settingsIn({ setting: column }).map(words.settingName).join(' / ');
}

function describe(
  { language }: StudyContext,
  { map, write }: BarrierFigure,
  columnName: (column: string) => string,
): string {
  const words = BARRIER_WORDS[language];
  const cells = map.rules.flatMap((rule, row) =>
    map.columns.map((column, i) => ({ rule, column, hours: map.hours[row]?.[i] ?? 0 })),
  );
  const [first] = cells.sort((a, b) => Math.abs(b.hours) - Math.abs(a.hours));
  if (first === undefined) return words.none;
  const all = write(total(map.hours.flat()));
  return words.description(all, words.ruleName(first.rule), columnName(first.column), write(first.hours));
}
