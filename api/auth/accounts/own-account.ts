import { eq } from 'drizzle-orm';
import type { Db } from '../../store/store.ts';
import { accounts } from '../../store/tables/accounts.ts';
import type { AccountPrincipal } from '../principal.ts';
import type { AccountRow } from '../sign-in.ts';

/** The account of whoever asks. */
export async function findOwnAccount(
  db: Db,
  { accountId }: AccountPrincipal,
): Promise<AccountRow | undefined> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  return account;
}
