/** `stageplan check SEMESTER PLAN`: every breach of a plan, and its score recomputed. */
import { checkPlan } from '../../../solver/check/check-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { breachText } from '../../../solver/rules/index.ts';
import { checkText } from '../../formats/check-text.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type PlanFile, readPlanFile, readPublishedFile } from '../files/read-plan-file.ts';
import { readSemesterFile } from '../files/read-semester-file.ts';
import { allOrFaults, errorAt, InputError } from '../input-faults.ts';

export function check(semesterPath: string, planPath: string, options: GivenOptions<'published'>): Run {
  return ({ language, words, warnings, notice, result }) => {
    const loaded = readSemesterFile(semesterPath);
    const { semester, plan, published } = allOrFaults({
      semester: loaded,
      plan: readPlanFile(planPath, loaded),
      published: readPublishedFile(options.published, loaded),
    });
    for (const file of [semester, plan, published]) {
      if (file !== undefined) warnings(file.file, file.warnings);
    }
    const replanned = plan.plan.replanOf === undefined ? undefined : published;
    if (replanned !== undefined) mustBeReplaced(plan, replanned);
    else if (published !== undefined) notice(`${words.warning}: ${words.publishedNotNeeded}`);

    const report = checkPlan(semester.semester, plan.plan, replanned?.plan ?? null);
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
      warnings: [semester, plan, published].flatMap((file) => file?.warnings ?? []),
    });
    return report.accepted ? EXIT.fine : EXIT.refused;
  };
}

/** History is judged by the very plan that was replaced: another one would give breaches that are none. */
function mustBeReplaced({ file, plan }: PlanFile, published: PlanFile): void {
  if (plan.replanOf === published.digest) return;
  const expected = say(
    `de vingerafdruk van ${published.file} (${published.digest})`,
    `the digest of ${published.file} (${published.digest})`,
  );
  const mend = say(
    'Dit plan vervangt een ander plan: geef dat met --published.',
    'This plan replaces another one: give that with --published.',
  );
  throw new InputError([
    { file, problem: errorAt('replanOf', JSON.stringify(plan.replanOf), expected, mend) },
  ]);
}
