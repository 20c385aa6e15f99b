/** Calendar links: made and revoked, and what a calendar program gets of them. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PlanRounds } from '../../plans/testing/plan-rounds.ts';
import { people } from '../../store/tables/people.ts';
import { onPath } from './testing/on-path.ts';
import { type PlanService, planService, type Someone } from './testing/plan-service.ts';

let planning: PlanService;
beforeAll(async () => {
  planning = await planService();
});
afterAll(() => planning.close());
beforeEach(() => planning.begin());

const made = z.looseObject({ id: z.string(), calendar: z.string(), rota: z.string() });
const PUBLISHED = 'Thu, 26 Nov 2026 10:00:00 GMT';

async function link(owner: string, ownerKey: string, who: Someone = 'coordinator') {
  const answer = await planning.as(who).post(`${planning.path()}/feeds`, { owner, ownerKey });
  expect(answer.status).toBe(201);
  return answer.json(made);
}

/** Proposes, has everything accepted, confirms and publishes. */
async function publishPlan(replan = false) {
  const { id } = await planning.world().plan({ replan });
  const path = `${planning.path()}/plans/${id}`;
  const coordinator = planning.as('coordinator');
  const take = async (name: string) => {
    const { etag } = await coordinator.get(path);
    const answer = await coordinator.post(`${path}/${name}`, undefined, { 'if-match': etag });
    expect(answer.status, answer.text).toBe(200);
  };
  await take('propose');
  const items = (await coordinator.get(`${path}/answers?state=waiting`)).json(
    z.looseObject({
      items: z.array(z.looseObject({ trainee: z.string(), module: z.string(), version: z.number() })),
    }),
  ).items;
  const given = items.map(({ trainee, module, version }) => ({
    trainee,
    module,
    version,
    answer: 'accepted',
  }));
  if (given.length > 0) await coordinator.post(`${path}/answers`, { answers: given });
  await take('confirm');
  await take('publish');
}

interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly start: string;
}

function eventsIn(text: string): readonly ReadEvent[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
    summary: String(event.getFirstPropertyValue('summary')),
    start: String(event.getFirstPropertyValue('dtstart')),
  }));
}

const read = async (address: string) => eventsIn(await (await fetch(address)).text());

