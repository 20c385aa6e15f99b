import { desc } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { redeemLink } from '../../auth/links/redeem-link.ts';
import { signIn } from '../../auth/sign-in.ts';
import { addAccount, addCentre, PASSWORD, testAuth } from '../../auth/testing/test-auth.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { audit } from '../../store/tables/audit.ts';
import { putEmptyDatabase } from '../../store/testing/empty-database.ts';
import { postgresFolder, testDatabaseUrl } from '../../store/testing/postgres-cluster.ts';
import { EXIT } from '../exit-codes.ts';
import { run, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const BOSS = 'baas@centrum.be';
const NEW_PASSWORD = 'tien trage treinen';
afterEach(() => vi.unstubAllEnvs());

function place({ url = '', data = folder.at('data') }: { readonly url?: string; readonly data?: string }) {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('STAGEPLAN_DATA', data);
  vi.stubEnv('PUBLIC_URL', 'https://stageplan.example.be');
  return () => openStore({ folder: data, ...(url === '' ? {} : { url }) });
}

async function opensAgain(store: Store, out: string): Promise<void> {
  const token = /https:\/\/stageplan\.example\.be\/aan-de-slag#(\S+)/.exec(out)?.[1] ?? '';
  const auth = { ...testAuth(store), clock: () => new Date() };
  expect(await redeemLink(auth, { token, password: NEW_PASSWORD })).toMatchObject({ kind: 'signed-in' });
  expect(await signIn(auth, { email: BOSS, password: PASSWORD })).toMatchObject({ kind: 'refused' });
  expect(await signIn(auth, { email: BOSS, password: NEW_PASSWORD })).toMatchObject({ kind: 'signed-in' });
  expect(await redeemLink(auth, { token, password: NEW_PASSWORD })).toMatchObject({ type: 'link-ended' });
}

describe('stageplan new-link', () => {
  it('lets the only administrator in again, once the service is stopped, and is in the audit', async () => {
    const open = place({});
    await putEmptyDatabase(folder.at('data'));
    const before = await open();
    const { id } = await addAccount(before, { email: BOSS });
    const inUse = await run('new-link', '--email', BOSS);
    expect(inUse.code).toBe(EXIT.input);
    expect(inUse.err).toContain(`De gegevensmap ${folder.at('data')} is in gebruik`);
    await before.close();

    const made = await run('new-link', '--email', 'Baas@Centrum.be');
    expect(made).toMatchObject({ code: EXIT.fine, err: '' });
    expect(made.out).toContain(`Link voor An Peeters (${BOSS}). Hij werkt één keer`);

    const after = await open();
    const [told] = await after.db.select().from(audit).orderBy(desc(audit.id)).limit(1);
    expect(told).toMatchObject({ actor: 'command-line', entity: 'one_time_links', entityKey: id });
    expect(JSON.stringify(told)).not.toContain('#');
    await opensAgain(after, made.out);
    await after.close();
  });

  it.skipIf(postgresFolder() === undefined)('works beside a service on PostgreSQL', async () => {
    const store = await place({ url: await testDatabaseUrl() })();
    await addAccount(store, { email: BOSS });
    const made = await run('new-link', '--email', BOSS, '--json');
    expect(made.code).toBe(EXIT.fine);
    const { link, ...rest } = JSON.parse(made.out);
    expect(rest).toMatchObject({ ok: true, email: BOSS, role: 'administrator' });
    await opensAgain(store, link);
    await store.close();
  });

  it('asks in which centre, of who has an account in several', async () => {
    await putEmptyDatabase(folder.at('centres'));
    const open = place({ data: folder.at('centres') });
    const store = await open();
    const [north, south] = [await addCentre(store, 'CVO Noord'), await addCentre(store, 'CVO Zuid')];
    const email = 'wzc@voorbeeld.be';
    for (const centreId of [north, south]) await addAccount(store, { email, role: 'researcher', centreId });
    await store.close();
    const { code, err } = await run('new-link', '--email', email);
    expect(code).toBe(EXIT.input);
    expect(err).toContain(`Kies uit ${north} (CVO Noord), ${south} (CVO Zuid).`);
    const made = await run('new-link', '--email', email, '--centre', south, '--json');
    expect(JSON.parse(made.out)).toMatchObject({ ok: true, email });
    const after = await open();
    const [told] = await after.db.select().from(audit).orderBy(desc(audit.id)).limit(1);
    expect(told?.centreId).toBe(south);
    await after.close();
  });

  it('says what is wrong: no address, no such account, one that is disabled, no data', async () => {
    await putEmptyDatabase(folder.at('other'));
    const store = await place({ data: folder.at('other') })();
    await addAccount(store, { email: 'weg@centrum.be', disabled: true });
    await store.close();
    const faults = [
      [['new-link'], '--email: ontbreekt, hier hoort het e-mailadres van een account.'],
      [['new-link', '--email', BOSS], `--email: ${BOSS} is niet het e-mailadres van een account.`],
      [['new-link', '--email', 'weg@centrum.be'], 'Schakel het eerst weer in; maak dan een link.'],
    ] as const;
    for (const [argv, message] of faults) {
      const { code, out, err } = await run(...argv);
      expect({ code, out }).toEqual({ code: EXIT.input, out: '' });
      expect(err).toContain(message);
    }
    place({ data: folder.at('nergens') });
    const nowhere = await run('new-link', '--email', BOSS);
    expect(nowhere.err).toContain('is geen map waarin Stageplan gegevens bewaart');
  });
});
