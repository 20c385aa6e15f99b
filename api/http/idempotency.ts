/** A POST that is sent twice is done once: the second gets the first one's answer, also after a restart. */
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { say } from '../../solver/domain/sentence.ts';
import type { Principal } from '../auth/principal.ts';
import { rawRows } from '../store/raw-rows.ts';
import type { Actor, Db, Store, Tx } from '../store/store.ts';
import { idempotencyKeys } from '../store/tables/idempotency-keys.ts';
import { requestTransaction } from './one-transaction.ts';
import { invalidHeader, keyInProgress, keyUsedOtherwise } from './refusals.ts';
import { keyName, openAnswer, requestMark, sealAnswer } from './sealed-answer.ts';
import type { SentAnswer } from './sent-answer.ts';

export interface OnceRequest {
  readonly store: Store;
  readonly principal: Principal;
  /** None: the request is one transaction all the same, and no answer is kept. */
  readonly key: string | undefined;
  /** What makes it this request: method, address, body. */
  readonly parts: readonly (string | Uint8Array)[];
  /** Answers with the store that it is given; what that changed is undone when it throws. */
  readonly answer: (store: Store) => Promise<SentAnswer>;
}

/** @throws Problem 409 while the first is being answered, 422 for a key of another request */
export async function answerOnce(request: OnceRequest): Promise<SentAnswer> {
  const { store, principal, key, parts } = request;
  const actor = actorOf(principal);
  if (key === undefined) return inOneTransaction(request, actor, async () => undefined, undefined);
  const claim: Claim = { principal: actor, key: keyName(key), requestHash: requestMark(key, parts) };
  const before = await keptAnswer(store.db, claim, key);
  if (before !== undefined) return before;
  try {
    return await inOneTransaction(
      request,
      actor,
      (tx) => claimKey(tx, claim),
      async (tx, sent) => {
        const answer = { status: sent.status, body: sealAnswer(key, sent) };
        await tx.update(idempotencyKeys).set(answer).where(ofClaim(claim));
      },
    );
  } catch (error) {
    if (!(error instanceof ClaimedMeanwhile)) throw error;
    const meanwhile = await keptAnswer(store.db, claim, key);
    if (meanwhile !== undefined) return meanwhile;
    throw keyInProgress();
  }
}

/** As the audit table names who asks. */
export function actorOf(principal: Principal): Actor {
  if (principal.kind === 'account') return principal.accountId;
  return principal.kind === 'link' ? `link:${principal.feedId}` : 'nobody';
}

/** @throws Problem 400 for one that cannot be a key */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined || /^[\x21-\x7e]{16,200}$/.test(header)) return header;
  throw invalidHeader(
    'Idempotency-Key',
    say(
      'Neem een willekeurige tekst van 16 tot 200 tekens zonder spaties, zoals een UUID.',
      'Take a random text of 16 to 200 characters without spaces, such as a UUID.',
    ),
  );
}

interface Claim {
  readonly principal: string;
  readonly key: string;
  readonly requestHash: string;
}

class ClaimedMeanwhile extends Error {}

async function inOneTransaction(
  request: OnceRequest,
  actor: Actor,
  first: (tx: Tx) => Promise<void>,
  keep: ((tx: Tx, sent: SentAnswer) => Promise<void>) | undefined,
): Promise<SentAnswer> {
  const transaction = requestTransaction(request.store, actor, first);
  try {
    const sent = await request.answer(transaction.store);
    await transaction.commit(keep === undefined ? undefined : (tx) => keep(tx, sent));
    return sent;
  } catch (error) {
    await transaction.rollBack();
    throw error;
  }
}

/** The lock tells another that is still at it; the row, one that is done. */
async function claimKey(tx: Tx, claim: Claim): Promise<void> {
  const name = `${claim.principal} ${claim.key}`;
  const lock = sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`;
  const [mine] = await rawRows(tx, lock, z.object({ free: z.boolean() }));
  if (mine?.free !== true) throw new ClaimedMeanwhile();
  const made = await tx.insert(idempotencyKeys).values(claim).onConflictDoNothing().returning();
  if (made.length === 0) throw new ClaimedMeanwhile();
}

async function keptAnswer(db: Db, claim: Claim, key: string): Promise<SentAnswer | undefined> {
  const [row] = await db.select().from(idempotencyKeys).where(ofClaim(claim));
  if (row === undefined) return undefined;
  if (row.requestHash !== claim.requestHash) throw keyUsedOtherwise();
  return row.body === null ? undefined : openAnswer(key, row.body);
}

function ofClaim({ principal, key }: Claim) {
  return and(eq(idempotencyKeys.principal, principal), eq(idempotencyKeys.key, key));
}
