/** What a peer answered, judged by the checker of the project: the only word on what a plan is worth. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Plan, Score } from '../../solver/domain/plan-schema.ts';
import { problemLine } from '../../solver/domain/problem.ts';
import { readPlan } from '../../solver/domain/read-plan.ts';
import { checkPlan } from '../../solver/index.ts';
import { preparedCase } from '../exchange/exchange-of-case.ts';
import { exchangeAnswerSchema } from '../exchange/format.ts';
import { planOfAnswer } from '../exchange/plan-of-answer.ts';
import type { LoadedCase } from '../suites/load-case.ts';

export type Verdict =
  | { readonly kind: 'valid'; readonly score: Score }
  /** Each rule broken, with how often; or what made the answer no plan at all. */
  | { readonly kind: 'invalid'; readonly why: string }
  | { readonly kind: 'none' };

const answerSchema = z.union([
  z.strictObject({ plan: z.unknown() }),
  z.strictObject({ choices: exchangeAnswerSchema }),
]);

/** @param file where the peer wrote its answer; no file is no plan. */
export function judge(loaded: LoadedCase, file: string): Verdict {
  if (!existsSync(file)) return { kind: 'none' };
  try {
    const answer = answerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return 'choices' in answer
      ? judgePlan(loaded, planOfAnswer(loaded, preparedCase(loaded), answer.choices))
      : judgeRead(loaded, answer.plan);
  } catch (failure) {
    return { kind: 'invalid', why: failure instanceof Error ? failure.message : String(failure) };
  }
}

function judgeRead(loaded: LoadedCase, raw: unknown): Verdict {
  const reading = readPlan(raw, loaded.semester);
  return reading.ok
    ? judgePlan(loaded, reading.plan)
    : { kind: 'invalid', why: reading.problems.map((problem) => problemLine(problem, 'en')).join(' ') };
}

function judgePlan({ semester, published, timetables }: LoadedCase, plan: Plan): Verdict {
  const { accepted, score, breaches, falseStatements } = checkPlan(
    semester,
    plan,
    published?.plan ?? null,
    timetables,
  );
  if (accepted) return { kind: 'valid', score };
  const times = new Map<string, number>();
  for (const { rule } of breaches) times.set(rule, (times.get(rule) ?? 0) + 1);
  const broken = [...times].map(([rule, count]) => `${rule} ${count}×`);
  const stated = falseStatements.length === 0 ? [] : [`${falseStatements.length} false statements`];
  return { kind: 'invalid', why: [...broken, ...stated].join(', ') };
}
