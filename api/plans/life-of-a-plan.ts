/**
 * The life of a plan: draft → proposed → confirmed → published, and superseded by a later one. No storage here: states,
 * events, who may, and what follows. `docs/plan-levensloop.md` says the same to who works with it.
 */
import { z } from 'zod';
import { moduleId, traineeId } from '../../solver/domain/values.ts';
import type { AnswerState, PlanState } from '../store/tables/plans.ts';

/** A discarded draft is gone: it is no state that a stored plan can have. */
export type LifeState = PlanState | 'discarded';

/** Placements are known by `placementKey`. */
export type PlacementKey = string;

export interface PlacementAnswer {
  readonly state: AnswerState;
  /** Why it was declined or reopened; null for the others. */
  readonly reason: string | null;
}

export interface PlanLife {
  readonly state: LifeState;
  /** Of every placement that was proposed; none in a draft. */
  readonly answers: ReadonlyMap<PlacementKey, PlacementAnswer>;
  /** What fell out when the plan was confirmed or published: its answer stays to be read. */
  readonly leftOut: ReadonlySet<PlacementKey>;
}

/** `service`: the machine, because of something else that happened. */
export type Who = 'coordinator' | 'employer' | 'service';

export type PlanEvent =
  /** With what was accepted before in exactly this way: nobody is asked the same twice. */
  | {
      readonly kind: 'propose';
      readonly placements: readonly PlacementKey[];
      readonly carried: ReadonlySet<PlacementKey>;
    }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'discard' }
  | { readonly kind: 'accept'; readonly placement: PlacementKey }
  | { readonly kind: 'decline'; readonly placement: PlacementKey; readonly reason: string }
  | { readonly kind: 'undo'; readonly placement: PlacementKey }
  | { readonly kind: 'reopen'; readonly reasons: ReadonlyMap<PlacementKey, string> }
  | { readonly kind: 'confirm' | 'publish'; readonly leaveOutReopened: boolean }
  | { readonly kind: 'supersede' };

export type EventKind = PlanEvent['kind'];

export type LifeFault =
  /** Not for this kind of user. */
  | { readonly kind: 'not-yours' }
  /** Not in the state that the plan is in. */
  | { readonly kind: 'wrong-state'; readonly state: LifeState; readonly from: readonly LifeState[] }
  | { readonly kind: 'unknown-placement'; readonly placement: PlacementKey }
  | { readonly kind: 'no-reason'; readonly placement: PlacementKey }
  /** In a confirmed or published plan only what was reopened can be answered again. */
  | { readonly kind: 'settled'; readonly placement: PlacementKey }
  | { readonly kind: 'unanswered'; readonly placements: readonly PlacementKey[] }
  | { readonly kind: 'reopened'; readonly placements: readonly PlacementKey[] }
  | { readonly kind: 'nothing-left' };

export type LifeStep =
  | { readonly ok: true; readonly life: PlanLife }
  | { readonly ok: false; readonly fault: LifeFault };

interface EventRule {
  readonly from: readonly LifeState[];
  readonly by: readonly Who[];
}

const STANDING = ['proposed', 'confirmed', 'published'] as const;

/** In which state each event can happen, and who may make it happen. A coordinator also writes down what an employer said by telephone. */
export const EVENT_RULES: Readonly<Record<EventKind, EventRule>> = {
  propose: { from: ['draft'], by: ['coordinator'] },
  withdraw: { from: ['proposed'], by: ['coordinator'] },
  discard: { from: ['draft'], by: ['coordinator'] },
  accept: { from: STANDING, by: ['employer', 'coordinator'] },
  decline: { from: STANDING, by: ['employer', 'coordinator'] },
  undo: { from: ['proposed'], by: ['employer', 'coordinator'] },
  reopen: { from: STANDING, by: ['coordinator', 'service'] },
  confirm: { from: ['proposed'], by: ['coordinator'] },
  publish: { from: ['confirmed'], by: ['coordinator'] },
  supersede: { from: STANDING, by: ['service'] },
};

/** What other plans of the semester give way to one that takes this step: at most one of them is in each of these states. */
export const GIVES_WAY: Readonly<Partial<Record<EventKind, PlanState>>> = {
  propose: 'proposed',
  confirm: 'confirmed',
  publish: 'published',
};

export const DRAFT: PlanLife = { state: 'draft', answers: new Map(), leftOut: new Set() };

