/** A semester without what tables cannot say, for comparing: see `writeTables`. */

import { MODES } from '../../../../solver/domain/lists.ts';
import type { SemesterInput } from '../../../../solver/domain/semester-schema.ts';

/** Optional lists whose elements are rows: without a row they are not given. */
const LISTS_OF_ROWS = new Set(['exceptions', 'weekendStaffing', 'absences', 'pins', 'days', 'noService']);

/** The same semester with the modes in the order of the columns, and without what is given and empty. */
export function asTablesSayIt(raw: SemesterInput): SemesterInput {
  const inOrder = raw.trainees.map((trainee) => ({
    ...trainee,
    modes: [...trainee.modes].sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode)),
  }));
  return withoutEmpties({ ...raw, trainees: inOrder });
}

function withoutEmpties<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (field, inner: unknown) =>
    isEmpty(field, inner) ? undefined : inner,
  );
}

function isEmpty(field: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 && LISTS_OF_ROWS.has(field);
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
