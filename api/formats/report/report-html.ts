/** The whole plan as one HTML file: to read, to print, to find a name in, without a network. */
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import type { Course } from '../../../solver/planning-course.ts';
import { changesSection } from './changes/changes-section.ts';
import { courseSection } from './course/course-section.ts';
import { fairnessSection } from './fairness/fairness-section.ts';
import { figuresSection } from './figures/figures-section.ts';
import { guidanceSection } from './guidance/guidance-section.ts';
import { html } from './html/html.ts';
import { loadSection } from './load/load-section.ts';
import { madeSection } from './made/made-section.ts';
import { momentText } from './made/moment-text.ts';
import { mapSection } from './map/map-section.ts';
import { page } from './page/page.ts';
import { reportContext } from './report-context.ts';
import { traineeRosterSection } from './roster/trainee-roster-section.ts';
import { unitRosterSection } from './roster/unit-roster-section.ts';
import { travelSection } from './travel/travel-section.ts';
import { unplacedSection } from './unplaced/unplaced-section.ts';
import { weekendsSection } from './weekends/weekends-section.ts';

export interface ReportOptions {
  readonly names: Names;
  readonly language: Language;
  /** When the report is made, as it says itself. */
  readonly stamp: DateTime;
  /** The plan in force, when this one replans it. */
  readonly published?: Plan;
  /** How the search went, where the report is made right after it. */
  readonly course?: Course;
}

/** A complete document; the same plan, names, language and stamp give the same text. */
export function reportHtml(checked: CheckedPlan, options: ReportOptions): string {
  const { names, language, stamp, published, course } = options;
  const context = reportContext(checked, names, language);
  const { words, summary } = context;
  const { semester } = checked;
  return page(
    {
      title: summary.title(semester.name),
      language,
      lead: [
        html`<p class="lead">${words.page.made(momentText(stamp, semester.timezone, words.page.locale))}</p>\n`,
      ],
      sections: [
        figuresSection(context),
        unplacedSection(context),
        ...(published === undefined ? [] : [changesSection(context, published)]),
        unitRosterSection(context),
        traineeRosterSection(context),
        loadSection(context),
        travelSection(context),
        weekendsSection(context),
        guidanceSection(context),
        fairnessSection(context),
        mapSection(context),
        ...(course === undefined ? [] : [courseSection(context, course)]),
        madeSection(context, stamp),
      ],
    },
    words,
  );
}
