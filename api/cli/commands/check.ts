/** `stageplan check SEMESTER PLAN`: every breach of a plan, and its score recomputed. */
import { checkPlan } from '../../../solver/check/check-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import { breachText } from '../../../solver/rules/index.ts';
import { checkText } from '../../formats/check-text.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { readPlanAndSemester } from '../files/read-plan-and-semester.ts';
import { faultJson } from '../terminal.ts';

export function check(semesterPath: string, planPath: string, options: GivenOptions<'published'>): Run {
  return async (terminal) => {
    const { language, result } = terminal;
    const read = await readPlanAndSemester(semesterPath, planPath, options.published, terminal);
    const { semester, timetables, plan, replaced, warnings } = read;
    const report = checkPlan(semester.semester, plan.plan, replaced?.plan ?? null, timetables);
    const names = namesOf(semester.semester, { pseudonymous: false });
    const breaches = report.breaches.map((breach) => ({
      ...breach,
      text: { nl: breachText(breach, names, 'nl'), en: breachText(breach, names, 'en') },
    }));
    result(checkText(report, { names, language }).trimEnd(), {
      ok: report.accepted,
      ...report,
      breaches,
      stated: { score: plan.plan.score, bound: plan.plan.bound, gap: plan.plan.gap },
      warnings: warnings.map((warning) => faultJson(warning, language)),
    });
    return report.accepted ? EXIT.fine : EXIT.refused;
  };
}
