/** From what a library claims of a model with whole numbers to an answer that may be used, or called wrong. */
import { branchProof } from './branch-proof.ts';
import type { LpFault } from './faults.ts';
import { objectiveFault } from './judge-relaxation.ts';
import type { BackendModel, LpBackend, LpClaim } from './lp-backend.ts';
import { wholePoint, worthOf } from './lp-point.ts';
import type { LpModel, LpProof, MipAnswer } from './lp-solver.ts';
import type { ModelStore } from './model-store.ts';
import type { TimeBudget } from './time-budget.ts';
import { OBJECTIVE_WITHIN } from './tolerances.ts';

export interface MipQuestion {
  readonly backend: LpBackend;
  readonly open: BackendModel;
  readonly store: ModelStore;
  readonly proofNodes: number;
  /** Nothing better than this was asked for: `LpLimits.relativeGap`. */
  readonly relativeGap: number;
  readonly budget: TimeBudget;
  /** Objective of a point that we know to be feasible; null without one. */
  readonly known: number | null;
  /** What the relaxation proved before branching started. */
  readonly rootBound: number;
}

export function judgeMip(question: MipQuestion, claim: LpClaim): MipAnswer {
  if (claim.status === 'crashed') return wrong(question, { kind: 'crashed', message: claim.message });
  if (claim.status === 'unbounded') return wrong(question, { kind: 'unbounded not proven' });
  if (claim.status === 'infeasible' || claim.status === 'infeasible or unbounded')
    return judgeNoPoint(question);
  if (claim.values !== null) return judgePoint(question, claim, claim.values);
  if (claim.status === 'optimal') return wrong(question, { kind: 'no point' });
  return { status: 'stopped', bound: question.rootBound };
}

function wrong({ backend }: MipQuestion, why: LpFault): MipAnswer {
  return { status: 'wrong', by: backend.name, why };
}

/** The relaxation has an optimum, or this would not have been asked: no point means no whole point. */
function judgeNoPoint(question: MipQuestion): MipAnswer {
  if (question.known !== null) return wrong(question, { kind: 'not infeasible' });
  const worst = signOf(question) * Number.NEGATIVE_INFINITY;
  const proof = prove(question, worst);
  if (proof.better !== null) return wrong(question, { kind: 'not infeasible' });
  if (proof.bound === worst) return { status: 'infeasible', proof: 'branching' };
  if (question.backend.takenAtItsWord) return { status: 'infeasible', proof: 'word' };
  return { status: 'stopped', bound: proof.bound };
}

function judgePoint(question: MipQuestion, claim: LpClaim, claimed: Float64Array): MipAnswer {
  const model = question.store.view();
  const values = wholePoint(model, claimed);
  if (!(values instanceof Float64Array)) return wrong(question, values);
  const { objective } = worthOf(model, values);
  const claimedBound = claim.bound !== null && Number.isFinite(claim.bound) ? claim.bound : null;
  const fault = objectiveFault(model, claim, claimed) ?? boundFault(question, claim, claimedBound, objective);
  if (fault !== null) return wrong(question, fault);

  const toTheEnd = claim.status === 'optimal' && question.relativeGap === 0;
  const proof = prove(question, objective);
  if (proof.better !== null) return judgeBetter(question, model, proof.better, objective, toTheEnd);
  const bound = best(question, proof.bound, objective);
  const answer = { objective, values, bound, claimedBound };
  const how = howProven(question, toTheEnd, claimedBound, objective, bound, proof.nodes);
  return { ...answer, status: how === null ? 'feasible' : 'optimal', proof: how };
}

function judgeBetter(
  question: MipQuestion,
  model: LpModel,
  better: Float64Array,
  claimed: number,
  toTheEnd: boolean,
): MipAnswer {
  const { objective } = worthOf(model, better);
  if (toTheEnd) return wrong(question, { kind: 'better exists', claimed, found: objective });
  return {
    status: 'feasible',
    objective,
    values: better,
    bound: question.rootBound,
    claimedBound: null,
    proof: null,
  };
}

/** No bound may be passed by a point that we hold in our hands, nor an optimum. */
function boundFault(
  question: MipQuestion,
  claim: LpClaim,
  bound: number | null,
  objective: number,
): LpFault | null {
  const known = question.known === null ? objective : best(question, question.known, objective);
  if (bound !== null && isBeyond(question, known, bound))
    return { kind: 'bound crossed', claimed: bound, found: known };
  if (claim.status === 'optimal' && question.relativeGap === 0 && isBeyond(question, known, objective))
    return { kind: 'better exists', claimed: objective, found: known };
  return null;
}

function howProven(
  question: MipQuestion,
  toTheEnd: boolean,
  claimedBound: number | null,
  objective: number,
  bound: number,
  nodes: number,
): LpProof | null {
  if (!isBeyond(question, bound, objective)) return nodes > 1 ? 'branching' : 'duals';
  const claimsToHaveClosed = claimedBound !== null && !isBeyond(question, claimedBound, objective);
  return toTheEnd && claimsToHaveClosed && question.backend.takenAtItsWord ? 'word' : null;
}

/** What the relaxation proved is not proven again: a single node stops at its bound. */
function prove(question: MipQuestion, toBeat: number) {
  const { backend, open, store, proofNodes, rootBound, budget } = question;
  const isClosed = !isBeyond(question, rootBound, toBeat);
  if (isClosed || proofNodes <= 1) return { bound: rootBound, better: null, nodes: 1 };
  return branchProof(backend, open, store, toBeat, proofNodes, budget);
}

function isBeyond(question: MipQuestion, one: number, other: number): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return one !== other;
  return signOf(question) * (one - other) > OBJECTIVE_WITHIN * (1 + Math.abs(other));
}

function best(question: MipQuestion, one: number, other: number): number {
  return signOf(question) > 0 ? Math.max(one, other) : Math.min(one, other);
}

function signOf({ store }: MipQuestion): 1 | -1 {
  return store.sense === 'max' ? 1 : -1;
}
