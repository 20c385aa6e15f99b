/** Section: how each variant differs from the unchanged semester, for each main measure. */
import { type Html, html } from '../../../formats/report/html/html.ts';
import { paragraph, part, type Section } from '../../../formats/report/section.ts';
import { mainMeasures } from '../measure-roles.ts';
import { tableRef } from '../numbered-table.ts';
import { measureTitle, ofBase, type StudyContext } from '../study-context.ts';
import { type EffectPart, effectFigure } from './effect-figure.ts';
import { EFFECT_WORDS } from './effect-words.ts';

/** One for each base and main measure, in the order in which the section tells them. */
export function effectParts(context: StudyContext): readonly EffectPart[] {
  const measures = mainMeasures(context);
  return context.experiment.bases.flatMap(({ name: base }, first) =>
    measures.map((measure, rank) => ({
      base,
      measure,
      ref: tableRef('effects', first * measures.length + rank),
    })),
  );
}

export function effectsSection(context: StudyContext): Section {
  const words = EFFECT_WORDS[context.language];
  const content = [
    paragraph(words.intro),
    paragraph(words.searchGap),
    ...effectParts(context).map((one) => measurePart(context, one)),
  ];
  return { id: 'effects', title: words.title, content: html`${content}` };
}

function measurePart(context: StudyContext, one: EffectPart): Html {
  const { language } = context;
  const { better } = EFFECT_WORDS[language];
  const { base, measure } = one;
  return part(
    ofBase(context, measureTitle(context, measure), base),
    paragraph(`${measure.definition[language]} ${better[measure.better]}`),
    effectFigure(context, one),
  );
}
