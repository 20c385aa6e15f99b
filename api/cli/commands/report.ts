/** `stageplan report SEMESTER PLAN --out DIR`: hands out a plan that exists, once more or in another way. */
import { DateTime } from 'luxon';
import { acceptPlan } from '../../../solver/check/accept-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import { checkText } from '../../formats/check-text.ts';
import { headLines } from '../../formats/summary/summary-text.ts';
import { abortedBySignals } from '../abort-on-signals.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { readAgendaLedger } from '../files/agenda-ledger.ts';
import { tryOutputFolder } from '../files/output-folder.ts';
import { readCourse } from '../files/read-course.ts';
import { readPlanAndSemester } from '../files/read-plan-and-semester.ts';
import { mustBeSameSemester } from '../files/same-semester.ts';
import { handOut } from '../hand-out.ts';
import { type GivenHandOut, handOutOptions } from '../hand-out-options.ts';
import { allOrFaults } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';
import { spareMemory } from '../spare-memory.ts';
import { faultJson } from '../terminal.ts';

export function report(
  semesterPath: string,
  planPath: string,
  given: GivenHandOut & GivenOptions<'published'>,
): Run {
  return async (terminal) => {
    const { language, words } = terminal;
    const values = optionValues();
    const options = handOutOptions(values, given, DateTime.utc);
    values.mustBeRight();
    // Reading a large plan takes more than writing it.
    spareMemory();
    const read = await readPlanAndSemester(semesterPath, planPath, given.published, terminal);
    const { timetables } = read;
    const { semester } = read.semester;
    const { ledger } = allOrFaults({
      ledger: readAgendaLedger(options.out, given.published),
      folder: tryOutputFolder(options.out, semester),
      own: mustBeSameSemester(options.out, semester),
    });

    const acceptance = acceptPlan(semester, read.plan.plan, read.replaced?.plan ?? null, timetables);
    const warnings = read.warnings.map((warning) => faultJson(warning, language));
    if (!acceptance.ok) {
      const names = namesOf(semester, { pseudonymous: options.pseudonymous });
      const text = checkText(acceptance.report, { names, language }).trimEnd();
      terminal.result(`${text}\n${words.notHandedOut}`, { ok: false, ...acceptance.report, warnings });
      return EXIT.refused;
    }
    const course = readCourse(planPath, read.plan.plan);
    const context = {
      ...{ ledger, published: read.replaced?.plan, timetables },
      ...(course === undefined ? {} : { course }),
    };
    const paths = await abortedBySignals(process, (signal) =>
      handOut(acceptance.plan, options, { ...context, signal }, terminal),
    );
    if (paths === null) {
      terminal.notice(words.aborted);
      return EXIT.aborted;
    }
    const lines = [...headLines(acceptance.plan, { language }), words.written(paths.length, options.out)];
    terminal.result(lines.join('\n'), { ok: true, out: options.out, files: paths, warnings });
    return EXIT.fine;
  };
}
