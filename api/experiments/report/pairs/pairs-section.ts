/** Section: what two levers do together, beside the sum of what each does alone. */
import type { Interaction } from '../../../../scenarios/experiments/statistics/interaction.ts';
import type { DataTable } from '../../../formats/report/html/data-table.ts';
import { type Html, html } from '../../../formats/report/html/html.ts';
import { paragraph, type Section } from '../../../formats/report/section.ts';
import { forestPlot } from '../charts/forest-plot.ts';
import { measureInSentence } from '../effects/effect-figure.ts';
import { EFFECT_WORDS } from '../effects/effect-words.ts';
import { mainMeasures } from '../measure-roles.ts';
import { numberedTable, type TableRef, tableRef } from '../numbered-table.ts';
import { ofBase, type ShownMeasure, type StudyContext } from '../study-context.ts';
import { titledChart } from '../titled-chart.ts';
import { VERDICT_WORDS } from '../verdict-words.ts';
import { PAIR_WORDS } from './pair-words.ts';

/** Charts for each base: the leading measure and the two after it. */
const MOST_MEASURES = 3;

export interface PairPart {
  readonly base: string;
  readonly measure: ShownMeasure;
  readonly interactions: readonly Interaction[];
  readonly ref: TableRef;
}

export function pairParts(context: StudyContext): readonly PairPart[] {
  const measures = mainMeasures(context);
  return context.experiment.bases
    .flatMap(({ name: base }) =>
      measures
        .map((measure) => ({ base, measure, interactions: interactionsOn(context, base, measure.id) }))
        .filter(({ interactions }) => interactions.length > 0)
        .slice(0, MOST_MEASURES),
    )
    .map((part, rank) => ({ ...part, ref: tableRef('pairs', rank) }));
}

function interactionsOn(context: StudyContext, base: string, measure: string): readonly Interaction[] {
  return context.interactions.filter((one) => one.base === base && one.measure === measure);
}

export function pairsSection(context: StudyContext): Section {
  const words = PAIR_WORDS[context.language];
  const parts = pairParts(context);
  const content =
    parts.length === 0
      ? [paragraph(words.none)]
      : [paragraph(words.intro), ...parts.map((part) => pairFigure(context, part))];
  return { id: 'pairs', title: words.title, content: html`${content}` };
}

function pairFigure(context: StudyContext, { base, measure, interactions, ref }: PairPart): Html {
  const { language, numbers } = context;
  const words = PAIR_WORDS[language];
  const verdictWords = VERDICT_WORDS[language];
  const inSentence = measureInSentence(measure, context);
  const title = ofBase(context, words.chart(inSentence), base);
  const shown = interactions.filter(({ verdict }) => verdict === 'effect').length;
  const svg = forestPlot({
    title,
    description: words.description(inSentence, shown, interactions.length),
    rows: interactions.map(({ pulls, mean, interval, verdict }) => ({
      label: pairName(context, pulls),
      ...{ mean, interval, verdict },
      searchBand: null,
    })),
    valueTitle: EFFECT_WORDS[language].valueTitle(measure.unit[language]),
    writeValue: (value) => numbers.signed(value, measure.meanDecimals),
    legend: {
      ...verdictWords.verdicts,
      interval: verdictWords.interval,
      searchBand: verdictWords.searchBand,
    },
    id: `pairs-${ref.anchor}`,
  });
  const table = numberedTable(ref, pairTable(context, measure, title, interactions), language);
  return titledChart(title, svg, table);
}

function pairName(context: StudyContext, pulls: Interaction['pulls']): string {
  const { code, name } = context.variantOf(pulls);
  return `${code} ${name}`;
}

function pairTable(
  context: StudyContext,
  measure: ShownMeasure,
  caption: string,
  rows: readonly Interaction[],
): DataTable<Interaction> {
  const { language, numbers } = context;
  const { columns } = EFFECT_WORDS[language];
  const own = PAIR_WORDS[language].columns;
  const signed = (value: number) => numbers.signed(value, measure.meanDecimals);
  const number = true;
  return {
    caption,
    columns: [
      { title: own.pair, cell: ({ pulls }) => pairName(context, pulls) },
      { title: columns.pairs, cell: ({ pairs }) => numbers.plain(pairs, 0), number },
      { title: own.together, cell: ({ together }) => signed(together), number },
      { title: own.apart, cell: ({ apart }) => signed(apart), number },
      { title: columns.mean, cell: ({ mean }) => signed(mean), number },
      {
        title: columns.interval,
        cell: ({ interval }) => (interval === null ? '–' : numbers.interval(interval, measure.meanDecimals)),
        number,
      },
      {
        title: columns.p,
        cell: ({ pCorrected }) => (pCorrected === null ? '–' : numbers.probability(pCorrected)),
        number,
      },
      { title: columns.verdict, cell: ({ verdict }) => VERDICT_WORDS[language].verdicts[verdict] },
    ],
    rows,
    wide: true,
  };
}