describe('a calendar link', () => {
  it('is told once, and only its hash is kept: the token is in no table and no line of the log', async () => {
    const { calendar, id } = await link('trainee', 'jan');
    const token = /feeds\/([\w-]{43})\.ics$/.exec(calendar)?.[1] ?? '';
    await fetch(calendar);
    const listed = await planning.as('coordinator').get(`${planning.path()}/feeds`);
    expect(listed.text).toContain(id);
    expect(listed.text).not.toContain(token);
    for (const table of ['feeds', 'audit', 'idempotency_keys']) {
      const { rows } = await planning.service.store.executeSql(`select * from ${table}`);
      expect(JSON.stringify(rows), table).not.toContain(token);
    }
    expect(planning.service.logged.join('')).not.toContain(token);
  });

  it('opens nothing once it is revoked, and a new one opens the same', async () => {
    const first = await link('trainee', 'jan');
    const renewed = await planning.as('coordinator').post(`${planning.path()}/feeds/${first.id}/renew`);
    const second = renewed.json(made);
    expect((await fetch(first.calendar)).status).toBe(404);
    expect((await fetch(first.rota)).status).toBe(404);
    expect((await fetch(second.calendar)).status).toBe(200);
    const path = `${planning.path()}/feeds/${second.id}`;
    expect((await planning.as('coordinator').delete(path)).status).toBe(200);
    expect((await fetch(second.calendar)).status).toBe(404);
    expect((await planning.as('coordinator').delete(path)).status).toBe(404);
  });

  it('is made by an employer for its own units and mentors only', async () => {
    await link('unit', 'u1', 'remy');
    await link('mentor', 'm1', 'remy');
    await link('employer', 'remy', 'remy');
    for (const body of [
      { owner: 'unit', ownerKey: 'u2' },
      { owner: 'trainee', ownerKey: 'jan' },
      { owner: 'employer', ownerKey: 'dijle' },
    ]) {
      const refused = await planning.as('remy').post(`${planning.path()}/feeds`, body);
      expect(refused.status).toBe(422);
    }
    const of = await link('unit', 'u2');
    expect((await planning.as('remy').delete(`${planning.path()}/feeds/${of.id}`)).status).toBe(404);
    const { items } = (await planning.as('remy').get(`${planning.path()}/feeds`)).json(
      z.looseObject({ items: z.array(z.looseObject({ ownerKey: z.string() })) }),
    );
    expect(items.map(({ ownerKey }) => ownerKey).sort()).toEqual(['m1', 'remy', 'u1']);
  });

  it('is not found by guessing', async () => {
    const { origin } = planning.service;
    expect((await fetch(`${origin}/feeds/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await fetch(`${origin}/feeds/short.ics`)).status).toBe(404);
    expect((await fetch(`${origin}/v1/rota/${'a'.repeat(43)}`)).status).toBe(404);
  });
});

describe('a calendar', () => {
  it('is a valid empty one with its name before anything is published', async () => {
    const { calendar, rota } = await link('trainee', 'jan');
    await planning.world().plan();
    const response = await fetch(calendar);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(eventsIn(text)).toEqual([]);
    expect(text).toContain('X-WR-CALNAME:Stage – Jan Peeters\r\n');
    expect(await (await fetch(rota)).json()).toMatchObject({
      name: 'Jan Peeters',
      published: false,
      days: [],
    });
  });

  it('keeps the rules of iCal: published, zoned, named, folded, nothing empty', async () => {
    const { calendar } = await link('trainee', 'jan');
    await publishPlan();
    const text = await (await fetch(calendar)).text();
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).toContain('X-WR-CALNAME:Stage – Jan Peeters\r\n');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toMatch(/DTSTART;TZID=Europe\/Brussels:\d{8}T\d{6}\r\n/);
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
    expect(text).not.toMatch(/\r\n(LOCATION|DESCRIPTION):\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = Buffer.from(text).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
    expect(eventsIn(text).length).toBeGreaterThan(0);
  });

  it('tells a unit, a mentor and an employer who comes, and a trainee how to get there', async () => {
    const links = await Promise.all([link('unit', 'u1'), link('mentor', 'm1'), link('employer', 'remy')]);
    const own = await link('trainee', 'jan');
    await publishPlan();
    for (const { calendar } of links) {
      const text = await (await fetch(calendar)).text();
      expect(text).toContain('Jan Peeters');
      expect(text).toContain('An Claes');
      expect(text).not.toMatch(/Els Maes|thuis vertrekken/);
    }
    const text = (await (await fetch(own.calendar)).text()).replaceAll('\r\n ', '');
    expect(text).toContain('thuis vertrekken');
    expect(text).not.toContain('An Claes');
    const rota = await (await fetch(own.rota)).json();
    expect(rota).toMatchObject({
      published: true,
      days: [{ unit: 'Zonnetje', mentor: 'Mentor Een' }, { mentor: 'Mentor Een' }],
    });
  });

  it('raises SEQUENCE where something changed, and only there', async () => {
    const { calendar } = await link('employer', 'remy');
    await publishPlan();
    const before = await read(calendar);
    expect(before.every(({ sequence }) => sequence === 0)).toBe(true);
    await publishPlan();
    expect(await read(calendar)).toEqual(before);
    const { store, semesterId } = planning.world();
    await store.change('test', (tx) =>
      tx
        .update(people)
        .set({ name: 'Jan Janssens' })
        .where(sql`${people.semesterId} = ${semesterId} and ${people.key} = 'jan'`),
    );
    await publishPlan();
    const after = await read(calendar);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    for (const { summary, sequence } of after)
      expect(sequence).toBe(summary.includes('Jan Janssens') ? 1 : 0);
  });

  it('tells a lost day as cancelled for thirty days, and then no more', async () => {
    const { calendar } = await link('unit', 'u2');
    planning.setNow('2026-11-26T10:00:00Z');
    await publishPlan();
    const days = (await read(calendar)).length;
    await new PlanRounds(planning.world()).changed('unit', 'u2', { offers: [] });
    planning.setNow('2026-12-01T10:00:00Z');
    await publishPlan(true);
    planning.setNow('2026-12-31T09:59:59Z');
    const told = await read(calendar);
    expect(told).toHaveLength(days);
    expect(told.every(({ status, sequence }) => status === 'CANCELLED' && sequence === 1)).toBe(true);
    expect(told.every(({ summary }) => summary.endsWith('Els Maes'))).toBe(true);
    planning.setNow('2026-12-31T10:00:00Z');
    expect(await read(calendar)).toEqual([]);
  });

  it('is not sent again to who has it: ETag, 304, Last-Modified, private, HEAD', async () => {
    const { calendar } = await link('trainee', 'jan');
    planning.setNow('2026-11-26T10:00:00Z');
    await publishPlan();
    const first = await fetch(calendar);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('last-modified')).toBe(PUBLISHED);
    expect(first.headers.get('cache-control')).toMatch(/^private\b/);
    const again = await fetch(calendar, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const head = await fetch(calendar, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
    await publishPlan();
    expect((await fetch(calendar, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('is kept without names of people', async () => {
    await publishPlan();
    const { rows } = await planning.service.store.executeSql(
      `select ledger::text from calendar_events where semester_id = '${planning.world().semesterId}'`,
    );
    expect(JSON.stringify(rows)).toContain('jan');
    expect(JSON.stringify(rows)).not.toMatch(/Peeters|Claes|Maes|Mentor Een/);
  });
});

describe.skipIf(!onPath('vdirsyncer'))('vdirsyncer (skipped where it is not installed)', () => {
  it('subscribes to a calendar, and khal lists its days', async () => {
    const { calendar } = await link('trainee', 'jan');
    await publishPlan();
    const folder = mkdtempSync(join(tmpdir(), 'stageplan-vdirsyncer-'));
    try {
      // Asked for otherwise, by a question at the terminal.
      mkdirSync(join(folder, 'jan'));
      const config = join(folder, 'config');
      writeFileSync(
        config,
        `[general]\nstatus_path = "${folder}/status"\n[pair p]\na = "web"\nb = "disk"\ncollections = null\n` +
          `[storage web]\ntype = "http"\nurl = "${calendar}"\n[storage disk]\ntype = "filesystem"\npath = "${folder}/jan"\nfileext = ".ics"\n`,
      );
      await run('vdirsyncer', ['-c', config, 'discover']);
      await run('vdirsyncer', ['-c', config, 'sync']);
      const days = await read(calendar);
      const files = readdirSync(join(folder, 'jan')).map((file) =>
        readFileSync(join(folder, 'jan', file), 'utf8'),
      );
      // It gives what it reads over HTTP ids of its own.
      const kept = files.flatMap(eventsIn).map(({ summary, start }) => `${start} ${summary}`);
      expect(kept.sort()).toEqual(days.map(({ summary, start }) => `${start} ${summary}`).sort());
      if (!onPath('khal')) return;
      const khal = join(folder, 'khal');
      writeFileSync(
        khal,
        `[calendars]\n[[jan]]\npath = ${folder}/jan\n[sqlite]\npath = ${folder}/khal.db\n[locale]\nlongdateformat = %Y-%m-%d\ndateformat = %Y-%m-%d\ntimeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = Europe/Brussels\ndefault_timezone = Europe/Brussels\n`,
      );
      const listed = await run('khal', [
        '-c',
        khal,
        'list',
        '2027-02-01',
        '60d',
        '--format',
        '{start} {title}',
      ]);
      for (const { summary, start } of days)
        expect(listed).toContain(`${start.replace('T', ' ').slice(0, 16)} ${summary}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Beside the service, which answers from this process. */
async function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(`${command}: ${stderr}`)),
    );
  });
}
