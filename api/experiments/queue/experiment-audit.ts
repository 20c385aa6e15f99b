/** What becomes of experiments and their cases, told to the audit table. */
import type { Audit, AuditEntry } from '../../store/store.ts';
import type { CaseRow, ExperimentRow } from './experiment-rows.ts';

type Change = Pick<AuditEntry, 'action' | 'before' | 'after'>;

export function tellExperiment(
  audit: Audit,
  { id, centreId }: Pick<ExperimentRow, 'id' | 'centreId'>,
  change: Change,
): Promise<void> {
  return audit({ ...change, centreId, entity: 'experiments', entityKey: id });
}

export function tellCase(
  audit: Audit,
  { centreId }: Pick<ExperimentRow, 'centreId'>,
  before: CaseRow,
  after: Partial<Pick<CaseRow, 'state' | 'attempts' | 'vanished'>>,
): Promise<void> {
  const { state, attempts, vanished } = before;
  return audit({
    ...{ centreId, entity: 'experiment_cases', entityKey: before.id, action: 'change' },
    before: { state, attempts, vanished },
    after: { state, attempts, vanished, ...after },
  });
}
