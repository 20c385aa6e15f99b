import { and, eq, isNull, not, or, sql } from 'drizzle-orm';
import type { Audit, Store, Tx } from '../../store/store.ts';
import { accounts } from '../../store/tables/accounts.ts';
import { withdrawLinks } from '../links/one-time-links.ts';
import type { AccountRow } from '../sign-in.ts';

export interface Stranger {
  readonly centre: string;
  readonly issuer: string;
  /** The person's number at this issuer. */
  readonly subject: string;
  readonly verifiedEmail: string | undefined;
}

/**
 * The account of someone whom the provider of a centre vouches for: the one that came with this subject before, else the one that was
 * invited at this address and never came with another of the same provider. From then on the subject counts, not the address, which may pass
 * to somebody else.
 */
export async function invitedAccount(store: Store, stranger: Stranger): Promise<AccountRow | undefined> {
  const [known] = await store.db
    .select()
    .from(accounts)
    .where(and(inCentre(stranger.centre), eq(accounts.oidcSubject, keptSubject(stranger))));
  if (known !== undefined || stranger.verifiedEmail === undefined) return known;
  const { verifiedEmail } = stranger;
  return store.change('nobody', (tx, audit) => bind(tx, audit, { ...stranger, verifiedEmail }));
}

async function bind(
  tx: Tx,
  audit: Audit,
  stranger: Stranger & { readonly verifiedEmail: string },
): Promise<AccountRow | undefined> {
  const { centre, issuer, verifiedEmail } = stranger;
  const isInvited = eq(sql`lower(${accounts.email})`, verifiedEmail.toLowerCase());
  const cameAsAnother = sql`starts_with(${accounts.oidcSubject}, ${`${issuer} `})`;
  const neverCame = or(isNull(accounts.oidcSubject), not(cameAsAnother));
  const bound = await tx
    .update(accounts)
    .set({ oidcSubject: keptSubject(stranger), version: sql`${accounts.version} + 1` })
    .where(and(inCentre(centre), isInvited, neverCame))
    .returning();
  const [account] = bound;
  if (account === undefined) return undefined;
  await withdrawLinks(tx, account.id);
  await audit({
    centreId: centre,
    entity: 'accounts',
    entityKey: account.id,
    action: 'change',
    after: { signsIn: 'at the provider of the centre' },
  });
  return account;
}

/** With its issuer before it: two providers may give the same number, and a centre may change provider. */
function keptSubject({ issuer, subject }: Stranger): string {
  return `${issuer} ${subject}`;
}

function inCentre(centre: string) {
  return and(eq(accounts.centreId, centre), isNull(accounts.disabledAt));
}
