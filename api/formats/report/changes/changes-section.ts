/** Section: what the plan changes for people who already have a published one. */
import type { Plan } from '../../../../solver/domain/plan-schema.ts';
import { changeText } from '../../summary/change-text.ts';
import { differences } from '../../summary/differences.ts';
import { byName } from '../by-name.ts';
import { dataTable } from '../html/data-table.ts';
import { html } from '../html/html.ts';
import { traineeLink } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, type Section } from '../section.ts';

export function changesSection(context: ReportContext, published: Plan): Section {
  const { checked, names, summary, words } = context;
  const changes = differences(published, checked.plan);
  const title = summary.changesTitle;
  if (changes.length === 0) return { id: 'changes', title, content: paragraph(summary.noChanges) };
  const rows = byName(
    changes,
    ({ trainee }) => names.trainee(trainee),
    ({ trainee, module }) => `${trainee} ${module}`,
  );
  const table = dataTable({
    caption: words.changes.caption,
    columns: [
      { title: words.changes.trainee, cell: ({ trainee }) => traineeLink(context, trainee) },
      { title: words.changes.module, cell: ({ module }) => names.module(module) },
      { title: words.changes.change, cell: (change) => changeText(change, summary, names) },
      { title: words.changes.added, cell: ({ added }) => words.number(added.length), number: true },
      { title: words.changes.dropped, cell: ({ dropped }) => words.number(dropped.length), number: true },
      {
        title: words.changes.otherJourneys,
        cell: ({ otherJourneys }) => words.number(otherJourneys.length),
        number: true,
      },
    ],
    rows,
  });
  const changed = changes.filter(({ kind }) => kind !== 'journeys').length;
  const intro = paragraph(
    changed === 0 ? summary.noChanges : summary.changed(changed, published.placements.length),
  );
  return { id: 'changes', title, content: html`${intro}${table}` };
}
