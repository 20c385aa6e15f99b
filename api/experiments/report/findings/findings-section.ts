/** Section: the question, and a draft of the answer in which each sentence points to its figures. */
import { FEWEST_SEEDS_TO_SHOW } from '../../../../scenarios/experiments/statistics/power.ts';
import { type Html, html } from '../../../formats/report/html/html.ts';
import { paragraph, part, type Section } from '../../../formats/report/section.ts';
import type { EffectPart } from '../effects/effect-figure.ts';
import { effectParts } from '../effects/effects-section.ts';
import { equityEffectParts } from '../equity/equity-section.ts';
import { tableLink } from '../numbered-table.ts';
import { ofBase, type StudyContext } from '../study-context.ts';
import { countFindings, effectFindings } from './effect-findings.ts';
import type { Finding } from './finding.ts';
import { FINDING_WORDS } from './finding-words.ts';
import { otherFindings } from './other-findings.ts';

export function findingsSection(context: StudyContext): Section {
  const { language, experiment } = context;
  const words = FINDING_WORDS[language];
  const question = part(words.question, html`<p class="lead">${experiment.question[language]}</p>\n`);
  const content = context.effects.length === 0 ? [paragraph(words.noResults)] : answer(context);
  return { id: 'findings', title: words.title, content: html`${[question, ...content]}` };
}

function answer(context: StudyContext): readonly Html[] {
  const words = FINDING_WORDS[context.language];
  const parts = effectParts(context);
  const bases = context.experiment.bases.map(({ name }) => name);
  return [
    ...bases.map((base) =>
      part(
        ofBase(context, words.short, base),
        ...warnings(context),
        list(context, [
          ...parts.filter((one) => one.base === base).flatMap((one) => countFindings(context, one)),
          ...otherFindings(context, base),
        ]),
      ),
    ),
    paragraph(words.draft),
    ...[...parts, ...equityEffectParts(context)].map((one) => measurePart(context, one)),
  ];
}

/** Where the test cannot be passed, "no effect shown" says nothing at all. */
function warnings({ effects, language }: StudyContext): readonly Html[] {
  // In a report on the way: what is planned so far.
  const seeds = Math.max(0, ...effects.map(({ pairs }) => pairs));
  if (seeds >= FEWEST_SEEDS_TO_SHOW) return [];
  const sentence = FINDING_WORDS[language].tooFewSeeds(seeds, FEWEST_SEEDS_TO_SHOW);
  return [html`<p><b>${sentence}</b></p>\n`];
}

function measurePart(context: StudyContext, one: EffectPart): Html {
  const words = FINDING_WORDS[context.language];
  const title = ofBase(context, words.perMeasure(one.measure.name[context.language]), one.base);
  return part(title, list(context, effectFindings(context, one)));
}

function list({ language }: StudyContext, findings: readonly Finding[]): Html {
  const items = findings.map(
    ({ sentence, table }) => html`<li>${sentence} (${tableLink(table, language)})</li>\n`,
  );
  return html`<ul>\n${items}</ul>\n`;
}
