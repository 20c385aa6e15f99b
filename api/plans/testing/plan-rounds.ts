/** The rounds that a plan goes, one call each: proposed, answered, confirmed; and the semester that changes meanwhile. */
import { changeSemester } from '../../store/semester-change.ts';
import { getRecord } from '../../store/semester-reading.ts';
import type { RecordKind } from '../../store/tables/semesters.ts';
import { type GivenAnswer, giveAnswers } from '../answering-steps.ts';
import { confirm, propose } from '../leading-steps.ts';
import { placementKey } from '../life-of-a-plan.ts';
import { planHead } from '../plan-work.ts';
import { answersOf } from '../stored-answers.ts';
import { COORDINATOR, employer, type PlanWorld } from './plan-world.ts';

/** What was reopened stands in the way. */
export const STRICT = { leaveOutReopened: false };
/** For who has nothing to do when a plan is published. */
export const nothing = async () => {};
/** Of the one module that each trainee of these worlds asks. */
export const keyOf = (trainee: string) => placementKey({ trainee, module: 'basis' });

export class PlanRounds {
  readonly #world: PlanWorld;

  constructor(world: PlanWorld) {
    this.#world = world;
  }

  /** The plan as it stands, to take a step with. */
  async asked(planId: string) {
    const { store, semesterId } = this.#world;
    const head = await planHead(store.db, semesterId, planId);
    return { semesterId, planId, version: head?.version ?? -1 };
  }

  /** What the employer of the trainee's placement answers. */
  async say(planId: string, trainee: string, answer: GivenAnswer['answer'], reason?: string) {
    const { store, semesterId, work } = this.#world;
    const row = (await answersOf(store.db, planId)).find((one) => one.trainee === trainee);
    if (row === undefined) throw new Error(`${trainee} is not asked`);
    const { module, version } = row;
    const given = { trainee, module, answer, version, ...(reason === undefined ? {} : { reason }) };
    return giveAnswers(work, employer(row.employer), { semesterId, planId }, [given]);
  }

  async proposedDraft() {
    const made = await this.#world.plan();
    mustBeTaken(await propose(this.#world.work, COORDINATOR, await this.asked(made.id)));
    return made;
  }

  async confirmedDraft() {
    const made = await this.proposedDraft();
    for (const { trainee } of await answersOf(this.#world.store.db, made.id)) {
      mustBeTaken(await this.say(made.id, trainee, 'accepted'));
    }
    const asked = await this.asked(made.id);
    mustBeTaken(await confirm(this.#world.work, COORDINATOR, asked, { leaveOutReopened: false }));
    return made;
  }

  /** Changes fields of an entry of the semester. */
  async changed(kind: RecordKind, key: string, over: Readonly<Record<string, unknown>>) {
    const { store, semesterId } = this.#world;
    const record = await getRecord(store.db, semesterId, kind, key);
    if (record === null) throw new Error(`no ${kind} ${key}`);
    const body = { ...record.body, ...over };
    mustBeTaken(
      await store.change('coordinator', (tx, told) =>
        changeSemester(tx, told, semesterId, [{ do: 'put', kind, key, body, version: record.version }]),
      ),
    );
  }

  async stateOf(planId: string) {
    return (await planHead(this.#world.store.db, this.#world.semesterId, planId))?.state;
  }

  /** By trainee. */
  async answerStates(planId: string) {
    const rows = await answersOf(this.#world.store.db, planId);
    return Object.fromEntries(rows.map(({ trainee, state }) => [trainee, state]));
  }
}

function mustBeTaken(outcome: { readonly kind: string }): void {
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome));
}
