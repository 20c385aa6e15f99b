/** Section: what the plan changes for people who already have a published one. */
import type { Plan } from '../../../../solver/domain/plan-schema.ts';
import { differences, type PlacementChange } from '../../summary/differences.ts';
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
      { title: words.changes.change, cell: (change) => changeText(context, change) },
      { title: words.changes.added, cell: ({ added }) => words.number(added.length), number: true },
      { title: words.changes.dropped, cell: ({ dropped }) => words.number(dropped.length), number: true },
    ],
    rows,
  });
  const intro = paragraph(summary.changed(changes.length, published.placements.length));
  return { id: 'changes', title, content: html`${intro}${table}` };
}

function changeText(
  { names, summary }: ReportContext,
  { kind, from, to, added, dropped }: PlacementChange,
): string {
  const before = from === undefined ? '' : names.unit(from);
  const now = to === undefined ? '' : names.unit(to);
  return {
    new: () => summary.change.new(now),
    gone: () => summary.change.gone(before),
    moved: () => summary.change.moved(before, now),
    days: () => summary.change.days(added, dropped),
  }[kind]();
}
