import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, sessions } from '../store/tables/accounts.ts';
import { audit } from '../store/tables/audit.ts';
import { eachStore } from '../store/testing/test-store.ts';
import { FREE_ATTEMPTS, waitSeconds } from './passwords/lock-out.ts';
import { ARGON2 } from './passwords/password-hasher.ts';
import { ABSOLUTE_SECONDS, IDLE_SECONDS } from './sessions/session-times.ts';
import { findSession, listSessions, markSeen } from './sessions/sessions.ts';
import { signIn } from './sign-in.ts';
import { addAccount, addCentre, PASSWORD, type TestAuth, testAuth } from './testing/test-auth.ts';
import { hashToken } from './tokens.ts';

eachStore('signing in', (store) => {
  async function opened(auth: TestAuth, email: string) {
    const outcome = await signIn(auth, { email, password: PASSWORD });
    if (outcome.kind === 'refused') throw new Error(outcome.type);
    return outcome;
  }
  const attempt = async (auth: TestAuth, email: string, password: string) => {
    const outcome = await signIn(auth, { email, password });
    return outcome.kind === 'refused' ? outcome : outcome.kind;
  };
  async function failTimes(auth: TestAuth, email: string, times: number) {
    for (let n = 0; n < times; n += 1) await signIn(auth, { email, password: 'verkeerd' });
  }

  it('opens a session of which the database has hashes only', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'an@a.be' });
    const { session } = await opened(auth, 'AN@a.BE');
    const rows = await store().db.select().from(sessions);
    expect(rows.map(({ tokenHash }) => tokenHash)).toContain(hashToken(session.token));
    const kept = JSON.stringify([rows, await store().db.select().from(audit)]);
    expect(kept).not.toContain(session.token);
    expect(kept).not.toContain(session.csrfToken);
  });

  it('answers the same, for as much work, whatever is not right', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'known@b.be' });
    await addAccount(store(), { email: 'disabled@b.be', disabled: true });
    await addAccount(store(), { email: 'invited@b.be', password: null });
    await addAccount(store(), { email: 'locked@b.be' });
    await failTimes(auth, 'locked@b.be', FREE_ATTEMPTS);
    const wrong = await attempt(auth, 'known@b.be', 'verkeerd');
    for (const email of ['unknown@b.be', 'disabled@b.be', 'invited@b.be', 'locked@b.be']) {
      const before = auth.hasher.verified();
      expect(await attempt(auth, email, PASSWORD)).toEqual(wrong);
      expect(auth.hasher.verified() - before).toBe(1);
    }
  });

  it('still works after four wrong passwords, and forgets them', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'four@c.be' });
    await failTimes(auth, 'four@c.be', FREE_ATTEMPTS - 1);
    expect(await attempt(auth, 'four@c.be', PASSWORD)).toBe('signed-in');
    await failTimes(auth, 'four@c.be', FREE_ATTEMPTS - 1);
    expect(await attempt(auth, 'four@c.be', PASSWORD)).toBe('signed-in');
  });

  it('waits a minute after five, to its last moment, and twice as long after the sixth', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'five@d.be' });
    await failTimes(auth, 'five@d.be', FREE_ATTEMPTS);
    auth.pass(waitSeconds(FREE_ATTEMPTS) - 0.001);
    expect(await attempt(auth, 'five@d.be', PASSWORD)).toMatchObject({ type: 'wrong-password' });
    auth.pass(0.001);
    expect(await attempt(auth, 'five@d.be', 'verkeerd')).toMatchObject({ type: 'wrong-password' });
    auth.pass(waitSeconds(FREE_ATTEMPTS + 1) - 0.001);
    expect(await attempt(auth, 'five@d.be', PASSWORD)).toMatchObject({ type: 'wrong-password' });
    auth.pass(0.001);
    expect(await attempt(auth, 'five@d.be', PASSWORD)).toBe('signed-in');
  });

  it('does not wait longer for what is tried while it waits', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'patient@e.be' });
    await failTimes(auth, 'patient@e.be', FREE_ATTEMPTS + 10);
    auth.pass(waitSeconds(FREE_ATTEMPTS));
    expect(await attempt(auth, 'patient@e.be', PASSWORD)).toBe('signed-in');
  });

  it('counts attempts that are made all at once', async () => {
    const auth = testAuth(store());
    const { id } = await addAccount(store(), { email: 'burst@f.be' });
    await Promise.all(Array.from({ length: 20 }, () => attempt(auth, 'burst@f.be', 'verkeerd')));
    const [account] = await store().db.select().from(accounts).where(eq(accounts.id, id));
    expect(account?.failedSignIns).toBe(FREE_ATTEMPTS);
    expect(await attempt(auth, 'burst@f.be', PASSWORD)).toMatchObject({ type: 'wrong-password' });
  });

  it('hashes a password anew that was hashed with less than today', async () => {
    const auth = testAuth(store());
    const { id } = await addAccount(store(), { email: 'old@g.be' });
    const kept = async () =>
      (await store().db.select().from(accounts).where(eq(accounts.id, id)))[0]?.passwordHash ?? '';
    const passwordHash = await hash(PASSWORD, { ...ARGON2, memoryCost: 8192 });
    await store().db.update(accounts).set({ passwordHash }).where(eq(accounts.id, id));
    await attempt(auth, 'old@g.be', 'verkeerd');
    expect(await kept()).toBe(passwordHash);
    await opened(auth, 'old@g.be');
    expect(await kept()).toContain(`m=${ARGON2.memoryCost}`);
    expect(await attempt(auth, 'old@g.be', PASSWORD)).toBe('signed-in');
  });

  describe('at an address with accounts in two centres', () => {
    const OTHER = 'acht arme arenden';
    async function inTwoCentres(email: string, passwords: readonly [string, string]) {
      const [north, south] = [await addCentre(store(), 'CVO Noord'), await addCentre(store(), 'CVO Zuid')];
      const given = { email, role: 'researcher' } as const;
      await addAccount(store(), { ...given, centreId: north, password: passwords[0] });
      await addAccount(store(), { ...given, centreId: south, password: passwords[1] });
      return { north, south };
    }
    const centreOf = async (auth: TestAuth, given: Parameters<typeof signIn>[1]) => {
      const outcome = await signIn(auth, given);
      return outcome.kind === 'refused' ? outcome : outcome.account.centreId;
    };

    it('opens the one whose password it is', async () => {
      const auth = testAuth(store());
      const { north, south } = await inTwoCentres('two@l.be', [PASSWORD, OTHER]);
      expect(await centreOf(auth, { email: 'two@l.be', password: PASSWORD })).toBe(north);
      expect(await centreOf(auth, { email: 'TWO@l.be', password: OTHER })).toBe(south);
      expect(await centreOf(auth, { email: 'two@l.be', password: 'verkeerd' })).toMatchObject({
        status: 401,
      });
    });

    it('asks in which centre where it is the password of both, however often', async () => {
      const auth = testAuth(store());
      const email = 'same@m.be';
      const { north, south } = await inTwoCentres(email, [PASSWORD, PASSWORD]);
      for (let n = 0; n <= FREE_ATTEMPTS; n += 1) {
        expect(await centreOf(auth, { email, password: PASSWORD })).toMatchObject({
          status: 409,
          errors: [{ text: { nl: `CVO Noord: schrijf "${north}".` } }, { path: '/centre' }],
        });
      }
      expect(await centreOf(auth, { email, password: PASSWORD, centre: south })).toBe(south);
    });

    it('opens that of an administrator before those in a centre', async () => {
      const auth = testAuth(store());
      const email = 'baas@o.be';
      const { south } = await inTwoCentres(email, [OTHER, PASSWORD]);
      await addAccount(store(), { email });
      expect(await centreOf(auth, { email, password: PASSWORD })).toBeNull();
      expect(await centreOf(auth, { email, password: PASSWORD, centre: south })).toBe(south);
    });

    it('counts a wrong password for each, so that one is no way to guess the other', async () => {
      const auth = testAuth(store());
      const email = 'guess@n.be';
      const { north, south } = await inTwoCentres(email, [PASSWORD, OTHER]);
      for (let n = 0; n < FREE_ATTEMPTS; n += 1) await signIn(auth, { email, password: PASSWORD });
      expect(await centreOf(auth, { email, password: OTHER, centre: south })).toMatchObject({ status: 401 });
      expect(await centreOf(auth, { email, password: PASSWORD, centre: north })).toBe(north);
    });
  });

  it('ends the session the browser came with', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'twice@h.be' });
    const first = await opened(auth, 'twice@h.be');
    await signIn(auth, { email: 'twice@h.be', password: PASSWORD }, hashToken(first.session.token));
    expect(await findSession(store().db, first.session.token, auth.clock())).toBeUndefined();
    expect(await listSessions(store().db, first.account.id, auth.clock())).toHaveLength(1);
  });

  it('is over once the session was not used for an hour, to the moment', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'idle@i.be' });
    const { session } = await opened(auth, 'idle@i.be');
    auth.pass(IDLE_SECONDS - 0.001);
    expect(await findSession(store().db, session.token, auth.clock())).toBeDefined();
    auth.pass(0.001);
    expect(await findSession(store().db, session.token, auth.clock())).toBeUndefined();
  });

  it('is over after twelve hours, used or not, to the moment', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'busy@j.be' });
    const { session } = await opened(auth, 'busy@j.be');
    const hours = ABSOLUTE_SECONDS / IDLE_SECONDS;
    for (let half = 1; half < 2 * hours; half += 1) {
      auth.pass(IDLE_SECONDS / 2);
      const found = await findSession(store().db, session.token, auth.clock());
      if (found === undefined) throw new Error(`over after ${half} half hours`);
      await markSeen(store(), found.session, auth.clock());
    }
    auth.pass(IDLE_SECONDS / 2 - 0.001);
    expect(await findSession(store().db, session.token, auth.clock())).toBeDefined();
    auth.pass(0.001);
    expect(await findSession(store().db, session.token, auth.clock())).toBeUndefined();
  });

  it('writes that a session is used once a minute at most', async () => {
    const auth = testAuth(store());
    await addAccount(store(), { email: 'seen@k.be' });
    const { session } = await opened(auth, 'seen@k.be');
    const seenAfter = async (seconds: number) => {
      auth.pass(seconds);
      const before = await findSession(store().db, session.token, auth.clock());
      if (before === undefined) throw new Error('the session is over');
      await markSeen(store(), before.session, auth.clock());
      const after = await findSession(store().db, session.token, auth.clock());
      return after?.session.seenAt !== before.session.seenAt;
    };
    expect(await seenAfter(59.999)).toBe(false);
    expect(await seenAfter(0.001)).toBe(true);
  });
});
