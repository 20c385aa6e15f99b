/** A stored semester of two employers and three trainees, to plan and lead plans through their life in tests. */
import { semesterDigest } from '../../../solver/domain/digest.ts';
import { type Plan, planSchema } from '../../../solver/domain/plan-schema.ts';
import { type SemesterInput, semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { planSemester } from '../../../solver/index.ts';
import { HEVERLEE, LEUVEN, mentor, semesterInput, trainee, unit } from '../../../solver/testing/builders.ts';
import { acceptedPlan, STANDING_CLOCK } from '../../../solver/testing/planning.ts';
import { saveSemester } from '../../store/semester-records.ts';
import type { Store } from '../../store/store.ts';
import { centres } from '../../store/tables/centres.ts';
import { plans } from '../../store/tables/plans.ts';
import { snapshots } from '../../store/tables/semesters.ts';
import { testStore } from '../../store/testing/test-store.ts';
import { PlanLibrary } from '../plan-library.ts';
import type { Doer, PlanWork } from '../plan-work.ts';
import { planningInput } from '../planning-input.ts';

export const NOW = '2026-11-22T10:00:00.000Z';

export const COORDINATOR: Doer = {
  actor: 'coordinator',
  accountId: null,
  who: 'coordinator',
  employer: null,
};
export const employer = (id: string): Doer => ({ actor: id, accountId: null, who: 'employer', employer: id });

export interface PlanWorld {
  readonly store: Store;
  readonly work: PlanWork;
  readonly semesterId: string;
  readonly centreId: string;
  /** Plans today's semester with what was agreed, by a few steps, and keeps it as a draft. */
  plan(over?: {
    readonly seed?: number;
    readonly replan?: boolean;
  }): Promise<{ readonly id: string; readonly plan: Plan }>;
  setNow(moment: string): void;
}

const { places, people } = {
  people: {
    jan: { name: 'Jan Peeters' },
    an: { name: 'An Claes' },
    els: { name: 'Els Maes' },
    m1: { name: 'Mentor Een' },
    m2: { name: 'Mentor Twee' },
  },
  places: {
    employers: [
      { id: 'remy', name: 'WZC Remy' },
      { id: 'dijle', name: 'WZC Dijlehof' },
    ],
    sites: [
      {
        id: 's1',
        employer: 'remy',
        name: 'Remy',
        address: 'Remystraat 1',
        municipality: 'Leuven',
        ...HEVERLEE,
      },
      { id: 's2', employer: 'dijle', name: 'Dijlehof', ...LEUVEN },
    ],
    units: [unit({ id: 'u1', site: 's1', name: 'Zonnetje' }), unit({ id: 'u2', site: 's2', name: 'Dijle' })],
    mentors: [mentor({ id: 'm1', unit: 'u1' }), mentor({ id: 'm2', unit: 'u2' })],
  },
} satisfies { places: Partial<SemesterInput>; people: SemesterInput['people'] };

/** Jan and An wish for the unit of Remy, Els for that of Dijlehof. */
export function twoEmployers(over: Partial<SemesterInput> = {}): SemesterInput {
  return semesterInput({
    id: 'voorjaar-2027',
    start: '2027-02-01',
    end: '2027-03-28',
    ...places,
    trainees: [
      trainee({ id: 'jan', wishes: { units: ['u1'] } }),
      trainee({ id: 'an', wishes: { units: ['u1'] } }),
      trainee({ id: 'els', wishes: { units: ['u2'] } }),
    ],
    people,
    ...over,
  });
}

/** @param store one that is there already; a new one in memory where it is not given */
export async function planWorld(input: SemesterInput = twoEmployers(), store?: Store): Promise<PlanWorld> {
  const own = store ?? (await testStore());
  let now = new Date(NOW);
  const work: PlanWork = { store: own, library: new PlanLibrary(), clock: () => now };
  const { centreId, semesterId } = await own.change('test', async (tx, audit) => {
    const [centre] = await tx.insert(centres).values({ name: 'CVO Proef' }).returning({ id: centres.id });
    if (centre === undefined) throw new Error('no centre');
    const { id } = await saveSemester(tx, audit, centre.id, input);
    return { centreId: centre.id, semesterId: id };
  });
  return {
    store: own,
    work,
    centreId,
    semesterId,
    plan: (over) => keptDraft(work, semesterId, over),
    setNow: (moment) => {
      now = new Date(moment);
    },
  };
}

async function keptDraft(work: PlanWork, semesterId: string, { seed = 1, replan = false } = {}) {
  const found = await planningInput(work, semesterId);
  if (found === null) throw new Error('no semester');
  const { input, revision, published } = found;
  const answer = planSemester({
    semester: semesterSchema.parse(input),
    semesterDigest: semesterDigest(input),
    seed,
    maxSteps: 25,
    clock: STANDING_CLOCK,
    ...(replan && published !== null ? { published } : {}),
  });
  const plan = planSchema.parse(acceptedPlan(answer));
  const snapshot = plan.semesterDigest;
  const id = await work.store.change('worker', async (tx) => {
    await tx
      .insert(snapshots)
      .values({ semesterId, digest: snapshot, body: { ...input } })
      .onConflictDoNothing();
    const [made] = await tx
      .insert(plans)
      .values({ semesterId, body: plan, snapshot, revision })
      .returning({ id: plans.id });
    if (made === undefined) throw new Error('no plan');
    return made.id;
  });
  return { id, plan };
}
