/** Plans over HTTP: who sees what, and the job of a coordinator from a proposal to a calendar that changes. */
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PlanRounds } from '../../plans/testing/plan-rounds.ts';
import { type PlanService, planService, type Someone } from './testing/plan-service.ts';

let planning: PlanService;
beforeAll(async () => {
  planning = await planService();
});
afterAll(() => planning.close());
beforeEach(() => planning.begin());

const item = z.looseObject({ id: z.string(), state: z.string(), outdated: z.boolean() });
const page = z.looseObject({ items: z.array(item) });
const answer = z.looseObject({
  trainee: z.string(),
  state: z.string(),
  version: z.number(),
  reason: z.string().nullable(),
});
const answerList = z.looseObject({ items: z.array(answer), names: z.record(z.string(), z.string()) });
const step = z.looseObject({ state: z.string(), leftOut: z.array(z.looseObject({ trainee: z.string() })) });

const planPath = (id: string) => `${planning.path()}/plans/${id}`;

async function etagOf(id: string): Promise<string> {
  return (await planning.as('coordinator').get(planPath(id))).etag;
}

async function take(id: string, name: string, body?: unknown) {
  const headers = { 'if-match': await etagOf(id) };
  return planning.as('coordinator').post(`${planPath(id)}/${name}`, body, headers);
}

async function answers(id: string, who: Someone) {
  return (await planning.as(who).get(`${planPath(id)}/answers`)).json(answerList);
}

async function acceptAll(id: string, who: Someone) {
  const { items } = await answers(id, who);
  const waiting = items.filter(({ state }) => state === 'waiting');
  const given = waiting.map(({ trainee, version }) => ({
    trainee,
    module: 'basis',
    answer: 'accepted',
    version,
  }));
  if (given.length === 0) return;
  expect((await planning.as(who).post(`${planPath(id)}/answers`, { answers: given })).status).toBe(200);
}

async function decline(id: string, who: Someone, trainee: string, reason: string) {
  const headers = { 'if-match': '"1"' };
  return planning
    .as(who)
    .put(`${planPath(id)}/answers/${trainee}/basis`, { answer: 'declined', reason }, headers);
}

async function calendarOf(trainee: string) {
  const made = await planning
    .as('coordinator')
    .post(`${planning.path()}/feeds`, { owner: 'trainee', ownerKey: trainee });
  const { calendar } = made.json(z.looseObject({ calendar: z.string() }));
  return async () => {
    const response = await fetch(calendar);
    const events = new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent');
    return events.map((one) => ({
      uid: String(one.getFirstPropertyValue('uid')),
      sequence: Number(one.getFirstPropertyValue('sequence')),
      status: String(one.getFirstPropertyValue('status')),
      summary: String(one.getFirstPropertyValue('summary')),
    }));
  };
}

