/** What is in the database when a test of the API begins: two centres, with somebody of every kind. */
import { mentor, semesterInput, trainee, unit } from '../../../solver/testing/builders.ts';
import type { Principal } from '../../auth/principal.ts';
import type { JsonObject } from '../../store/semester-parts.ts';
import { saveSemester } from '../../store/semester-records.ts';
import type { Store, Tx } from '../../store/store.ts';
import { accounts, type Role, sessions } from '../../store/tables/accounts.ts';
import { feeds } from '../../store/tables/calendars.ts';
import { centres } from '../../store/tables/centres.ts';

/** Who can ask in a test. Those of the other centre and of the other employer have the same roles, elsewhere. */
export const VISITORS = [
  'nobody',
  'administrator',
  'coordinator',
  'employer',
  'researcher',
  'link',
  'other-coordinator',
  'other-employer',
  'other-researcher',
] as const;
export type Visitor = (typeof VISITORS)[number];

export interface TestWorld {
  readonly centre: string;
  readonly otherCentre: string;
  /** Of the first centre. */
  readonly semester: string;
  /** Of the other centre, with the same records. */
  readonly otherSemester: string;
  readonly principals: Readonly<Record<Visitor, Principal>>;
}

/**
 * Employers `e1` (site `s1`, unit `u1`, `mentor1`) and `e2` (`s2`, `u2`, `mentor2`), trainees `t1` (An Peeters) and `t2`
 * (Bo Claes), a closure and a pin.
 */
export function worldSemester(): JsonObject {
  return {
    ...semesterInput({
      closures: [{ from: '2027-04-05', to: '2027-04-18', name: 'Paasvakantie', kind: 'school-holiday' }],
      employers: [
        { id: 'e1', name: 'Werkgever 1' },
        { id: 'e2', name: 'Werkgever 2' },
      ],
      sites: [
        { id: 's1', employer: 'e1', name: 'Huis 1', lat: 50.865, lon: 4.71 },
        { id: 's2', employer: 'e2', name: 'Huis 2', lat: 50.87, lon: 4.72 },
      ],
      units: [unit(), unit({ id: 'u2', site: 's2', name: 'Afdeling 2' })],
      mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
      trainees: [
        trainee({ home: { lat: 50.87654, lon: 4.70123 }, cohort: 'groep A' }),
        trainee({ id: 't2', track: 'evening' }),
      ],
      pins: [{ trainee: 't1', module: 'basis', unit: 'u1' }],
    }),
    people: {
      t1: { name: 'An Peeters', email: 'an.peeters@example.be' },
      t2: { name: 'Bo Claes' },
      mentor1: { name: 'Mia Maes', email: 'mia.maes@example.be' },
    },
  };
}

export async function makeWorld(store: Store): Promise<TestWorld> {
  return store.change('set-up', async (tx, audit) => {
    const centre = await madeCentre(tx, 'CVO Noord');
    const otherCentre = await madeCentre(tx, 'CVO Zuid');
    const { id: semester } = await saveSemester(tx, audit, centre, worldSemester());
    const { id: otherSemester } = await saveSemester(tx, audit, otherCentre, worldSemester());
    const account = (role: Role, centreId: string | null, employer: string | null = null) =>
      madeAccount(tx, role, centreId, employer);
    return {
      centre,
      otherCentre,
      semester,
      otherSemester,
      principals: {
        nobody: { kind: 'nobody' },
        administrator: await account('administrator', null),
        coordinator: await account('coordinator', centre),
        employer: await account('employer', centre, 'e1'),
        researcher: await account('researcher', centre),
        link: await madeLink(tx, semester),
        'other-coordinator': await account('coordinator', otherCentre),
        'other-employer': await account('employer', centre, 'e2'),
        'other-researcher': await account('researcher', otherCentre),
      },
    };
  });
}

async function madeCentre(tx: Tx, name: string): Promise<string> {
  return only(await tx.insert(centres).values({ name }).returning()).id;
}

async function madeAccount(
  tx: Tx,
  role: Role,
  centreId: string | null,
  employer: string | null,
): Promise<Principal> {
  const email = `${role}-${centreId ?? 'none'}-${employer ?? 'none'}@example.be`;
  const row = { role, centreId, employer, email, name: `De ${role}` };
  const { id } = only(await tx.insert(accounts).values(row).returning());
  const session = `session of ${email}`;
  await tx
    .insert(sessions)
    .values({ tokenHash: session, accountId: id, csrfHash: 'none', expiresAt: '2030-01-01T00:00:00Z' });
  return { kind: 'account', accountId: id, role, centreId, employer, scopes: 'all', via: 'session', session };
}

async function madeLink(tx: Tx, semesterId: string): Promise<Principal> {
  const row = { semesterId, owner: 'trainee' as const, ownerKey: 't1', tokenHash: 'hash of a test link' };
  const { id } = only(await tx.insert(feeds).values(row).returning());
  return { kind: 'link', feedId: id, semesterId, owner: 'trainee', ownerKey: 't1' };
}

function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('the insert returned nothing');
  return row;
}
