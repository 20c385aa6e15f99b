/** Section: how the plan turns out for different groups, without saying why. */
import { barChart } from '../../charts/index.ts';
import { chartWithTable } from '../html/figure.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part, type Section } from '../section.ts';
import { comparisonTable, type FigureColumn, groupName } from './comparison-table.ts';
import { type Comparison, type FairnessFacts, fairnessFacts, type StageFigures } from './fairness-facts.ts';

export function fairnessSection(context: ReportContext): Section {
  const { checked, days, words } = context;
  const { fairness } = words;
  const facts = fairnessFacts(checked, days);
  const parts = [placedPart(context, facts), stagePart(context, facts), wishesPart(context, facts)];
  const comparable = [facts.placed, facts.stage, facts.wishes].some(hasGroups);
  const content = comparable
    ? [paragraph(fairness.intro), paragraph(fairness.caution), paragraph(fairness.tooFew), ...parts]
    : [paragraph(fairness.nothingToCompare)];
  return { id: 'fairness', title: fairness.title, content: html`${content}` };
}

function hasGroups({ dimensions }: Comparison<unknown>): boolean {
  return dimensions.length > 0;
}

function placedPart({ words }: ReportContext, { placed: comparison }: FairnessFacts): Html {
  if (!hasGroups(comparison)) return NOTHING;
  const { fairness } = words;
  const share = ({ asked, placed }: { readonly asked: number; readonly placed: number }) =>
    (100 * placed) / asked;
  const columns: readonly FigureColumn<{ readonly asked: number; readonly placed: number }>[] = [
    { title: fairness.asked, cell: ({ asked }) => words.number(asked) },
    { title: fairness.share, cell: (figures) => words.percentage(share(figures)) },
  ];
  const { everybody, dimensions } = comparison;
  const rows = dimensions.flatMap(({ groups }) =>
    groups.map(({ keys, figures }) => ({ label: groupName(keys, words), value: share(figures) })),
  );
  const svg = barChart({
    title: fairness.placed,
    description: fairness.shareDescription,
    rows,
    valueTitle: `${fairness.share}, %`,
    writeValue: (value) => (Number.isInteger(value) ? words.number(value) : words.decimal(value)),
    id: 'chart-fairness',
    ...(everybody === null ? {} : { mark: { at: share(everybody.figures), label: fairness.everybody } }),
  });
  const table = comparisonTable(fairness.placed, comparison, columns, words);
  return part(fairness.placed, paragraph(fairness.placedAbout), chartWithTable(fairness.share, svg, table));
}

function stagePart({ words }: ReportContext, { stage: comparison }: FairnessFacts): Html {
  if (!hasGroups(comparison)) return NOTHING;
  const { fairness } = words;
  const columns: readonly FigureColumn<StageFigures>[] = [
    { title: fairness.medianMinutes, cell: ({ medianMinutes }) => words.number(medianMinutes) },
    { title: fairness.weekendDays, cell: ({ weekendDays }) => words.decimal(weekendDays) },
    { title: fairness.weekendShare, cell: ({ weekendPercentage }) => words.percentage(weekendPercentage) },
  ];
  const table = comparisonTable(fairness.stage, comparison, columns, words);
  return part(fairness.stage, paragraph(fairness.stageAbout), table);
}

function wishesPart({ words }: ReportContext, { wishes: comparison }: FairnessFacts): Html {
  if (!hasGroups(comparison)) return NOTHING;
  const { fairness } = words;
  const columns: readonly FigureColumn<{ readonly placesAway: number }>[] = [
    { title: fairness.placesAway, cell: ({ placesAway }) => words.decimal(placesAway) },
  ];
  const table = comparisonTable(fairness.wishes, comparison, columns, words);
  return part(fairness.wishes, paragraph(fairness.wishesAbout), table);
}
