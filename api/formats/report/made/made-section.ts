/** Section: where the plan comes from, and how to check it. */
import type { DateTime } from 'luxon';
import { longDate } from '../../date-words.ts';
import { summaryFacts } from '../../summary/facts.ts';
import { dataTable } from '../html/data-table.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, type Section } from '../section.ts';
import { momentText } from './moment-text.ts';

type Row = readonly [item: string, value: string | Html];

export function madeSection(context: ReportContext, stamp: DateTime): Section {
  const { checked, names, summary, words } = context;
  const { made } = words;
  const table = dataTable<Row>({
    caption: made.caption,
    columns: [
      { title: made.item, cell: ([item]) => item },
      { title: made.value, cell: ([, value]) => value },
    ],
    rows: rows(context, stamp),
  });
  const { outcome } = summaryFacts(checked, names);
  const content = [
    paragraph(made.intro),
    paragraph(`${summary.stopped(outcome)} ${made.repeat}`),
    checked.report.historyVerified ? NOTHING : paragraph(made.historyNotVerified),
    table,
    html`<p>${made.check} <code>${made.checkCommand}</code></p>\n`,
  ];
  return { id: 'made', title: made.title, content: html`${content}` };
}

function rows({ checked, language, words }: ReportContext, stamp: DateTime): readonly Row[] {
  const { semester, plan } = checked;
  const { made } = words;
  const replanned: readonly Row[] =
    plan.replanOf === undefined ? [] : [[made.replanOf, html`<code>${plan.replanOf}</code>`]];
  return [
    [made.semester, `${semester.name} (${semester.id})`],
    [made.period, `${longDate(semester.start, language)} – ${longDate(semester.end, language)}`],
    [made.digest, html`<code>${plan.semesterDigest}</code>`],
    ...replanned,
    [made.solver, `${plan.solver.name} ${plan.solver.version}`],
    [made.seed, String(plan.seed)],
    [made.steps, words.number(plan.solver.steps)],
    [made.seconds, words.decimal(plan.solver.seconds)],
    [made.stamp, momentText(stamp, semester.timezone, words.page.locale)],
  ];
}
