/** Section: what is not placed, and why: what a coordinator looks for first. */
import type { UnplacedModule } from '../../../../solver/domain/plan-schema.ts';
import { dataTable } from '../html/data-table.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import { traineeName } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part, type Section } from '../section.ts';
import { type UnplacedFacts, unplacedFacts } from './unplaced-facts.ts';

export function unplacedSection(context: ReportContext): Section {
  const { checked, names, summary, words } = context;
  const { unplaced } = checked.plan;
  const facts = unplacedFacts(unplaced, names);
  const content =
    unplaced.length === 0
      ? paragraph(words.unplaced.nobody)
      : html`${[
          paragraph(words.unplaced.intro(unplaced.length, facts.trainees.length)),
          causesPart(context, facts),
          part(words.unplaced.perTrainee, ...facts.trainees.map((one) => ofTrainee(context, one))),
        ]}`;
  return { id: 'unplaced', title: summary.unplacedTitle, content };
}

function causesPart({ words }: ReportContext, { causes }: UnplacedFacts): Html {
  if (causes.length === 0) return NOTHING;
  const { title, caption, rule, modules, mostUnits, names } = words.unplaced.causes;
  const causeNames = new Map(Object.entries(names));
  const table = dataTable({
    caption,
    columns: [
      { title: rule, cell: (cause) => causeNames.get(cause.rule) ?? cause.rule },
      { title: modules, cell: (cause) => words.number(cause.modules), number: true },
      { title: mostUnits, cell: (cause) => words.number(cause.mostUnits), number: true },
    ],
    rows: causes,
  });
  return part(title, table);
}

function ofTrainee(context: ReportContext, { trainee, modules }: UnplacedFacts['trainees'][number]): Html {
  const { anchors, words } = context;
  const roster = anchors.trainee(trainee);
  const link = roster === null ? NOTHING : html`<p><a href="#${roster}">${words.unplaced.toRoster}</a></p>\n`;
  return html`<article class="unplaced"><h4>${traineeName(context, trainee)}</h4>\n${link}${modules.map((module) => ofModule(context, module))}</article>\n`;
}

function ofModule({ names, language, summary, words }: ReportContext, module: UnplacedModule): Html {
  const sentences = (list: readonly { readonly text: { readonly nl: string; readonly en: string } }[]) =>
    html`<ul>${list.map(({ text }) => html`<li>${text[language]}</li>`)}</ul>\n`;
  const why =
    module.blockers.length === 0
      ? paragraph(summary.noBlockers)
      : html`<p>${words.unplaced.blockers}</p>\n${sentences(module.blockers)}`;
  const remedies =
    module.remedies.length === 0 ? NOTHING : html`<p>${summary.remedies}</p>\n${sentences(module.remedies)}`;
  return html`<h5>${names.module(module.module)}</h5>\n${why}${remedies}`;
}
