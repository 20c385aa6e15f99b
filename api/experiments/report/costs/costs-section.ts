/** Section: the hours that variants ask for, and what an extra module costs in them. */
import {
  COSTS,
  type CostPerModule,
  costPerExtraModule,
} from '../../../../scenarios/experiments/measures/cost-per-module.ts';
import { barChart } from '../../../formats/charts/index.ts';
import { type Html, html, NOTHING } from '../../../formats/report/html/html.ts';
import { paragraph, part, type Section } from '../../../formats/report/section.ts';
import { effectFigure, measureInSentence } from '../effects/effect-figure.ts';
import { measureOf } from '../measure-roles.ts';
import { numberedTable, type TableRef, tableRef } from '../numbered-table.ts';
import { effectsOn, ofBase, type ShownMeasure, type StudyContext } from '../study-context.ts';
import { titledChart } from '../titled-chart.ts';
import { COST_WORDS } from './cost-words.ts';

/** For each base: one for each cost, and the cost of a module. */
const TABLES_PER_BASE = COSTS.length + 1;

export function costsSection(context: StudyContext): Section {
  const words = COST_WORDS[context.language];
  const measured = costMeasures(context);
  const content =
    measured.length === 0
      ? [paragraph(words.none)]
      : [
          paragraph(words.intro),
          ...context.experiment.bases.flatMap(({ name }) => [
            ...measured.map((measure, i) => hoursPart(context, name, measure, i)),
            perModulePart(context, name, measured),
          ]),
        ];
  return { id: 'costs', title: words.title, content: html`${content}` };
}

function costMeasures(context: StudyContext): readonly ShownMeasure[] {
  return COSTS.flatMap(({ id }) => measureOf(context, id) ?? []);
}

function tableOf({ experiment }: StudyContext, base: string, rank: number): TableRef {
  return tableRef('costs', TABLES_PER_BASE * experiment.bases.findIndex(({ name }) => name === base) + rank);
}

/** The table with what an extra module costs. */
export function perModuleTable(context: StudyContext, base: string): TableRef {
  return tableOf(context, base, costMeasures(context).length);
}

function hoursPart(context: StudyContext, base: string, measure: ShownMeasure, rank: number): Html {
  const { language } = context;
  const words = COST_WORDS[language];
  const all = effectsOn(context, base, measure.id);
  const changing = all.filter(({ mean }) => mean !== 0);
  const ref = tableOf(context, base, rank);
  const figure =
    changing.length === 0
      ? [paragraph(words.noExtra(measureInSentence(measure, context)))]
      : [
          paragraph(words.onlyChanging(changing.length, all.length)),
          effectFigure(context, { base, measure, ref }, changing),
        ];
  return part(
    ofBase(context, measure.name[language], base),
    paragraph(measure.definition[language]),
    ...figure,
  );
}

interface KnownCost extends CostPerModule {
  readonly hoursPerModule: number;
}

/** What each variant that asks for hours pays for a module, where it is shown that it places more. */
export function knownCosts(context: StudyContext, base: string): readonly KnownCost[] {
  const measured = costMeasures(context).map(({ id }) => id);
  return costPerExtraModule(context.effects).flatMap((cost) => {
    const { hoursPerModule } = cost;
    const told = cost.base === base && measured.includes(cost.cost);
    return told && hoursPerModule !== null && hoursPerModule !== 0 ? [{ ...cost, hoursPerModule }] : [];
  });
}

function perModulePart(context: StudyContext, base: string, measured: readonly ShownMeasure[]): Html {
  const words = COST_WORDS[context.language];
  const costs = knownCosts(context, base);
  const title = ofBase(context, words.perModule, base);
  const content =
    costs.length === 0
      ? [paragraph(words.noPerModule)]
      : [
          paragraph(words.perModuleIntro),
          ...measured.map((measure) =>
            perModuleChart(
              context,
              base,
              measure,
              costs.filter(({ cost }) => cost === measure.id),
            ),
          ),
          perModuleFigures(context, base, title, costs),
        ];
  return part(title, ...content);
}

function variantName(context: StudyContext, { pulls }: CostPerModule): string {
  const { code, name } = context.variantOf(pulls);
  return `${code} ${name}`;
}

function perModuleChart(
  context: StudyContext,
  base: string,
  measure: ShownMeasure,
  costs: readonly KnownCost[],
): Html {
  const [cheapest] = [...costs].sort((a, b) => a.hoursPerModule - b.hoursPerModule);
  if (cheapest === undefined) return NOTHING;
  const { language, numbers } = context;
  const words = COST_WORDS[language];
  const title = ofBase(context, words.chart(measureInSentence(measure, context)), base);
  const writeValue = (value: number) => numbers.plain(value, 1);
  const svg = barChart({
    title,
    description: words.description(variantName(context, cheapest), writeValue(cheapest.hoursPerModule)),
    rows: costs.map((cost) => ({ label: variantName(context, cost), value: cost.hoursPerModule })),
    valueTitle: words.value,
    writeValue,
    id: `per-module-${perModuleTable(context, base).anchor}-${measure.id}`,
  });
  return titledChart(title, svg, NOTHING);
}

function perModuleFigures(
  context: StudyContext,
  base: string,
  caption: string,
  rows: readonly KnownCost[],
): Html {
  const { language, numbers } = context;
  const words = COST_WORDS[language];
  return numberedTable<KnownCost>(
    perModuleTable(context, base),
    {
      caption,
      columns: [
        { title: words.variant, cell: (cost) => variantName(context, cost) },
        { title: words.cost, cell: ({ cost }) => measureOf(context, cost)?.name[language] ?? cost },
        { title: words.hours, cell: ({ hoursPerModule }) => numbers.plain(hoursPerModule, 1), number: true },
        {
          title: words.interval,
          cell: ({ interval }) => (interval === null ? '–' : numbers.interval(interval, 1)),
          number: true,
        },
      ],
      rows,
    },
    language,
  );
}
