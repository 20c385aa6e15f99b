import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { semesterDigest } from '../../../solver/domain/digest.ts';
import { planSchema } from '../../../solver/domain/plan-schema.ts';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { planSemester } from '../../../solver/index.ts';
import { acceptedPlan, STANDING_CLOCK } from '../../../solver/testing/planning.ts';
import { readSemester } from '../../store/semester-reading.ts';
import type { Store } from '../../store/store.ts';
import { type PlanState, plans } from '../../store/tables/plans.ts';
import { snapshots } from '../../store/tables/semesters.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { VISITORS, type Visitor } from '../testing/test-world.ts';

/** Of the world of the tests; another name of an example is in the help of a workbook. */
const NAMES = ['Bo Claes', 'Mia Maes', 'mia.maes'];
const SEMESTER_FILES = ['workbook.xlsx', 'tables.zip', 'semester.json'];
const PLAN_FILES = ['rota.xlsx', 'rota.csv', 'rota-pdf.zip', 'calendars.zip', 'report.html'];

let service: TestService;
let plan: string;

beforeAll(async () => {
  service = await testService();
  plan = await keptPlan(service.store, service.world.semester);
});
afterAll(() => service.close());

/** A draft of the whole semester, t1 at u1 (of e1) by its pin. */
async function keptPlan(store: Store, semesterId: string): Promise<string> {
  const stored = await readSemester(store.db, semesterId);
  if (stored === null) throw new Error('no semester');
  const semester = semesterSchema.parse(stored.raw);
  const digest = semesterDigest(stored.raw);
  const answer = planSemester({
    semester,
    semesterDigest: digest,
    seed: 1,
    maxSteps: 2,
    clock: STANDING_CLOCK,
  });
  const body = planSchema.parse(acceptedPlan(answer));
  return store.change('worker', async (tx) => {
    await tx.insert(snapshots).values({ semesterId, digest, body: stored.raw });
    const values = { semesterId, body, snapshot: digest, revision: stored.revision };
    const [made] = await tx.insert(plans).values(values).returning({ id: plans.id });
    if (made === undefined) throw new Error('no plan');
    return made.id;
  });
}

async function inState(state: PlanState): Promise<void> {
  await service.store.change('worker', (tx) => tx.update(plans).set({ state }).where(eq(plans.id, plan)));
}

const ofPlan = (file: string) => `/v1/semesters/${service.world.semester}/plans/${plan}/${file}`;
const ofSemester = (file: string) => `/v1/semesters/${service.world.semester}/${file}`;

function namesIn(text: string): readonly string[] {
  return NAMES.filter((name) => text.includes(name));
}

/** All text in a file, its zip unpacked. */
async function textOf(visitor: Visitor, path: string): Promise<string> {
  const response = await fetch(service.origin + path, { headers: { 'x-test-visitor': visitor } });
  expect(response.status, `${visitor} ${path}`).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n');
}

async function statusFor(visitor: Visitor, path: string): Promise<number> {
  const response = await fetch(service.origin + path, { headers: { 'x-test-visitor': visitor } });
  await response.arrayBuffer();
  return response.status;
}

describe('the files of a semester', () => {
  it('have names for a coordinator who does not ask them without', async () => {
    for (const file of SEMESTER_FILES) {
      expect(namesIn(await textOf('coordinator', ofSemester(file))), file).toEqual(NAMES);
      const pseudonymous = await textOf('coordinator', ofSemester(`${file}?pseudonymous=true`));
      expect(namesIn(pseudonymous), file).toEqual([]);
    }
  });

  it('have no name for a researcher', async () => {
    for (const file of SEMESTER_FILES) {
      const text = await textOf('researcher', ofSemester(file));
      expect(namesIn(text), file).toEqual([]);
      expect(text.includes('t1'), file).toBe(true);
    }
  });

  it('tell a researcher where a trainee lives to about a kilometre', async () => {
    const semester = JSON.parse(await textOf('researcher', ofSemester('semester.json')));
    expect(semester.trainees[0].home).toEqual({ lat: 50.88, lon: 4.7 });
    const exact = JSON.parse(await textOf('coordinator', ofSemester('semester.json')));
    expect(exact.trainees[0].home).toEqual({ lat: 50.87654, lon: 4.70123 });
  });

  it('are not there for anybody else', async () => {
    const may: readonly Visitor[] = ['coordinator', 'researcher'];
    for (const visitor of VISITORS.filter((one) => !may.includes(one))) {
      const expected = visitor === 'nobody' ? 401 : 404;
      expect(await statusFor(visitor, ofSemester('tables.zip')), visitor).toBe(expected);
    }
  });
});

