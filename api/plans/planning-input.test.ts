import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { eachStore } from '../store/testing/test-store.ts';
import { reopen } from './answering-steps.ts';
import { publish } from './leading-steps.ts';
import { planningInput } from './planning-input.ts';
import { openTouched } from './reopen-touched.ts';
import { answersOf } from './stored-answers.ts';
import { keyOf, nothing, PlanRounds, STRICT } from './testing/plan-rounds.ts';
import { COORDINATOR, type PlanWorld, planWorld, twoEmployers } from './testing/plan-world.ts';

eachStore('what was agreed', (opened) => {
  let store: Store;
  let world: PlanWorld;
  let rounds: PlanRounds;
  beforeEach(async () => {
    store = opened();
    world = await planWorld(twoEmployers(), store);
    rounds = new PlanRounds(world);
  });

  describe('what is confirmed', () => {
    it('is pinned in every later run', async () => {
      const { plan } = await rounds.confirmedDraft();
      const pins = (await planningInput(world.work, world.semesterId))?.input.pins ?? [];
      expect(pins).toHaveLength(3);
      expect(pins.find(({ trainee }) => trainee === 'jan')).toMatchObject({
        module: 'basis',
        unit: 'u1',
        mentor: 'm1',
      });
      const again = await world.plan({ seed: 99 });
      expect(again.plan.placements).toEqual(plan.placements);
    });

    it('is one pin together with the one that the semester has', async () => {
      world = await planWorld(
        { ...twoEmployers(), pins: [{ trainee: 'jan', module: 'basis', unit: 'u1' }] },
        store,
      );
      rounds = new PlanRounds(world);
      await rounds.confirmedDraft();
      const pins = (await planningInput(world.work, world.semesterId))?.input.pins ?? [];
      expect(pins.filter(({ trainee }) => trainee === 'jan')).toEqual([
        expect.objectContaining({ unit: 'u1', mentor: 'm1', days: expect.any(Array) }),
      ]);
    });

    it('opens again by a withdrawn offer only where that was used, and says why', async () => {
      const { id, plan } = await rounds.confirmedDraft();
      await rounds.changed('unit', 'u2', { offers: [] });
      const found = await openTouched(world.work, world.semesterId);
      expect(found?.opened).toEqual(new Map([[id, [keyOf('els')]]]));
      expect(await rounds.answerStates(id)).toEqual({ jan: 'accepted', an: 'accepted', els: 'reopened' });
      const row = (await answersOf(store.db, id)).find(({ trainee }) => trainee === 'els');
      expect(row?.reason).toContain('Dijle');
      const pins = (await planningInput(world.work, world.semesterId))?.input.pins ?? [];
      expect(pins.map(({ trainee }) => trainee).sort()).toEqual(['an', 'jan']);
      const again = await world.plan();
      expect(again.plan.placements.find(({ trainee }) => trainee === 'els')?.unit).toBe('u1');
      expect(again.plan.placements.filter(({ trainee }) => trainee !== 'els')).toEqual(
        plan.placements.filter(({ trainee }) => trainee !== 'els'),
      );
    });

    it.each([
      ['a mentor', 'mentor', 'm2', { absences: [{ from: '2027-02-01', to: '2027-03-28' }] }],
      ['a trainee', 'trainee', 'els', { availableUntil: '2027-02-01' }],
      [
        'a module that a trainee need not do any more',
        'trainee',
        'els',
        { modules: [{ module: 'basis', done: true }] },
      ],
    ] as const)(
      'opens again by the drop-out of %s only what that touches',
      async (_what, kind, key, over) => {
        const { id } = await rounds.confirmedDraft();
        await rounds.changed(kind, key, over);
        await openTouched(world.work, world.semesterId);
        expect(await rounds.answerStates(id)).toEqual({ jan: 'accepted', an: 'accepted', els: 'reopened' });
      },
    );

    it('says nothing of a trainee’s own life to an employer', async () => {
      const { id } = await rounds.confirmedDraft();
      const busy = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], start: '06:00', end: '22:00', kind: 'family' }];
      await rounds.changed('trainee', 'els', { busy });
      await openTouched(world.work, world.semesterId);
      const row = (await answersOf(store.db, id)).find(({ trainee }) => trainee === 'els');
      expect(row?.reason).toBe('Bij de cursist is iets veranderd, waardoor deze dagen niet meer kunnen.');
    });

    it('opens by hand too, with a reason, and is accepted again when it can go on', async () => {
      const { id } = await rounds.confirmedDraft();
      const reasons = new Map([[keyOf('jan'), 'Afdeling verhuist.']]);
      expect(await reopen(world.work, COORDINATOR, await rounds.asked(id), reasons)).toMatchObject({
        kind: 'ok',
      });
      expect(await publish(world.work, COORDINATOR, await rounds.asked(id), STRICT, nothing)).toMatchObject({
        kind: 'fault',
        fault: { kind: 'reopened' },
      });
      await rounds.say(id, 'jan', 'accepted');
      expect(await publish(world.work, COORDINATOR, await rounds.asked(id), STRICT, nothing)).toMatchObject({
        kind: 'ok',
      });
    });
  });

  describe('a no', () => {
    it('keeps the trainee away from that unit in the next run, and the rest where it was accepted', async () => {
      const { id, plan } = await rounds.proposedDraft();
      await rounds.say(id, 'jan', 'accepted');
      await rounds.say(id, 'els', 'accepted');
      await rounds.say(id, 'an', 'declined', 'Twee is te veel.');
      const found = await planningInput(world.work, world.semesterId);
      expect(found?.input.trainees.find((one) => one.id === 'an')?.excludes).toEqual(['u1']);
      const again = await world.plan();
      expect(again.plan.placements.find(({ trainee }) => trainee === 'an')?.unit).toBe('u2');
      for (const who of ['jan', 'els']) {
        expect(again.plan.placements.find(({ trainee }) => trainee === who)).toEqual(
          plan.placements.find(({ trainee }) => trainee === who),
        );
      }
    });
  });
});
