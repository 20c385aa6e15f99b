/** Section: every effect, also those that no other section tells of. */

import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import type { Language } from '../../../../solver/domain/problem.ts';
import type { Column } from '../../../formats/report/html/data-table.ts';
import { html } from '../../../formats/report/html/html.ts';
import { paragraph, type Section } from '../../../formats/report/section.ts';
import { figureColumns, variantColumn } from '../effects/effect-columns.ts';
import { EFFECT_WORDS } from '../effects/effect-words.ts';
import { measureOf } from '../measure-roles.ts';
import { foldedTable, tableRef } from '../numbered-table.ts';
import type { StudyContext } from '../study-context.ts';

const NL = {
  title: 'Bijlage: alle effecten',
  intro:
    'Alles wat getoetst is, ook wat geen effect liet zien. De correctie van p telt al deze effecten mee.',
  caption: 'Alle effecten van deze studie',
};

type AppendixWords = typeof NL;

const EN: AppendixWords = {
  title: 'Appendix: all effects',
  intro: 'All that was tested, also what showed no effect. The correction of p counts all of these effects.',
  caption: 'All effects of this study',
};

const WORDS: Readonly<Record<Language, AppendixWords>> = { nl: NL, en: EN };

export function appendixSection(context: StudyContext): Section {
  const { language, experiment, effects } = context;
  const words = WORDS[language];
  const { columns } = EFFECT_WORDS[language];
  const measure: Column<Effect> = {
    title: columns.measure,
    cell: (effect) => measureOf(context, effect.measure)?.name[language] ?? effect.measure,
  };
  const base: Column<Effect> = { title: columns.base, cell: (effect) => effect.base };
  const table = foldedTable<Effect>(
    tableRef('appendix', 0),
    {
      caption: words.caption,
      columns: [
        variantColumn(context),
        measure,
        ...(experiment.bases.length > 1 ? [base] : []),
        ...figureColumns(context, (effect) => measureOf(context, effect.measure) ?? { meanDecimals: 2 }),
      ],
      rows: effects,
      wide: true,
    },
    language,
  );
  return { id: 'appendix', title: words.title, content: html`${[paragraph(words.intro), table]}` };
}
