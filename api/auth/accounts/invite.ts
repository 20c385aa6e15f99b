import { and, eq } from 'drizzle-orm';
import { say } from '../../../solver/domain/sentence.ts';
import type { Tx } from '../../store/store.ts';
import { accounts } from '../../store/tables/accounts.ts';
import { centres } from '../../store/tables/centres.ts';
import { records, semesters } from '../../store/tables/semesters.ts';
import type { AuthContext } from '../auth-context.ts';
import { type MadeLink, makeLink } from '../links/one-time-links.ts';
import type { AccountPrincipal } from '../principal.ts';
import { type FieldFault, type Refusal, refused, refusedFields } from '../refusal.ts';
import type { AccountRow } from '../sign-in.ts';
import { accountView } from './account-view.ts';
import { type AccountRole, givableRoles } from './managed-accounts.ts';

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  /** Needed for all but an administrator, where a coordinator's own centre does not say it. */
  readonly centre?: string | undefined;
  /** For an employer: its id in the semesters of the centre. */
  readonly employer?: string | undefined;
}

export interface Invited {
  readonly kind: 'invited';
  readonly account: AccountRow;
  readonly invitation: MadeLink;
}

/** Makes an account without a password, and the link with which its owner gives it one. No e-mail is sent: the inviter passes it on. */
export async function invite(
  context: AuthContext,
  inviter: AccountPrincipal,
  { email, name, role, centre, ...more }: Invitation,
): Promise<Invited | Refusal> {
  const now = context.clock();
  const employer = more.employer ?? null;
  const centreId = role === 'administrator' ? (centre ?? null) : (centre ?? inviter.centreId);
  return context.store.change(inviter.accountId, async (tx, audit) => {
    const faults = await placeFaults(tx, inviter, { role, centreId, employer });
    if (faults.length > 0) return refusedFields(faults);
    const made = await tx
      .insert(accounts)
      .values({ email, name, role, centreId, employer, createdAt: now.toISOString() })
      .onConflictDoNothing()
      .returning();
    const [account] = made;
    if (account === undefined) return ADDRESS_TAKEN;
    const after = accountView(account);
    await audit({ centreId, entity: 'accounts', entityKey: account.id, action: 'create', after });
    const link = { purpose: 'invitation', account, now } as const;
    return {
      kind: 'invited',
      account,
      invitation: await makeLink(tx, audit, context.settings.publicUrl(), link),
    };
  });
}

/** What is wrong with where an account would stand: its role, its centre, its employer. */
export async function placeFaults(
  tx: Tx,
  manager: AccountPrincipal,
  place: { readonly role: AccountRole; readonly centreId: string | null; readonly employer: string | null },
): Promise<readonly FieldFault[]> {
  const { role, centreId, employer } = place;
  const faults: FieldFault[] = [];
  if (!givableRoles(manager).includes(role)) faults.push({ path: '/role', text: NOT_YOURS_TO_GIVE });
  const isCentreRight =
    role === 'administrator' ? centreId === null : await isOwnCentre(tx, manager, centreId);
  if (!isCentreRight)
    faults.push({ path: '/centre', text: role === 'administrator' ? NO_CENTRE_HERE : WHICH_CENTRE });
  if (role !== 'employer' && employer !== null) faults.push({ path: '/employer', text: NO_EMPLOYER_HERE });
  if (role === 'employer' && isCentreRight && !(await isEmployerOf(tx, centreId, employer)))
    faults.push({ path: '/employer', text: WHICH_EMPLOYER });
  return faults;
}

async function isOwnCentre(tx: Tx, manager: AccountPrincipal, centreId: string | null): Promise<boolean> {
  if (centreId === null) return false;
  if (manager.role !== 'administrator') return manager.centreId === centreId;
  const rows = await tx.select({ id: centres.id }).from(centres).where(eq(centres.id, centreId));
  return rows.length > 0;
}

async function isEmployerOf(tx: Tx, centreId: string | null, employer: string | null): Promise<boolean> {
  if (centreId === null || employer === null) return false;
  const rows = await tx
    .select({ key: records.key })
    .from(records)
    .innerJoin(semesters, eq(semesters.id, records.semesterId))
    .where(and(eq(semesters.centreId, centreId), eq(records.kind, 'employer'), eq(records.key, employer)))
    .limit(1);
  return rows.length > 0;
}

const NOT_YOURS_TO_GIVE = say(
  'Deze rol kunt u niet geven. Kies coordinator, employer of researcher.',
  'You cannot give this role. Choose coordinator, employer or researcher.',
);
const WHICH_CENTRE = say(
  'Zo’n centrum is er niet. Neem de id van een centrum dat u beheert.',
  'There is no such centre. Take the id of a centre that you look after.',
);
const NO_CENTRE_HERE = say(
  'Een beheerder hoort bij geen centrum. Laat het weg.',
  'An administrator belongs to no centre. Leave it out.',
);
const WHICH_EMPLOYER = say(
  'Deze werkgever staat in geen semester van het centrum. Voeg hem daar eerst toe, of kijk zijn id na.',
  'This employer is in no semester of the centre. Add it there first, or check its id.',
);
const NO_EMPLOYER_HERE = say(
  'Alleen de rol employer hoort bij een werkgever. Laat dit weg.',
  'Only the role employer belongs to an employer. Leave this out.',
);
const ADDRESS_TAKEN = refused(
  409,
  'address-taken',
  say('Dit e-mailadres heeft al een account', 'This e-mail address already has an account'),
  say(
    'Elk adres heeft één account in een centrum. Zoek het in de lijst en maak een nieuwe link.',
    'Each address has one account in a centre. Find it in the list and make a new link.',
  ),
);
