/** The service with everything in it: a queue, a plan that was proposed, a job, an experiment, a feed, an import, a key. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { semesterDigest } from '../../../solver/domain/digest.ts';
import { planSchema } from '../../../solver/domain/plan-schema.ts';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { planSemester } from '../../../solver/index.ts';
import { acceptedPlan, STANDING_CLOCK } from '../../../solver/testing/planning.ts';
import type { JsonObject } from '../../store/semester-parts.ts';
import { listRecords, readSemester } from '../../store/semester-reading.ts';
import type { Store } from '../../store/store.ts';
import { apiKeys } from '../../store/tables/accounts.ts';
import { feeds } from '../../store/tables/calendars.ts';
import { jobs } from '../../store/tables/jobs.ts';
import { answers, plans } from '../../store/tables/plans.ts';
import { type RecordKind, snapshots } from '../../store/tables/semesters.ts';
import { experimentInput } from './experiment-input.ts';
import type { Ids } from './ids.ts';
import { queueService } from './queue-service.ts';
import type { TestService } from './test-service.ts';
import { worldSemester } from './test-world.ts';

export interface WholeService extends TestService {
  /** Of what is there. */
  readonly ids: Ids;
  /** With a feed and an import that are new, as a request can end them. */
  readonly freshIds: () => Promise<Ids>;
}

export async function wholeService(): Promise<WholeService> {
  const service = await queueService();
  const experiment = await newExperiment(service);
  const ids = { ...(await filled(service.store, service.world)), experiment };
  const freshIds = async () => ({
    ...ids,
    feed: await newFeed(service),
    import: await newImport(service),
  });
  return { ...service, ids, freshIds };
}

async function filled(store: Store, world: TestService['world']): Promise<Ids> {
  const { semester: semesterId, centre: centreId, principals } = world;
  const stored = await readSemester(store.db, semesterId);
  if (stored === null) throw new Error('the semester of the world is gone');
  const digest = semesterDigest(stored.raw);
  const plan = planOf(stored.raw, digest);
  const token = 'a'.repeat(43);
  const accountId = principals.coordinator.kind === 'account' ? principals.coordinator.accountId : '';
  const keyOf = async (kind: RecordKind) => (await listRecords(store.db, semesterId, kind))[0]?.key ?? '';
  const [closures, pins] = [await keyOf('closure'), await keyOf('pin')];
  return store.change('test', async (tx) => {
    await tx.insert(snapshots).values({ semesterId, digest, body: stored.raw });
    const job = first(
      await tx
        .insert(jobs)
        .values({
          semesterId,
          state: 'done',
          request: { seed: 1, seconds: 10, revision: stored.revision },
          snapshot: digest,
        })
        .returning(),
    );
    const planRow = first(
      await tx
        .insert(plans)
        .values({
          semesterId,
          jobId: job.id,
          state: 'proposed',
          body: plan,
          snapshot: digest,
          revision: stored.revision,
        })
        .returning(),
    );
    const placed = plan.placements.map(({ trainee, module, unit }) => ({
      planId: planRow.id,
      trainee,
      module,
      unit,
      employer: unit === 'u1' ? 'e1' : 'e2',
    }));
    await tx.insert(answers).values(placed);
    const tokenHash = createHash('sha256').update(token).digest('hex');
    await tx.insert(feeds).values({ semesterId, owner: 'unit', ownerKey: 'u1', tokenHash });
    const key = first(
      await tx
        .insert(apiKeys)
        .values({ accountId, label: 'Proef', keyHash: 'x', scopes: ['read'] })
        .returning(),
    );
    return {
      semester: semesterId,
      centre: centreId,
      plan: planRow.id,
      job: job.id,
      accounts: accountId,
      'api-keys': key.id,
      closures,
      pins,
      trainees: 't1',
      units: 'u1',
      sites: 's1',
      employers: 'e1',
      mentors: 'mentor1',
      programmes: 'zorg',
      modules: 'basis',
      token,
      unit: 'u1',
      mentor: 'mentor1',
      trainee: 't1',
      module: 'basis',
      key: 'mentor1',
    };
  });
}

const made = z.looseObject({ id: z.uuid() });

async function newFeed({ as, world }: TestService): Promise<string> {
  const path = `/v1/semesters/${world.semester}/feeds`;
  return (await as('coordinator').post(path, { owner: 'unit', ownerKey: 'u1' })).json(made).id;
}

async function newImport({ as, world }: TestService): Promise<string> {
  const path = `/v1/semesters/${world.semester}/imports`;
  return (await as('coordinator').post(path, worldSemester())).json(made).id;
}

/** Of the coordinator, with nothing planned yet. */
async function newExperiment({ as }: TestService): Promise<string> {
  return (await as('coordinator').post('/v1/experiments', experimentInput())).json(made).id;
}

function planOf(raw: JsonObject, digest: string) {
  const answer = planSemester({
    semester: semesterSchema.parse(raw),
    semesterDigest: digest,
    seed: 1,
    maxSteps: 25,
    clock: STANDING_CLOCK,
  });
  return planSchema.parse(acceptedPlan(answer));
}

function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('the insert returned nothing');
  return row;
}
