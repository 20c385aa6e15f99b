/** Section: what each lever does the further it is pulled. */
import { groupBy } from '../../../../solver/domain/group-by.ts';
import { type Html, html } from '../../../formats/report/html/html.ts';
import { paragraph, part, type Section } from '../../../formats/report/section.ts';
import { type DosePoint, doseLine } from '../charts/dose-line.ts';
import { figureColumns } from '../effects/effect-columns.ts';
import { measureInSentence } from '../effects/effect-figure.ts';
import { EFFECT_WORDS } from '../effects/effect-words.ts';
import { foldedTable, tableRef } from '../numbered-table.ts';
import { ofBase, type StudyContext } from '../study-context.ts';
import { titledChart } from '../titled-chart.ts';
import { type Dose, dosesOf, type Step } from './dose-facts.ts';
import { DOSE_WORDS } from './dose-words.ts';

export function doseSection(context: StudyContext): Section {
  const words = DOSE_WORDS[context.language];
  const doses = dosesOf(context).map((dose, rank) => ({ dose, rank }));
  const parts = [
    ...groupBy(doses, ({ dose }) => ofBase(context, dose.lever.name[context.language], dose.base)),
  ];
  const content =
    doses.length === 0
      ? [paragraph(words.none)]
      : [
          paragraph(words.intro),
          ...parts.map(([title, charts]) =>
            part(title, ...charts.map(({ dose, rank }) => doseFigure(context, dose, rank))),
          ),
        ];
  return { id: 'dose', title: words.title, content: html`${content}` };
}

function doseFigure(context: StudyContext, dose: Dose, rank: number): Html {
  const { language, numbers } = context;
  const words = DOSE_WORDS[language];
  const { lever, measure, steps } = dose;
  const ref = tableRef('dose', rank);
  const writeAt = (value: number) => numbers.plain(value, Number.isInteger(value) ? 0 : 1);
  const writeValue = (value: number) => numbers.signed(value, measure.meanDecimals);
  const title = ofBase(
    context,
    words.chart(lever.name[language], measureInSentence(measure, context)),
    dose.base,
  );
  const [first, last] = [steps[0], steps.at(-1)];
  const svg = doseLine({
    title,
    description:
      first === undefined || last === undefined
        ? ''
        : words.description(
            lever.unit[language],
            writeAt(first.at),
            writeAt(last.at),
            writeValue(first.effect.mean),
            writeValue(last.effect.mean),
          ),
    points: pointsOf(dose),
    atTitle: lever.unit[language],
    valueTitle: EFFECT_WORDS[language].valueTitle(measure.unit[language]),
    writeAt,
    writeValue,
    id: `dose-${rank + 1}`,
  });
  const columns = figureColumns(context, () => measure);
  const table = foldedTable<Step>(
    ref,
    {
      caption: title,
      columns: [
        { title: words.value, cell: ({ at }) => writeAt(at) },
        ...columns.map((column) => ({ ...column, cell: ({ effect }: Step) => column.cell(effect) })),
      ],
      rows: steps,
    },
    language,
  );
  return titledChart(title, svg, table);
}

/** With the value at which nothing changes, where the lever has one that is a figure. */
function pointsOf({ lever: { unchanged }, steps }: Dose): readonly DosePoint[] {
  const points = steps.map(({ at, effect: { mean, interval, verdict } }) => ({
    at,
    mean,
    interval,
    verdict,
  }));
  const told = typeof unchanged !== 'number' || points.some(({ at }) => at === unchanged);
  const asNow = told ? [] : [{ at: unchanged, mean: 0, interval: null, verdict: null }];
  return [...points, ...asNow].sort((a, b) => a.at - b.at);
}
