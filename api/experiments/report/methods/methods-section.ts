/** Section: how the study was made, so that another can repeat it and judge it. */
import { DateTime } from 'luxon';
import { casesOf } from '../../../../scenarios/experiments/design/cases.ts';
import type { BaseSemester, LeverValues } from '../../../../scenarios/experiments/experiment.ts';
import { BINDING_RULE } from '../../../../scenarios/experiments/measures/binding-rule.ts';
import type { CaseResult } from '../../../../scenarios/experiments/results.ts';
import { FEWEST_SEEDS_TO_SHOW } from '../../../../scenarios/experiments/statistics/power.ts';
import { type Html, html } from '../../../formats/report/html/html.ts';
import { momentText } from '../../../formats/report/made/moment-text.ts';
import { paragraph, part, type Section } from '../../../formats/report/section.ts';
import { foldedTable, numberedTable, tableRef } from '../numbered-table.ts';
import type { ShownMeasure, StudyContext } from '../study-context.ts';
import type { Variant } from '../variants.ts';
import { METHOD_WORDS, type MethodWords } from './method-words.ts';

/** When and by which version the report is made. */
export interface Made {
  /** An ISO date-time. */
  readonly stamp: string;
  readonly version: string;
}

const LOCALES = { nl: 'nl-BE', en: 'en-GB' } as const;

export function methodsSection(context: StudyContext, made: Made): Section {
  const words = METHOD_WORDS[context.language];
  const content = [
    setUpTable(context, made),
    leversTable(context),
    variantsTable(context),
    measuresTable(context),
    part(words.statisticsTitle, list(words.statistics)),
    part(words.gapTitle, ...words.gap.map(paragraph)),
    part(words.barriersTitle, paragraph(BINDING_RULE[context.language])),
    part(words.limitsTitle, list(words.limits)),
    digestsTable(context),
  ];
  return { id: 'methods', title: words.title, content: html`${content}` };
}

function list(sentences: readonly string[]): Html {
  return html`<ul>\n${sentences.map((sentence) => html`<li>${sentence}</li>\n`)}</ul>\n`;
}

type Row = readonly [item: string, value: string];

function setUpTable(context: StudyContext, made: Made): Html {
  const words = METHOD_WORDS[context.language];
  return numberedTable<Row>(
    tableRef('methods', 0),
    {
      caption: words.setUp,
      columns: [
        { title: words.item, cell: ([item]) => item },
        { title: words.value, cell: ([, value]) => value },
      ],
      rows: setUpRows(context, made),
    },
    context.language,
  );
}

function setUpRows(context: StudyContext, { stamp, version }: Made): readonly Row[] {
  const { experiment, language, numbers } = context;
  const words = METHOD_WORDS[language];
  const { items } = words;
  const { seeds, first } = experiment.replications;
  const { effort } = experiment;
  const moment = DateTime.fromISO(stamp, { setZone: true });
  return [
    [items.study, `${experiment.name[language]} (${experiment.id})`],
    [items.bases, experiment.bases.map((base) => baseText(base, words)).join('; ')],
    [items.design, designText(context)],
    [items.seeds, words.seeds(seeds, first, first + seeds - 1)],
    [
      items.effort,
      'steps' in effort
        ? words.steps(numbers.plain(effort.steps, 0))
        : words.seconds(numbers.plain(effort.seconds, 0)),
    ],
    [items.runs, words.runs(context.results.length, casesOf(experiment).length)],
    [items.significance, words.significance],
    [items.fewestSeeds, String(FEWEST_SEEDS_TO_SHOW)],
    [items.version, version],
    [items.stamp, momentText(moment, moment.zoneName ?? 'utc', LOCALES[language])],
  ];
}

function baseText(base: BaseSemester, words: MethodWords): string {
  if (base.kind === 'file') return words.fromFile(base.name, base.path);
  const names: Readonly<Record<string, string>> = words.options;
  const options = Object.entries(base.options).map(
    ([option, value]) => `${names[option] ?? option}: ${value}`,
  );
  const timetable = base.timetable === undefined ? [] : [words.timetable(base.timetable)];
  const told = [...options, ...timetable];
  return words.generated(base.name, told.length === 0 ? words.usualOptions : told.join(', '));
}

function designText({ experiment: { design }, language }: StudyContext): string {
  const words = METHOD_WORDS[language].design;
  switch (design.kind) {
    case 'one-at-a-time':
      return words.oneAtATime(design.pairs.length);
    case 'full-factorial':
      return words.fullFactorial;
    case 'latin-hypercube':
      return words.latinHypercube(design.samples, design.seed);
  }
}

function leversTable(context: StudyContext): Html {
  const { experiment, language, levers } = context;
  const words = METHOD_WORDS[language];
  const textOf = ({ lever: id }: LeverValues) => levers.find((lever) => lever.id === id);
  return numberedTable<LeverValues>(
    tableRef('methods', 1),
    {
      caption: words.values,
      columns: [
        { title: words.lever, cell: (one) => textOf(one)?.name[language] ?? one.lever },
        { title: words.unit, cell: (one) => textOf(one)?.unit[language] ?? '' },
        { title: words.valuesHead, cell: ({ values }) => values.join(', ') },
        { title: words.asNow, cell: (one) => String(textOf(one)?.unchanged ?? '–') },
      ],
      rows: experiment.levers,
    },
    language,
  );
}

function variantsTable(context: StudyContext): Html {
  const { language, variants, levers } = context;
  const words = METHOD_WORDS[language];
  const meaning = ({ pulls }: Variant) =>
    pulls
      .flatMap(({ lever: id, value }) => levers.find((lever) => lever.id === id)?.says(value)[language] ?? [])
      .join(' ');
  return numberedTable<Variant>(
    tableRef('methods', 2),
    {
      caption: words.variants,
      columns: [
        { title: words.variant, cell: ({ code, name }) => `${code} ${name}` },
        { title: words.meaning, cell: meaning },
      ],
      rows: variants,
    },
    language,
  );
}

function measuresTable({ language, measures }: StudyContext): Html {
  const words = METHOD_WORDS[language];
  return numberedTable<ShownMeasure>(
    tableRef('methods', 3),
    {
      caption: words.measures,
      columns: [
        { title: words.measure, cell: ({ name }) => name[language] },
        { title: words.unit, cell: ({ unit }) => unit[language] },
        { title: words.definition, cell: ({ definition }) => definition[language] },
        { title: words.better, cell: ({ better }) => words.betters[better] },
      ],
      rows: measures,
    },
    language,
  );
}

function digestsTable({ language, results }: StudyContext): Html {
  const words = METHOD_WORDS[language];
  return foldedTable<CaseResult>(
    tableRef('methods', 4),
    {
      caption: words.digests,
      columns: [
        { title: words.base, cell: ({ base }) => base },
        { title: words.seed, cell: ({ seed }) => seed, number: true },
        { title: words.digest, cell: ({ semesterDigest }) => html`<code>${semesterDigest}</code>` },
      ],
      rows: results.filter(({ pulls }) => pulls.length === 0),
    },
    language,
  );
}
