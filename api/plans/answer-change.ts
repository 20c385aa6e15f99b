/** Writes another answer in place of one, with its row in the audit. */
import { and, eq } from 'drizzle-orm';
import type { Audit, Tx } from '../store/store.ts';
import { answers } from '../store/tables/plans.ts';
import type { AnswerRow } from './stored-answers.ts';

export type AnswerChange = Pick<AnswerRow, 'state' | 'reason' | 'answeredBy' | 'answeredAt'>;

/** The semester that the answer is in, for the audit. */
export interface AnswerPlace {
  readonly semesterId: string;
  readonly centreId: string | null;
}

/** @returns the answer as it then is, one version further */
export async function storeAnswer(
  tx: Tx,
  audit: Audit,
  { semesterId, centreId }: AnswerPlace,
  row: AnswerRow,
  change: AnswerChange,
): Promise<AnswerRow> {
  const next = { ...row, ...change, version: row.version + 1 };
  await tx
    .update(answers)
    .set({ ...change, version: next.version })
    .where(
      and(eq(answers.planId, row.planId), eq(answers.trainee, row.trainee), eq(answers.module, row.module)),
    );
  await audit({
    centreId,
    semesterId,
    entity: 'answers',
    entityKey: JSON.stringify([row.planId, row.trainee, row.module]),
    action: 'change',
    before: { state: row.state, reason: row.reason },
    after: { state: next.state, reason: next.reason },
    person: row.trainee,
  });
  return next;
}