describe('the coordinator’s job', () => {
  it('proposes, replans what was declined with the rest pinned, confirms and publishes; the calendar changes', async () => {
    const calendar = await calendarOf('an');
    expect(await calendar()).toEqual([]);

    const first = await planning.world().plan();
    expect((await take(first.id, 'propose')).json(step).state).toBe('proposed');
    expect((await decline(first.id, 'remy', 'an', 'Twee tegelijk is te veel.')).status).toBe(200);
    await acceptAll(first.id, 'remy');
    await acceptAll(first.id, 'dijle');

    const second = await planning.world().plan();
    expect((await take(second.id, 'propose')).status).toBe(200);
    const asked = await answers(second.id, 'coordinator');
    expect(asked.items.map(({ trainee, state, unit }) => [trainee, state, unit]).sort()).toEqual([
      ['an', 'waiting', 'u2'],
      ['els', 'accepted', 'u2'],
      ['jan', 'accepted', 'u1'],
    ]);
    await acceptAll(second.id, 'dijle');
    expect((await take(second.id, 'confirm')).json(step)).toMatchObject({ state: 'confirmed', leftOut: [] });
    expect((await take(second.id, 'publish')).json(step).state).toBe('published');
    const told = await calendar();
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ status, summary }) => status === 'CONFIRMED' && summary.includes('Dijle'))).toBe(
      true,
    );

    await new PlanRounds(planning.world()).changed('unit', 'u2', { offers: [] });
    const check = await planning.as('coordinator').get(`${planPath(second.id)}/check`);
    expect(check.json(z.looseObject({ sound: z.boolean(), outdated: z.boolean() }))).toMatchObject({
      sound: false,
      outdated: true,
    });
    planning.setNow('2026-12-01T10:00:00Z');
    const third = await planning.world().plan({ replan: true });
    await take(third.id, 'propose');
    await acceptAll(third.id, 'remy');
    const confirmed = await take(third.id, 'confirm');
    expect(confirmed.status, confirmed.text).toBe(200);
    await take(third.id, 'publish');
    const { items } = (await planning.as('coordinator').get(`${planning.path()}/plans?state=published`)).json(
      page,
    );
    expect(items.map(({ id }) => id)).toEqual([third.id]);
    const after = await calendar();
    expect(after.filter(({ status }) => status === 'CANCELLED').map(({ sequence }) => sequence)).toEqual(
      told.map(() => 1),
    );
  });

  it('finds at once what a withdrawn offer or a drop-out touches opened again, and nothing else', async () => {
    const { id } = await planning.world().plan();
    await take(id, 'propose');
    for (const who of ['remy', 'dijle'] as const) await acceptAll(id, who);
    await take(id, 'confirm');
    const states = async () =>
      Object.fromEntries(
        (await answers(id, 'coordinator')).items.map(({ trainee, state }) => [trainee, state]),
      );

    const offers = `${planning.path()}/units/u2/offers`;
    const seen = { 'if-match': (await planning.as('dijle').get(offers)).etag };
    expect((await planning.as('dijle').put(offers, { offers: [] }, seen)).status).toBe(200);
    expect(await states()).toEqual({ jan: 'accepted', an: 'accepted', els: 'reopened' });

    const jan = `${planning.path()}/trainees/jan`;
    const { etag } = await planning.as('coordinator').get(jan);
    expect((await planning.as('coordinator').delete(jan, { 'if-match': etag })).status).toBe(204);
    expect(await states()).toEqual({ jan: 'reopened', an: 'accepted', els: 'reopened' });
    const { items } = await answers(id, 'remy');
    expect(items.find(({ trainee }) => trainee === 'jan')?.reason).toBe(
      'De cursist is gestopt of uitgeschreven.',
    );
  });

  it('waits for everybody, and says for whom', async () => {
    const { id } = await planning.world().plan();
    await take(id, 'propose');
    await acceptAll(id, 'remy');
    const refused = await take(id, 'confirm');
    expect(refused.status).toBe(409);
    expect(refused.problem()).toMatchObject({
      type: '/problems/plan-state',
      errors: [{ path: '/placements/els/basis', text: 'Els Maes, Basis' }],
    });
  });

  it('is told which placements do not hold in today’s semester, and why', async () => {
    const { id } = await planning.world().plan();
    await new PlanRounds(planning.world()).changed('trainee', 'els', { availableUntil: '2027-02-01' });
    const refused = await take(id, 'propose');
    expect(refused.status).toBe(409);
    const { type, errors = [] } = refused.problem();
    expect(type).toBe('/problems/plan-unsound');
    expect(new Set(errors.map(({ path }) => path))).toEqual(new Set(['/placements/els/basis']));
    expect(errors[0]?.text).toContain('Els Maes');
  });

  it('is told when another was first', async () => {
    const { id } = await planning.world().plan();
    const seen = { 'if-match': await etagOf(id) };
    await take(id, 'propose');
    const second = await planning.as('coordinator').post(`${planPath(id)}/withdraw`, undefined, seen);
    expect(second.status).toBe(412);
    expect(second.problem().current?.version).toBe(2);
    expect((await planning.as('coordinator').post(`${planPath(id)}/withdraw`)).status).toBe(428);
  });

  it('reads a summary in Dutch: how much, why not, and what would help', async () => {
    const { id } = await planning.world().plan();
    const read = await planning.as('coordinator').get(`${planPath(id)}/summary`);
    const {
      counts,
      sentences,
      answers: said,
    } = read.json(
      z.looseObject({ counts: z.unknown(), sentences: z.array(z.string()), answers: z.unknown() }),
    );
    expect(counts).toEqual({ asked: 3, placed: 3, unplaced: 0, priorityPlaced: 3 });
    expect(sentences[0]).toContain('3');
    expect(said).toEqual({ waiting: 0, accepted: 0, declined: 0, reopened: 0 });
  });

  it('sees what one plan does otherwise than another', async () => {
    const first = await planning.world().plan();
    await new PlanRounds(planning.world()).changed('unit', 'u2', { offers: [] });
    const second = await planning.world().plan();
    const read = await planning.as('coordinator').get(`${planPath(second.id)}/differences?with=${first.id}`);
    const { changes } = read.json(
      z.looseObject({ changes: z.array(z.looseObject({ trainee: z.string(), text: z.string() })) }),
    );
    expect(changes).toMatchObject([{ trainee: 'els', kind: 'moved', from: 'u2', to: 'u1' }]);
    expect(changes[0]?.text).toContain('Zonnetje');
  });

  it('throws a draft away', async () => {
    const { id } = await planning.world().plan();
    expect((await take(id, 'discard')).status).toBe(200);
    expect((await planning.as('coordinator').get(planPath(id))).status).toBe(404);
  });
});

