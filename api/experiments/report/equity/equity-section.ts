/** Section: how groups of trainees fare, by variant, and who is worst off. */
import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import { type Html, html, NOTHING } from '../../../formats/report/html/html.ts';
import { paragraph, part, type Section } from '../../../formats/report/section.ts';
import { figureParts } from '../charts/figure-parts.ts';
import { groupDots } from '../charts/group-dots.ts';
import { effectColumns } from '../effects/effect-columns.ts';
import { type EffectPart, effectFigure } from '../effects/effect-figure.ts';
import { EFFECT_WORDS } from '../effects/effect-words.ts';
import { measureOf } from '../measure-roles.ts';
import { foldedTable, numberedTable, type TableRef, tableRef } from '../numbered-table.ts';
import { standingName } from '../pareto/pareto-section.ts';
import { effectsOn, ofBase, type StudyContext } from '../study-context.ts';
import { titledChart } from '../titled-chart.ts';
import { type GroupComparison, type GroupRow, groupComparisons } from './equity-facts.ts';
import { EQUITY_WORDS } from './equity-words.ts';

const WORST_OFF = ['heaviest-week-hours', 'trainees-without-placement-share'] as const;
/** For each base: two for each of four ways to divide trainees, and one for each measure of the worst off. */
const WORST_OFF_AT = 2 * 4;
const TABLES_PER_BASE = WORST_OFF_AT + WORST_OFF.length;

export function equitySection(context: StudyContext): Section {
  const words = EQUITY_WORDS[context.language];
  const parts = context.experiment.bases.flatMap(({ name }, rank) =>
    baseParts(context, name, rank * TABLES_PER_BASE),
  );
  return { id: 'equity', title: words.title, content: html`${[paragraph(words.intro), ...parts]}` };
}

function baseParts(context: StudyContext, base: string, firstTable: number): readonly Html[] {
  const words = EQUITY_WORDS[context.language];
  const comparisons = groupComparisons(context, base);
  const groupParts = comparisons.map((comparison, i) =>
    part(
      ofBase(context, words.groupings[comparison.grouping], base),
      groupFigure(context, base, comparison, firstTable + 2 * i),
      gapEffects(context, base, comparison, firstTable + 2 * i + 1),
    ),
  );
  const worstOff = worstOffParts(context, base, firstTable).flatMap((one) => [
    paragraph(`${one.measure.name[context.language]}. ${one.measure.definition[context.language]}`),
    effectFigure(context, one),
  ]);
  return [
    ...(groupParts.length === 0 ? [paragraph(words.none)] : groupParts),
    worstOff.length === 0 ? NOTHING : part(ofBase(context, words.worstOff, base), ...worstOff),
  ];
}

function worstOffParts(context: StudyContext, base: string, firstTable: number): readonly EffectPart[] {
  return WORST_OFF.flatMap((id, i) => {
    const measure = measureOf(context, id);
    const ref = tableRef('equity', firstTable + WORST_OFF_AT + i);
    return measure === undefined ? [] : [{ base, measure, ref }];
  });
}

/** Where effects are told on gaps between groups and on who is worst off. */
export function equityEffectParts(context: StudyContext): readonly EffectPart[] {
  return context.experiment.bases.flatMap(({ name: base }, rank) => {
    const firstTable = rank * TABLES_PER_BASE;
    const gaps = groupComparisons(context, base).flatMap(({ grouping }, i) => {
      const measure = measureOf(context, `gap-${grouping}`);
      const ref = tableRef('equity', firstTable + 2 * i + 1);
      return measure === undefined ? [] : [{ base, measure, ref }];
    });
    return [...gaps, ...worstOffParts(context, base, firstTable)];
  });
}

function groupFigure(
  context: StudyContext,
  base: string,
  { grouping, groups, rows }: GroupComparison,
  rank: number,
): Html {
  const { language, numbers } = context;
  const words = EQUITY_WORDS[language];
  const ref = tableRef('equity', rank);
  const names: Readonly<Record<string, string>> = words.groups[grouping];
  const title = ofBase(context, words.chart(words.groupings[grouping]), base);
  const parts = figureParts(rows);
  const figures = parts.map((part, i) => {
    const partTitle =
      parts.length === 1 ? title : `${title} (${EFFECT_WORDS[language].partOf(i + 1, parts.length)})`;
    const svg = groupDots({
      title: partTitle,
      description: describe(context, rows),
      groups: groups.map((group) => names[group] ?? group),
      rows: part.map(({ key, shares }) => ({ label: standingName(context, key), values: shares })),
      covers: rows.flatMap(({ shares }) => shares).filter((share) => share !== null),
      valueTitle: words.value,
      writeValue: (value) => numbers.plain(value, 0),
      id: `groups-${ref.anchor}-${i + 1}`,
    });
    return titledChart(partTitle, svg, NOTHING);
  });
  return html`${[...figures, sharesTable(context, ref, title, { grouping, groups, rows })]}`;
}

function sharesTable(
  context: StudyContext,
  ref: TableRef,
  caption: string,
  { grouping, groups, rows }: GroupComparison,
): Html {
  const { language, numbers } = context;
  const words = EQUITY_WORDS[language];
  const names: Readonly<Record<string, string>> = words.groups[grouping];
  const percent = (value: number | null) => (value === null ? '–' : numbers.plain(value, 1));
  return numberedTable<GroupRow>(
    ref,
    {
      caption,
      columns: [
        { title: words.variant, cell: ({ key }) => standingName(context, key) },
        ...groups.map((group, i) => ({
          title: `${names[group] ?? group} (%)`,
          cell: ({ shares }: GroupRow) => percent(shares[i] ?? null),
          number: true as const,
        })),
        { title: words.gap, cell: ({ gap }) => percent(gap), number: true },
      ],
      rows,
    },
    language,
  );
}

function describe(context: StudyContext, rows: readonly GroupRow[]): string {
  const byGap = rows.filter(({ gap }) => gap !== null).sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0));
  const [narrowest, widest] = [byGap[0], byGap.at(-1)];
  if (narrowest === undefined || widest === undefined) return '';
  return EQUITY_WORDS[context.language].description(
    standingName(context, narrowest.key),
    standingName(context, widest.key),
  );
}

function gapEffects(context: StudyContext, base: string, { grouping }: GroupComparison, rank: number): Html {
  const { language } = context;
  const words = EQUITY_WORDS[language];
  const measure = measureOf(context, `gap-${grouping}`);
  const effects = measure === undefined ? [] : effectsOn(context, base, measure.id);
  if (measure === undefined || effects.length === 0) return NOTHING;
  return foldedTable<Effect>(
    tableRef('equity', rank),
    {
      caption: ofBase(context, words.gapEffects(words.groupings[grouping]), base),
      columns: effectColumns(context, measure),
      rows: effects,
      wide: true,
    },
    language,
  );
}
