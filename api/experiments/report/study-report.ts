/** The sections of a study's report, put together to a page. */
import { DateTime } from 'luxon';
import type { Language } from '../../../solver/domain/problem.ts';
import { html } from '../../formats/report/html/html.ts';
import { momentText } from '../../formats/report/made/moment-text.ts';
import { page } from '../../formats/report/page/page.ts';
import type { Section } from '../../formats/report/section.ts';
import { OUTCOME_EN } from '../../formats/report/words/outcome-en.ts';
import { OUTCOME_NL } from '../../formats/report/words/outcome-nl.ts';
import { appendixSection } from './appendix/appendix-section.ts';
import { barriersSection } from './barriers/barriers-section.ts';
import { costsSection } from './costs/costs-section.ts';
import { doseSection } from './dose/dose-section.ts';
import { effectsSection } from './effects/effects-section.ts';
import { equitySection } from './equity/equity-section.ts';
import { findingsSection } from './findings/findings-section.ts';
import { type Made, methodsSection } from './methods/methods-section.ts';
import { SECTION_IDS, type SectionId } from './numbered-table.ts';
import { pairsSection } from './pairs/pairs-section.ts';
import { paretoSection } from './pareto/pareto-section.ts';
import { type Study, studyContext } from './study-context.ts';

const PAGE_WORDS = { nl: OUTCOME_NL, en: OUTCOME_EN } as const;

/** @param study its levers and measures are those that the report has words for */
export function studyReport(study: Study, language: Language, made: Made): string {
  const context = studyContext(study, language);
  const words = PAGE_WORDS[language];
  const moment = DateTime.fromISO(made.stamp, { setZone: true });
  const sections: Readonly<Record<SectionId, Section>> = {
    findings: findingsSection(context),
    effects: effectsSection(context),
    dose: doseSection(context),
    pairs: pairsSection(context),
    barriers: barriersSection(context),
    'trade-offs': paretoSection(context),
    equity: equitySection(context),
    costs: costsSection(context),
    methods: methodsSection(context, made),
    appendix: appendixSection(context),
  };
  const stamp = momentText(moment, moment.zoneName ?? 'utc', words.page.locale);
  return page(
    {
      title: study.experiment.name[language],
      language,
      lead: [html`<p class="lead">${words.page.made(stamp)}</p>\n`],
      sections: SECTION_IDS.map((id, rank) => ({
        ...sections[id],
        title: `${rank + 1}. ${sections[id].title}`,
      })),
    },
    words,
  );
}