describe('an employer', () => {
  it('sees nothing of a draft, and of a proposal its own placements without names or journeys', async () => {
    const { id } = await planning.world().plan();
    expect((await planning.as('remy').get(planPath(id))).status).toBe(404);
    await take(id, 'propose');
    const read = await planning.as('remy').get(planPath(id));
    const { placements, names } = read.json(
      z.looseObject({ placements: z.array(z.looseObject({ unit: z.string() })), names: z.unknown() }),
    );
    expect(placements.map(({ unit }) => unit)).toEqual(['u1', 'u1']);
    expect(names).toEqual({ m1: 'Mentor Een' });
    expect(read.text).not.toMatch(/Peeters|"lat"|"legs"|els/);
  });

  it('reads the names of its trainees once the plan is published', async () => {
    const { id } = await planning.world().plan();
    await take(id, 'propose');
    await acceptAll(id, 'remy');
    await acceptAll(id, 'dijle');
    await take(id, 'confirm');
    expect((await answers(id, 'remy')).names).toEqual({ m1: 'Mentor Een' });
    await take(id, 'publish');
    expect((await answers(id, 'remy')).names).toEqual({
      an: 'An Claes',
      jan: 'Jan Peeters',
      m1: 'Mentor Een',
    });
  });

  it('does not answer for another, nor decline without a reason', async () => {
    const { id } = await planning.world().plan();
    await take(id, 'propose');
    expect((await decline(id, 'remy', 'els', 'Vol.')).status).toBe(404);
    const refused = await decline(id, 'remy', 'jan', ' ');
    expect(refused.status).toBe(422);
    expect(refused.problem().errors).toEqual([{ path: '/reason', text: 'Zeg waarom, in een korte zin.' }]);
  });

  it('is told what somebody else answered meanwhile', async () => {
    const { id } = await planning.world().plan();
    await take(id, 'propose');
    await decline(id, 'remy', 'jan', 'Vol.');
    const second = await decline(id, 'remy', 'jan', 'Toch niet.');
    expect(second.status).toBe(412);
    expect(second.problem().current).toMatchObject({
      version: 2,
      body: { state: 'declined', reason: 'Vol.' },
    });
  });

  it('takes an answer back while the plan is proposed', async () => {
    const { id } = await planning.world().plan();
    await take(id, 'propose');
    await decline(id, 'remy', 'jan', 'Vol.');
    const undone = await planning
      .as('remy')
      .delete(`${planPath(id)}/answers/jan/basis`, { 'if-match': '"2"' });
    expect(undone.json(answer)).toMatchObject({ state: 'waiting', reason: null, version: 3 });
  });
});

describe('others', () => {
  it('a researcher reads no draft and no names', async () => {
    const { id } = await planning.world().plan();
    expect((await planning.as('researcher').get(planPath(id))).status).toBe(404);
    await take(id, 'propose');
    const read = await planning.as('researcher').get(planPath(id));
    expect(read.status).toBe(200);
    expect(read.text).not.toMatch(/Peeters|Claes|Maes|Mentor Een/);
    expect((await planning.as('researcher').get(`${planPath(id)}/answers`)).status).toBe(404);
  });

  it('a coordinator of another centre finds nothing here', async () => {
    const { id } = await planning.world().plan();
    const stranger = planning.as('stranger');
    expect((await stranger.get(`${planning.path()}/plans`)).status).toBe(404);
    expect((await stranger.get(planPath(id))).status).toBe(404);
    expect((await stranger.post(`${planPath(id)}/propose`, undefined, { 'if-match': '"1"' })).status).toBe(
      404,
    );
    expect((await planning.as('nobody').get(planPath(id))).status).toBe(401);
  });
});
