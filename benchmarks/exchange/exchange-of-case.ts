/** A case of a suite as an exchange, and what is needed to read the answers to it. */
import { type Prepared, prepareSemester } from '../../solver/prepare/prepared.ts';
import { Rides } from '../../solver/travel/rides.ts';
import { type LoadedCase, loadCase } from '../suites/load-case.ts';
import type { SuiteCase } from '../suites/suites.ts';
import { exchangeOf } from './exchange-of.ts';
import type { Exchange } from './format.ts';

/** From so many trainees on, only the nearest units of a module go into an exchange. */
const MANY_TRAINEES = 1500;
const NEAREST_UNITS = 20;

export function preparedCase({ semester, timetables, published }: LoadedCase): Prepared {
  return prepareSemester(semester, published?.plan ?? null, new Rides(semester, timetables));
}

export function exchangeFrom(prepared: Prepared): Exchange {
  const isLarge = prepared.semester.trainees.length > MANY_TRAINEES;
  return exchangeOf(prepared, isLarge ? NEAREST_UNITS : Number.POSITIVE_INFINITY);
}

/** Null for a replan: an exchange holds no plan in force. */
export async function exchangeOfCase(suiteCase: SuiteCase): Promise<Exchange | null> {
  const loaded = await loadCase(suiteCase);
  return loaded.published === null ? exchangeFrom(preparedCase(loaded)) : null;
}
