/** A semester as changes would make it; nothing of it is written yet. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type Entry,
  employersIn,
  headOf,
  type JsonObject,
  ownKey,
  putTogether,
  type SemesterParts,
  textField,
} from './semester-parts.ts';
import type { SemesterRecord } from './semester-reading.ts';
import type { RecordKind } from './tables/semesters.ts';

export interface Draft {
  readonly head: JsonObject;
  /** Of the head. */
  readonly version: number;
  /** Of the semester as it is stored: at least the version of every record that there has been. */
  readonly revision: number;
  /** Each kind in the order of its list. */
  readonly records: readonly SemesterRecord[];
}

export type SemesterChange =
  /** A new record at the end of its list. Its key is the body's id; closures and pins are given one. */
  | { readonly do: 'add'; readonly kind: RecordKind; readonly body: JsonObject }
  | {
      readonly do: 'put';
      readonly kind: RecordKind;
      readonly key: string;
      readonly body: JsonObject;
      /** That it was read with. */
      readonly version: number;
    }
  /** Of a trainee or mentor the name goes with it. */
  | { readonly do: 'remove'; readonly kind: RecordKind; readonly key: string; readonly version: number }
  /** All that is not a list of records and not `people`. */
  | { readonly do: 'head'; readonly head: JsonObject; readonly version: number };

/** What became of one change: the record's key (the semester's own id for its head) and version. */
export interface Changed {
  readonly key: string;
  readonly version: number;
}

export type Refusal =
  /** Somebody was first; `version` is what stands there now. */
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'absent' }
  /** A record with this id is there already. */
  | { readonly kind: 'taken' }
  /** A record or semester keeps its id: others refer to it. */
  | { readonly kind: 'renamed' };

export type Applied = { readonly kind: 'ok'; readonly draft: Draft; readonly changed: Changed } | Refusal;

/** What is put as it already was keeps its version. */
export function applied(draft: Draft, change: SemesterChange): Applied {
  if (change.do === 'head') return withHead(draft, change.head, change.version);
  if (change.do === 'add') return withNew(draft, change);
  const index = draft.records.findIndex(({ kind, key }) => kind === change.kind && key === change.key);
  const found = draft.records[index];
  if (found === undefined) return { kind: 'absent' };
  if (found.version !== change.version) return { kind: 'stale', version: found.version };
  if (change.do === 'remove') {
    const { key, version } = found;
    return {
      kind: 'ok',
      draft: { ...draft, records: draft.records.toSpliced(index, 1) },
      changed: { key, version },
    };
  }
  if ((ownKey(change) ?? found.key) !== found.key) return { kind: 'renamed' };
  const record = withBody(found, change.body);
  const { key, version } = record;
  return {
    kind: 'ok',
    draft: { ...draft, records: draft.records.with(index, record) },
    changed: { key, version },
  };
}

function withHead(draft: Draft, given: JsonObject, version: number): Applied {
  if (draft.version !== version) return { kind: 'stale', version: draft.version };
  const head = headOf(given);
  if (head.id !== draft.head.id) return { kind: 'renamed' };
  const next = isDeepStrictEqual(head, draft.head) ? version : version + 1;
  return {
    kind: 'ok',
    draft: { ...draft, head, version: next },
    changed: { key: textField(head, 'id') ?? '', version: next },
  };
}

function withNew(draft: Draft, { kind, body }: Entry): Applied {
  const key = ownKey({ kind, body }) ?? randomUUID();
  const alike = draft.records.filter((record) => record.kind === kind);
  if (alike.some((record) => record.key === key)) return { kind: 'taken' };
  const position = Math.max(-1, ...alike.map((record) => record.position)) + 1;
  const version = firstVersion(draft);
  const record = { kind, key, position, body, employer: null, version };
  return {
    kind: 'ok',
    draft: { ...draft, records: [...draft.records, record] },
    changed: { key, version },
  };
}

/** Above that of a record which had the same id before it was removed: who saw that one cannot change this one. */
function firstVersion({ revision }: Draft): number {
  return revision + 1;
}

function withBody(record: SemesterRecord, body: JsonObject): SemesterRecord {
  return isDeepStrictEqual(record.body, body) ? record : { ...record, body, version: record.version + 1 };
}

/** The semester as given, in place of what is there: what it holds already keeps its key, and its version if it is the same. */
export function replacedBy({ head, entries }: SemesterParts, before: Draft): Draft {
  const known = new Map(before.records.map((record) => [sameness(record), record]));
  const counts = new Map<RecordKind, number>();
  const fresh = firstVersion(before);
  const records = entries.map((entry): SemesterRecord => {
    const position = counts.get(entry.kind) ?? 0;
    counts.set(entry.kind, position + 1);
    const same = sameness(entry);
    const found = known.get(same);
    known.delete(same);
    if (found !== undefined) return { ...withBody(found, entry.body), position };
    return { ...entry, key: ownKey(entry) ?? randomUUID(), position, employer: null, version: fresh };
  });
  const version = before.version + (isDeepStrictEqual(head, before.head) ? 0 : 1);
  return { ...before, head, version, records };
}

/** By what a record is recognised in another version of the semester: its id, a pin by its module, a closure by its first day and name. */
function sameness(entry: Entry): string {
  const { kind, body } = entry;
  if (kind === 'pin') return JSON.stringify([kind, body.trainee, body.module]);
  if (kind === 'closure') return JSON.stringify([kind, body.from, body.name]);
  return JSON.stringify([kind, ownKey(entry)]);
}

/** Each record with whose it is; that can change by what another record says. */
export function withEmployers(draft: Draft): Draft {
  const employerOf = employersIn(draft.records);
  const records = draft.records.map((record) => {
    const employer = employerOf(record);
    return employer === record.employer ? record : { ...record, employer };
  });
  return { ...draft, records };
}

/** `stageplan-semester/1` without `people`. */
export function rawOf({ head, records }: Draft): JsonObject {
  return putTogether(head, records);
}
