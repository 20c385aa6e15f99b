/** What is proven about a plan, in one breath: how much could be placed at most, and how low the cost could be. */
import type { Outcome } from './facts.ts';
import { percentAbove } from './terms.ts';

/** Clauses that begin without a capital and end without a full stop. */
export interface ProofWords {
  readonly proven: (clauses: string) => string;
  /** Nothing more can be placed, counted in placements or by priority. */
  readonly noneMore: string;
  readonly noneMoreByPriority: string;
  /** So much of what could be placed at most. */
  readonly ofAtMost: (placed: number, most: number) => string;
  readonly ofAtMostByPriority: (reached: number, most: number) => string;
  readonly mostUnknown: string;
  /** No plan costs less that places everything, as much as this one, or as much or more. */
  readonly noneCheaper: { readonly all: string; readonly asMany: string; readonly atLeast: string };
  /** @param percent with one decimal, after a point */
  readonly costWithin: (percent: string) => string;
  readonly leastUnknown: string;
}

interface Clause {
  readonly text: string;
  /** `conclusion`: that something cannot be better. `measure`: how much better at most. */
  readonly kind: 'conclusion' | 'measure' | 'unknown';
}

/** Empty where nothing was asked. */
export function proofSentence(outcome: Outcome, words: ProofWords): string {
  if (outcome.score.asked === 0) return '';
  const placed = placedClause(outcome, words);
  const clauses = [...(placed === null ? [] : [placed]), ...costClause(outcome, words)];
  const known = clauses.filter(({ kind }) => kind !== 'unknown').map(({ text }) => text);
  const measured = placed?.kind === 'measure';
  const sentences = [
    ...(known.length === 0 ? [] : [measured ? known.join('; ') : words.proven(known.join('; '))]),
    ...clauses.filter(({ kind }) => kind === 'unknown').map(({ text }) => text),
  ];
  return sentences.map((sentence) => `${capital(sentence)}.`).join(' ');
}

/** Null where all is placed: that needs no proof. */
function placedClause(outcome: Outcome, words: ProofWords): Clause | null {
  const { score, bound, askedPriority, equalPriorities } = outcome;
  if (score.placed === score.asked) return null;
  if (bound.priorityPlaced <= score.priorityPlaced) {
    return { kind: 'conclusion', text: equalPriorities ? words.noneMore : words.noneMoreByPriority };
  }
  if (bound.priorityPlaced >= askedPriority) return { kind: 'unknown', text: words.mostUnknown };
  const ofAtMost = equalPriorities ? words.ofAtMost : words.ofAtMostByPriority;
  return { kind: 'measure', text: ofAtMost(score.priorityPlaced, bound.priorityPlaced) };
}

/** None where nothing is placed. The bound on cost is that of plans that place as much as this one, or more. */
function costClause({ score, bound, equalPriorities }: Outcome, words: ProofWords): readonly Clause[] {
  if (score.placed === 0) return [];
  if (bound.cost !== null && bound.cost >= score.cost) {
    const { all, asMany, atLeast } = words.noneCheaper;
    if (score.placed === score.asked) return [{ kind: 'conclusion', text: all }];
    const isMost = equalPriorities && bound.priorityPlaced <= score.priorityPlaced;
    return [{ kind: 'conclusion', text: isMost ? asMany : atLeast }];
  }
  if (bound.cost === null || bound.cost <= 0) return [{ kind: 'unknown', text: words.leastUnknown }];
  return [{ kind: 'measure', text: words.costWithin(percentAbove(score.cost, bound.cost)) }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
