/** Everything that a search works with, over an empty plan. */
import type { Prepared } from '../prepare/prepared.ts';
import { Fitter } from './fit/fit.ts';
import { OptionBook } from './fit/option-book.ts';
import { StrandsOfSearch } from './pricing/strand-book.ts';
import { Random } from './random.ts';
import { SearchState } from './state/search-state.ts';
import { Inserter } from './steps/insertion.ts';
import type { StepTools } from './steps/step.ts';

export function newSearch(prepared: Prepared, seed: number): StepTools {
  const fitter = new Fitter(prepared);
  const book = new OptionBook(prepared, fitter);
  const state = new SearchState(prepared, book.leastCosts());
  const random = new Random(seed);
  const inserter = new Inserter(prepared, book, fitter, state, random);
  const strands = new StrandsOfSearch(prepared, book);
  return { prepared, state, book, random, inserter, fitter, strands };
}
