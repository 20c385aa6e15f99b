/** A small semester in which many want the same places, laid out for pricing; every call the same. */
import { generateSemester } from '../../../../scenarios/generate/generate-semester.ts';
import { semesterSchema } from '../../../../solver/domain/semester-schema.ts';
import { volumeBound } from '../../../../solver/search/columns/volume.ts';
import {
  extentOf,
  leastCostProblem,
  mostPlacedProblem,
  strandByStrand,
} from '../../../../solver/search/exact/priced-problem.ts';
import type { PriceTogether, Subject } from '../../../../solver/search/exact/shared-pricing.ts';
import { strandBook } from '../../../../solver/search/pricing/strand-book.ts';
import { searchTools } from '../../../../solver/testing/search-tools.ts';

const ROUNDS = 25;
/** What some plan would place and cost. */
const PLACED = 12;
const COST = 50_000;

export function pricingGround() {
  const world = semesterSchema.parse(generateSemester({ trainees: 20, seed: 3, tightness: 'tight' }));
  const { prepared, book } = searchTools(world);
  const strands = strandBook(prepared, book, () => false);
  if (strands === null) throw new Error('nobody stopped it');
  const ownOf = (subject: Subject) => strandByStrand(prepared, strands, subject);
  /** Bound and prices. @param onRound told after each round of prices */
  const boundOn = (subject: Subject, together: PriceTogether, onRound = () => {}) => {
    const priceBlocks = together(extentOf(prepared, strands, subject), ownOf(subject));
    const problem =
      subject === 'placed'
        ? mostPlacedProblem(prepared, strands, priceBlocks)
        : leastCostProblem(prepared, strands, PLACED, priceBlocks);
    const target = subject === 'placed' ? 0 : -COST;
    const start = new Float64Array(problem.resources.length);
    return volumeBound(problem, start, { rounds: ROUNDS, target, shouldStop: () => false, onRound });
  };
  /** On the one and then on the other. */
  const bounds = (together: PriceTogether, onRound = () => {}) => [
    boundOn('placed', together, onRound),
    boundOn('cost', together, onRound),
  ];
  return { ownOf, rounds: 2 * ROUNDS, bounds };
}
