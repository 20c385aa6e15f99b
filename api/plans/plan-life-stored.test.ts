import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { audit } from '../store/tables/audit.ts';
import { plans } from '../store/tables/plans.ts';
import { eachStore } from '../store/testing/test-store.ts';
import { giveAnswers } from './answering-steps.ts';
import { confirm, discard, propose, publish, withdraw } from './leading-steps.ts';
import { placementKey } from './life-of-a-plan.ts';
import { planHead } from './plan-work.ts';
import { answersOf } from './stored-answers.ts';
import { keyOf, nothing, PlanRounds, STRICT } from './testing/plan-rounds.ts';
import { COORDINATOR, employer, type PlanWorld, planWorld, twoEmployers } from './testing/plan-world.ts';

eachStore('the life of a stored plan', (opened) => {
  let store: Store;
  let world: PlanWorld;
  let rounds: PlanRounds;
  beforeEach(async () => {
    store = opened();
    world = await planWorld(twoEmployers(), store);
    rounds = new PlanRounds(world);
  });

  describe('proposing', () => {
    it('asks the employer of each placement', async () => {
      const { id } = await rounds.proposedDraft();
      const rows = await answersOf(store.db, id);
      expect(rows.map(({ trainee, employer: whose, unit, state }) => [trainee, whose, unit, state])).toEqual([
        ['an', 'remy', 'u1', 'waiting'],
        ['jan', 'remy', 'u1', 'waiting'],
        ['els', 'dijle', 'u2', 'waiting'],
      ]);
      expect(await rounds.stateOf(id)).toBe('proposed');
    });

    it('tells the second coordinator that the first was earlier', async () => {
      const { id } = await world.plan();
      const seen = await rounds.asked(id);
      await propose(world.work, COORDINATOR, seen);
      expect(await propose(world.work, COORDINATOR, seen)).toEqual({
        kind: 'stale',
        version: seen.version + 1,
      });
    });

    it('refuses a plan that does not hold in the semester of today, and says where', async () => {
      const { id } = await world.plan();
      await rounds.changed('trainee', 'els', { availableUntil: '2027-02-01' });
      const outcome = await propose(world.work, COORDINATOR, await rounds.asked(id));
      expect(outcome.kind).toBe('unsound');
      if (outcome.kind !== 'unsound') return;
      expect([...outcome.judgement.touched.keys()]).toEqual([keyOf('els')]);
      expect(await rounds.stateOf(id)).toBe('draft');
    });

    it('takes the place of what was being proposed', async () => {
      const first = await rounds.proposedDraft();
      const second = await rounds.proposedDraft();
      expect(await rounds.stateOf(first.id)).toBe('superseded');
      expect(await rounds.stateOf(second.id)).toBe('proposed');
    });

    it('can be taken back to a draft, and a draft thrown away', async () => {
      const { id } = await rounds.proposedDraft();
      await rounds.say(id, 'jan', 'accepted');
      expect(await discard(world.work, COORDINATOR, await rounds.asked(id))).toMatchObject({ kind: 'fault' });
      expect(await withdraw(world.work, COORDINATOR, await rounds.asked(id))).toMatchObject({ kind: 'ok' });
      expect(await answersOf(store.db, id)).toEqual([]);
      expect(await discard(world.work, COORDINATOR, await rounds.asked(id))).toMatchObject({ kind: 'ok' });
      expect(await rounds.stateOf(id)).toBeUndefined();
    });
  });

  it('gives the answers of a next proposal versions that nobody has seen', async () => {
    const { id } = await rounds.proposedDraft();
    for (const answer of ['accepted', 'waiting', 'accepted', 'waiting'] as const)
      await rounds.say(id, 'jan', answer);
    const seen = (await answersOf(store.db, id)).map(({ version }) => version);
    await withdraw(world.work, COORDINATOR, await rounds.asked(id));
    await propose(world.work, COORDINATOR, await rounds.asked(id));
    const now = (await answersOf(store.db, id)).map(({ version }) => version);
    expect(Math.min(...now)).toBeGreaterThan(Math.max(...seen));
  });

  describe('answering', () => {
    it('is each employer’s own: another’s placement is not there', async () => {
      const { id } = await rounds.proposedDraft();
      const given = [{ trainee: 'jan', module: 'basis', answer: 'accepted' as const, version: 1 }];
      const outcome = await giveAnswers(
        world.work,
        employer('dijle'),
        { semesterId: world.semesterId, planId: id },
        given,
      );
      expect(outcome).toEqual({ kind: 'faults', faults: [{ index: 0, kind: 'absent' }] });
    });

    it('is kept whole or not at all, with everything that is wrong', async () => {
      const { id } = await rounds.proposedDraft();
      const outcome = await giveAnswers(
        world.work,
        employer('remy'),
        { semesterId: world.semesterId, planId: id },
        [
          { trainee: 'jan', module: 'basis', answer: 'accepted', version: 1 },
          { trainee: 'an', module: 'basis', answer: 'declined', version: 1 },
          { trainee: 'an', module: 'basis', answer: 'accepted', version: 7 },
        ],
      );
      expect(outcome).toMatchObject({
        kind: 'faults',
        faults: [
          { index: 1, kind: 'fault', fault: { kind: 'no-reason' } },
          { index: 2, kind: 'stale' },
        ],
      });
      expect(await rounds.answerStates(id)).toEqual({ jan: 'waiting', an: 'waiting', els: 'waiting' });
    });

    it('tells who answers second what stands there now', async () => {
      const { id } = await rounds.proposedDraft();
      await rounds.say(id, 'jan', 'accepted');
      const outcome = await giveAnswers(
        world.work,
        employer('remy'),
        { semesterId: world.semesterId, planId: id },
        [{ trainee: 'jan', module: 'basis', answer: 'declined', reason: 'Toch niet.', version: 1 }],
      );
      expect(outcome).toMatchObject({
        kind: 'faults',
        faults: [{ kind: 'stale', now: { state: 'accepted', version: 2 } }],
      });
    });

    it('can be undone as long as the plan is proposed, and every answer is in the audit', async () => {
      const { id } = await rounds.proposedDraft();
      await rounds.say(id, 'jan', 'declined', 'Vol.');
      await rounds.say(id, 'jan', 'waiting');
      expect(await rounds.answerStates(id)).toMatchObject({ jan: 'waiting' });
      const told = await store.db
        .select()
        .from(audit)
        .where(eq(audit.entityKey, JSON.stringify([id, 'jan', 'basis'])));
      expect(told.map(({ actor, after, person }) => [actor, after, person])).toEqual([
        ['remy', { state: 'declined', reason: 'Vol.' }, 'jan'],
        ['remy', { state: 'waiting', reason: null }, 'jan'],
      ]);
    });
  });

  describe('confirming', () => {
    it('waits for everybody', async () => {
      const { id } = await rounds.proposedDraft();
      await rounds.say(id, 'jan', 'accepted');
      expect(await confirm(world.work, COORDINATOR, await rounds.asked(id), STRICT)).toEqual({
        kind: 'fault',
        fault: { kind: 'unanswered', placements: [keyOf('an'), keyOf('els')] },
      });
    });

    it('leaves out what was declined, in a plan that the checker still accepts', async () => {
      const { id } = await rounds.proposedDraft();
      await rounds.say(id, 'jan', 'accepted');
      await rounds.say(id, 'els', 'accepted');
      await rounds.say(id, 'an', 'declined', 'Geen mentor.');
      const outcome = await confirm(world.work, COORDINATOR, await rounds.asked(id), STRICT);
      expect(outcome).toMatchObject({ kind: 'ok', leftOut: [keyOf('an')] });
      const head = await planHead(store.db, world.semesterId, id);
      if (head === undefined) throw new Error('the plan is gone');
      const checked = await world.work.library.checked(store.db, head);
      expect(checked.plan.placements.map(({ trainee }) => trainee)).toEqual(['jan', 'els']);
      expect(checked.plan.unplaced).toMatchObject([{ trainee: 'an', blockers: [{ rule: 'H17' }] }]);
      expect(checked.plan.score).toMatchObject({ placed: 2, asked: 3 });
      expect(JSON.stringify(checked.plan)).not.toContain('Geen mentor');
    });

    it('takes a module along that had to come after the one that falls out', async () => {
      const input = twoEmployers();
      world = await planWorld(
        {
          ...input,
          modules: [
            ...input.modules,
            { ...input.modules[0], id: 'vervolg', name: 'Vervolg', after: ['basis'] },
          ].map((one) => ({ ...one, programme: 'zorg', minutes: 420, settings: ['wzc' as const] })),
          units: input.units.map((one) => ({ ...one, accepts: ['basis', 'vervolg'] })),
          trainees: input.trainees.map((one) =>
            one.id === 'els' ? { ...one, modules: [{ module: 'basis' }, { module: 'vervolg' }] } : one,
          ),
        },
        store,
      );
      rounds = new PlanRounds(world);
      const { id } = await rounds.proposedDraft();
      for (const row of await answersOf(store.db, id)) {
        const isFirst = row.trainee === 'els' && row.module === 'basis';
        const answer = isFirst
          ? { answer: 'declined' as const, reason: 'Vol.' }
          : { answer: 'accepted' as const };
        await giveAnswers(world.work, COORDINATOR, { semesterId: world.semesterId, planId: id }, [
          { ...row, reason: '', ...answer },
        ]);
      }
      const outcome = await confirm(world.work, COORDINATOR, await rounds.asked(id), STRICT);
      expect(outcome).toMatchObject({ kind: 'ok' });
      if (outcome.kind !== 'ok') return;
      expect(new Set(outcome.leftOut)).toEqual(
        new Set([keyOf('els'), placementKey({ trainee: 'els', module: 'vervolg' })]),
      );
      const rows = await answersOf(store.db, id);
      expect(rows.find(({ module }) => module === 'vervolg')).toMatchObject({
        state: 'reopened',
        reason: 'De module die eerst moet komen, heeft geen stageplaats meer.',
      });
      const told = await store.db
        .select({ actor: audit.actor, before: audit.before, after: audit.after, person: audit.person })
        .from(audit)
        .where(eq(audit.entityKey, JSON.stringify([id, 'els', 'vervolg'])));
      expect(told.at(-1)).toEqual({
        actor: 'coordinator',
        before: { state: 'accepted', reason: null },
        after: {
          state: 'reopened',
          reason: 'De module die eerst moet komen, heeft geen stageplaats meer.',
        },
        person: 'els',
      });
    });
  });

  describe('publishing', () => {
    it('leaves one published plan in the semester', async () => {
      const first = await rounds.confirmedDraft();
      expect(
        await publish(world.work, COORDINATOR, await rounds.asked(first.id), STRICT, nothing),
      ).toMatchObject({
        kind: 'ok',
      });
      const second = await confirmedDraftAgain();
      expect(
        await publish(world.work, COORDINATOR, await rounds.asked(second.id), STRICT, nothing),
      ).toMatchObject({
        kind: 'ok',
      });
      const rows = await store.db.select().from(plans).where(eq(plans.semesterId, world.semesterId));
      expect(rows.map(({ id, state }) => [id, state]).sort()).toEqual(
        [
          [first.id, 'superseded'],
          [second.id, 'published'],
        ].sort(),
      );
    });

    it('undoes everything when the calendars cannot be written', async () => {
      const { id } = await rounds.confirmedDraft();
      const broken = async () => {
        throw new Error('no calendar');
      };
      await expect(publish(world.work, COORDINATOR, await rounds.asked(id), STRICT, broken)).rejects.toThrow(
        'no calendar',
      );
      expect(await rounds.stateOf(id)).toBe('confirmed');
    });

    async function confirmedDraftAgain() {
      const made = await rounds.proposedDraft();
      expect(await rounds.answerStates(made.id)).toEqual({
        jan: 'accepted',
        an: 'accepted',
        els: 'accepted',
      });
      expect(await confirm(world.work, COORDINATOR, await rounds.asked(made.id), STRICT)).toMatchObject({
        kind: 'ok',
      });
      return made;
    }
  });
});