export function placementKey({
  trainee,
  module,
}: {
  readonly trainee: string;
  readonly module: string;
}): PlacementKey {
  return JSON.stringify([trainee, module]);
}

const placementIds = z.tuple([traineeId, moduleId]);

/** What a key was made of. */
export function placementOf(key: PlacementKey) {
  const [trainee, module] = placementIds.parse(JSON.parse(key));
  return { trainee, module };
}

/** What becomes of a plan by an event, or why that cannot be. */
export function stepOfLife(life: PlanLife, event: PlanEvent, who: Who): LifeStep {
  const { from, by } = EVENT_RULES[event.kind];
  if (!by.includes(who)) return failed({ kind: 'not-yours' });
  if (!from.includes(life.state)) return failed({ kind: 'wrong-state', state: life.state, from });
  switch (event.kind) {
    case 'propose':
      return proposed(event.placements, event.carried);
    case 'withdraw':
      return lived(DRAFT);
    case 'discard':
      return lived({ ...DRAFT, state: 'discarded' });
    case 'accept':
      return answered(life, event.placement, { state: 'accepted', reason: null });
    case 'decline':
      return event.reason.trim() === ''
        ? failed({ kind: 'no-reason', placement: event.placement })
        : answered(life, event.placement, { state: 'declined', reason: event.reason });
    case 'undo':
      return answered(life, event.placement, { state: 'waiting', reason: null });
    case 'reopen':
      return reopened(life, event.reasons);
    case 'confirm':
      return settled(life, 'confirmed', event.leaveOutReopened);
    case 'publish':
      return settled(life, 'published', event.leaveOutReopened);
    case 'supersede':
      return lived({ ...life, state: 'superseded' });
  }
}

/** The placements that still stand in the plan, with this answer. */
export function standing(life: PlanLife, state: AnswerState): readonly PlacementKey[] {
  return [...life.answers]
    .filter(([key, answer]) => answer.state === state && !life.leftOut.has(key))
    .map(([key]) => key);
}

function proposed(placements: readonly PlacementKey[], carried: ReadonlySet<PlacementKey>): LifeStep {
  if (placements.length === 0) return failed({ kind: 'nothing-left' });
  const answers = placements.map((key): [PlacementKey, PlacementAnswer] => [
    key,
    { state: carried.has(key) ? 'accepted' : 'waiting', reason: null },
  ]);
  return lived({ state: 'proposed', answers: new Map(answers), leftOut: new Set() });
}

function answered(life: PlanLife, placement: PlacementKey, answer: PlacementAnswer): LifeStep {
  const now = life.answers.get(placement);
  if (now === undefined || life.leftOut.has(placement))
    return failed({ kind: 'unknown-placement', placement });
  const isOpen =
    life.state === 'proposed'
      ? answer.state !== 'waiting' || now.state !== 'reopened'
      : now.state === 'reopened';
  if (!isOpen) return failed({ kind: 'settled', placement });
  return lived({ ...life, answers: new Map(life.answers).set(placement, answer) });
}

/** What was declined already stays so: nobody counts on it. */
function reopened(life: PlanLife, reasons: ReadonlyMap<PlacementKey, string>): LifeStep {
  const answers = new Map(life.answers);
  for (const [placement, reason] of reasons) {
    const now = answers.get(placement);
    if (now === undefined || life.leftOut.has(placement))
      return failed({ kind: 'unknown-placement', placement });
    if (reason.trim() === '') return failed({ kind: 'no-reason', placement });
    if (now.state !== 'declined') answers.set(placement, { state: 'reopened', reason });
  }
  return lived({ ...life, answers });
}

function settled(life: PlanLife, state: PlanState, leaveOutReopened: boolean): LifeStep {
  const waiting = standing(life, 'waiting');
  if (waiting.length > 0) return failed({ kind: 'unanswered', placements: waiting });
  const open = standing(life, 'reopened');
  if (open.length > 0 && !leaveOutReopened) return failed({ kind: 'reopened', placements: open });
  if (standing(life, 'accepted').length === 0) return failed({ kind: 'nothing-left' });
  return lived({
    ...life,
    state,
    leftOut: new Set([...life.leftOut, ...standing(life, 'declined'), ...open]),
  });
}

function lived(life: PlanLife): LifeStep {
  return { ok: true, life };
}

function failed(fault: LifeFault): LifeStep {
  return { ok: false, fault };
}
