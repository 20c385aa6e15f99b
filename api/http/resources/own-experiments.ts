/** Which experiments a visitor may see: those of its centre; an administrator how far all are, and what its own found. */
import type { AccountPrincipal, Principal } from '../../auth/principal.ts';
import type { ExperimentRow } from '../../experiments/queue/experiment-rows.ts';
import { experimentById } from '../../experiments/queue/read-experiments.ts';
import { notFound } from '../refusals.ts';
import type { Circumstances } from '../route.ts';

export const EXPERIMENTERS = ['administrator', 'researcher', 'coordinator'] as const;

/** @throws Problem 404 for who has no account */
export function experimenter(principal: Principal): AccountPrincipal {
  if (principal.kind !== 'account') throw notFound();
  return principal;
}

/** How far it is, and to stop it: workers are shared by all. @throws Problem 404 */
export async function seenExperiment(
  { principal, services }: Circumstances,
  id: string,
): Promise<ExperimentRow> {
  const { role, centreId } = experimenter(principal);
  const row = await experimentById(services.store.db, id);
  if (row === undefined || (role !== 'administrator' && row.centreId !== centreId)) throw notFound();
  return row;
}

/** What it found: of a centre's own semesters an administrator sees nothing. @throws Problem 404 */
export async function readExperiment(circumstances: Circumstances, id: string): Promise<ExperimentRow> {
  const row = await seenExperiment(circumstances, id);
  if (row.centreId !== experimenter(circumstances.principal).centreId) throw notFound();
  return row;
}
