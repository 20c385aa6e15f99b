/** Answers of a pricing in and out of shared memory. */
import type { BlockAnswer, PricingExtent } from '../../../solver/shared-pricing.ts';
import { type Answers, NONE_BETTER } from './pricing-desk.ts';

/** An answer that does not fit is not written: the thread that asks then finds it for itself. */
export function writeAnswer(
  answers: Answers,
  { mostUses }: Pick<PricingExtent, 'mostUses'>,
  { block, round }: { readonly block: number; readonly round: number },
  { least, better }: BlockAnswer,
): void {
  if (better !== null && better.resources.length > mostUses) return;
  answers.least[block] = least;
  answers.value[block] = better?.value ?? 0;
  answers.count[block] = better?.resources.length ?? NONE_BETTER;
  if (better !== null) {
    answers.resources.set(better.resources, block * mostUses);
    answers.uses.set(better.uses, block * mostUses);
  }
  Atomics.store(answers.round, block, round);
}

/** Null where there is none of this round. */
export function readAnswer(
  answers: Answers,
  { mostUses }: Pick<PricingExtent, 'mostUses'>,
  { block, round }: { readonly block: number; readonly round: number },
): BlockAnswer | null {
  if (Atomics.load(answers.round, block) !== round) return null;
  const least = answers.least[block] ?? 0;
  const count = answers.count[block] ?? NONE_BETTER;
  if (count === NONE_BETTER) return { least, better: null };
  const from = block * mostUses;
  return {
    least,
    better: {
      block,
      value: answers.value[block] ?? 0,
      resources: [...answers.resources.subarray(from, from + count)],
      uses: [...answers.uses.subarray(from, from + count)],
    },
  };
}
