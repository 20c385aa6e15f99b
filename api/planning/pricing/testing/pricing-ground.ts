/** A small semester in which many want the same places, laid out for pricing; every call the same. */
import { generateSemester } from '../../../../scenarios/generate/generate-semester.ts';
import { semesterSchema } from '../../../../solver/domain/semester-schema.ts';
import { volumeBound } from '../../../../solver/search/columns/volume.ts';
import { extentOf, placedProblem, strandByStrand } from '../../../../solver/search/exact/placed-problem.ts';
import type { PriceBlocks, PriceTogether } from '../../../../solver/search/exact/shared-pricing.ts';
import { strandBook } from '../../../../solver/search/pricing/strand-book.ts';
import { searchTools } from '../../../../solver/testing/search-tools.ts';

const ROUNDS = 25;

export function pricingGround() {
  const world = semesterSchema.parse(generateSemester({ trainees: 20, seed: 3, tightness: 'tight' }));
  const { prepared, book } = searchTools(world);
  const strands = strandBook(prepared, book, () => false);
  if (strands === null) throw new Error('nobody stopped it');
  const own = strandByStrand(prepared, strands);
  const extent = extentOf(prepared, strands);
  const boundBy = (priceBlocks: PriceBlocks, onRound = () => {}) => {
    const problem = placedProblem(prepared, strands, priceBlocks);
    const start = new Float64Array(extent.resources);
    return volumeBound(problem, start, { rounds: ROUNDS, target: 0, shouldStop: () => false, onRound });
  };
  return {
    own,
    extent,
    rounds: ROUNDS,
    /** Bound and prices. @param onRound told after each round of prices */
    bound: (together: PriceTogether, onRound = () => {}) => boundBy(together(extent, own), onRound),
  };
}
