import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../store/store.ts';
import { accounts } from '../../store/tables/accounts.ts';

/**
 * Makes whoever else changes accounts wait until this transaction ends: what is decided on who is administrator then
 * still holds.
 */
export async function holdAccounts(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table ${accounts} in share row exclusive mode`);
}

/** Whether there is an administrator who is not disabled. @param other leaves this one out */
export async function hasAdministrator(tx: Tx, other?: string): Promise<boolean> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.role, 'administrator'),
        isNull(accounts.disabledAt),
        other === undefined ? undefined : ne(accounts.id, other),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
