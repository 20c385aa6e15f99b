/** How two versions of an entry differ, field by field, for a person who decides on it. */
import canonicalize from 'canonicalize';
import { childOf } from '../../solver/domain/input-path.ts';

export interface FieldChange {
  /** `modes[0].maxMinutes`. */
  readonly field: string;
  /** Null where there was nothing. */
  readonly before: unknown;
  /** Null where nothing comes in its place. */
  readonly after: unknown;
}

/** Down to single values; lists of another length are told as a whole. */
export function fieldChanges(before: unknown, after: unknown): readonly FieldChange[] {
  return changesBelow('', comparable(before), comparable(after));
}

function changesBelow(field: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (canonicalize(before) === canonicalize(after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return after.flatMap((value, i) => changesBelow(`${field}[${i}]`, before[i], value));
  }
  if (isGroup(before) && isGroup(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      changesBelow(field === '' ? name : `${field}.${name}`, childOf(before, name), childOf(after, name)),
    );
  }
  return [{ field, before: before ?? null, after: after ?? null }];
}

/**
 * What a workbook cannot say is no difference: a list or group that is given and empty, and in which order a trainee's
 * means of transport stand.
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(comparable);
  if (!isGroup(value)) return value;
  const fields = Object.entries(value).flatMap(([name, inner]) => {
    const kept = name === 'modes' && Array.isArray(inner) ? comparable(byMode(inner)) : comparable(inner);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function byMode(modes: readonly unknown[]): readonly unknown[] {
  const name = (mode: unknown) => String(childOf(mode, 'mode'));
  return [...modes].sort((a, b) => name(a).localeCompare(name(b), 'en'));
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