describe('the files of a plan', () => {
  it('are the coordinator’s alone while it is a draft', async () => {
    await inState('draft');
    for (const file of PLAN_FILES) {
      expect(await statusFor('coordinator', ofPlan(file)), file).toBe(200);
      for (const visitor of ['employer', 'researcher', 'other-coordinator'] as const) {
        expect(await statusFor(visitor, ofPlan(file)), `${visitor} ${file}`).toBe(404);
      }
    }
  });

  it('tell a researcher everything but names', async () => {
    await inState('proposed');
    expect(namesIn(await textOf('coordinator', ofPlan('rota.csv')))).not.toEqual([]);
    for (const file of PLAN_FILES) {
      const text = await textOf('researcher', ofPlan(file));
      expect(namesIn(text), file).toEqual([]);
    }
  });

  it('tell an employer of its own units only, without names and without how trainees travel', async () => {
    await inState('proposed');
    const own = await textOf('employer', ofPlan('rota.csv'));
    expect(own).toContain('Afdeling 1');
    expect(own).not.toContain('Afdeling 2');
    expect(own).not.toContain('Thuis weg');
    for (const file of PLAN_FILES.filter((one) => one !== 'report.html')) {
      const text = await textOf('employer', ofPlan(file));
      expect(namesIn(text), file).toEqual([]);
      expect(text.includes('Afdeling 2'), file).toBe(false);
    }
    expect(await statusFor('employer', ofPlan('report.html'))).toBe(404);
  });

  it('tell an employer who comes, once the plan is published', async () => {
    await inState('published');
    const rota = await textOf('employer', ofPlan('rota.csv'));
    expect(rota.includes('An Peeters')).toBe(true);
    expect((await textOf('employer', ofPlan('rota.csv?pseudonymous=true'))).includes('An Peeters')).toBe(
      false,
    );
    const other = await textOf('other-employer', ofPlan('rota.csv'));
    expect(other.includes('Afdeling 1')).toBe(false);
  });

  it('give a sheet of one trainee or one unit, the employer’s own units alone', async () => {
    await inState('confirmed');
    expect(await statusFor('coordinator', ofPlan('rota.pdf?trainee=t1'))).toBe(200);
    expect(await statusFor('coordinator', ofPlan('rota.pdf?unit=u2'))).toBe(200);
    expect(await statusFor('coordinator', ofPlan('rota.pdf?trainee=t9'))).toBe(404);
    const ofNobody = await service.as('coordinator').get(ofPlan('rota.pdf'), { 'accept-language': 'en' });
    expect(ofNobody.problem()).toMatchObject({
      status: 400,
      errors: [
        { path: 'trainee', text: 'Name one trainee or one unit.' },
        { path: 'unit', text: 'Name one trainee or one unit.' },
      ],
    });
    expect(await statusFor('employer', ofPlan('rota.pdf?unit=u1'))).toBe(200);
    expect(await statusFor('employer', ofPlan('rota.pdf?unit=u2'))).toBe(404);
    expect(await statusFor('employer', ofPlan('rota.pdf?trainee=t1'))).toBe(404);
  });

  it('are as the contract says', async () => {
    for (const file of PLAN_FILES) {
      const answer = await service.as('coordinator').get(ofPlan(file));
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
    }
  });
});
