/**
 * What an import changes of a stored semester: told for a person, record by record and field by field, and the
 * semester as it will be stored, both from the same comparison, so that what is confirmed is what was shown.
 */
import { childOf } from '../../solver/domain/input-path.ts';
import { type SemesterInput, semesterSchema } from '../../solver/domain/semester-schema.ts';
import {
  type Entry,
  type JsonObject,
  type People,
  putTogether,
  type SemesterParts,
  takenApart,
} from '../store/semester-parts.ts';
import { RECORD_KINDS, type RecordKind } from '../store/tables/semesters.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';

export const DIFFERENCE_KINDS = ['semester', ...RECORD_KINDS, 'person'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface KindDifferences {
  readonly kind: DifferenceKind;
  /** What they are called, in the order of the file. */
  readonly added: readonly string[];
  readonly changed: readonly { readonly key: string; readonly fields: readonly FieldChange[] }[];
  readonly removed: readonly string[];
}

export interface ImportChanges {
  /** Only kinds in which something differs, the semester's own fields first. */
  readonly differences: readonly KindDifferences[];
  /** What is given, but what does not differ as it is stored: a default that is written out changes nothing. */
  readonly semester: JsonObject;
}

/**
 * Where the file has no `people` at all they are left as they are: a semester that was handed out without names does
 * not wipe them out when it comes back.
 *
 * @param stored with `people`; null where there is no semester yet
 * @param given a sound semester
 */
export function importChanges(stored: JsonObject | null, given: SemesterInput): ImportChanges {
  const fresh = takenApart({ ...given });
  const old = stored === null ? null : takenApart(stored);
  const before = old === null ? [] : named(old);
  const after = named(fresh);
  const head = comparedHead(old, fresh);
  const kinds = RECORD_KINDS.map((kind) => comparedKind(kind, ofKind(before, kind), ofKind(after, kind)));
  const { people } = fresh;
  const told = [
    head.told,
    ...kinds.map((kind) => kind.told),
    ...(people === undefined ? [] : [comparedPeople(old?.people ?? {}, people)]),
  ];
  const entries = kinds.flatMap((kind) => kind.entries);
  return {
    differences: told.filter(
      ({ added, changed, removed }) => added.length + changed.length + removed.length > 0,
    ),
    semester: { ...putTogether(head.head, entries), ...(people === undefined ? {} : { people }) },
  };
}

interface NamedEntry {
  readonly entry: Entry;
  /** With every default filled in: leaving one out or writing it is the same. */
  readonly full: JsonObject;
  /** Its id; of what has none, what a person would call it, numbered where several are called alike. */
  readonly name: string;
}

function named({ head, entries }: SemesterParts): readonly NamedEntry[] {
  const parsed = takenApart({ ...semesterSchema.parse(putTogether(head, entries)) }).entries;
  const counts = new Map<string, number>();
  return entries.map((entry, i) => {
    const full = parsed[i]?.body ?? entry.body;
    const plain = plainName(full);
    const place = `${entry.kind} ${plain}`;
    const nth = (counts.get(place) ?? 0) + 1;
    counts.set(place, nth);
    return { entry, full, name: nth === 1 ? plain : `${plain} (${nth})` };
  });
}

function plainName(entry: JsonObject): string {
  const texts = (...fields: readonly string[]) =>
    fields.map((field) => childOf(entry, field)).filter((value) => typeof value === 'string');
  const [id] = texts('id');
  return id ?? [...texts('trainee', 'module'), ...texts('name', 'from')].join(' / ');
}

type ByName = ReadonlyMap<string, NamedEntry>;

function ofKind(entries: readonly NamedEntry[], kind: RecordKind): ByName {
  const own = entries.filter(({ entry }) => entry.kind === kind);
  return new Map(own.map((one) => [one.name, one]));
}

function comparedKind(
  kind: RecordKind,
  before: ByName,
  after: ByName,
): { readonly told: KindDifferences; readonly entries: readonly Entry[] } {
  const compared = [...after.values()].map((one) => {
    const was = before.get(one.name);
    return { one, was, fields: was === undefined ? [] : fieldChanges(was.full, one.full) };
  });
  return {
    told: {
      kind,
      added: compared.filter(({ was }) => was === undefined).map(({ one }) => one.name),
      changed: compared.flatMap(({ one, fields }) =>
        fields.length === 0 ? [] : [{ key: one.name, fields }],
      ),
      removed: [...before.keys()].filter((name) => !after.has(name)),
    },
    entries: compared.map(({ one, was, fields }) =>
      was !== undefined && fields.length === 0 ? was.entry : one.entry,
    ),
  };
}

function comparedHead(
  old: SemesterParts | null,
  fresh: SemesterParts,
): { readonly told: KindDifferences; readonly head: JsonObject } {
  const nothing = { kind: 'semester', added: [], changed: [], removed: [] } as const;
  if (old === null) return { told: { ...nothing, added: [fresh.key] }, head: fresh.head };
  const fields = fieldChanges(fullHead(old.head), fullHead(fresh.head));
  if (fields.length === 0) return { told: nothing, head: old.head };
  return { told: { ...nothing, changed: [{ key: fresh.key, fields }] }, head: fresh.head };
}

/** With the defaults of rules, childcare and time zone. */
function fullHead(head: JsonObject): JsonObject {
  return takenApart({ ...semesterSchema.parse(putTogether(head, [])) }).head;
}

function comparedPeople(before: People, after: People): KindDifferences {
  const fields = Object.keys(after).map((key) => ({ key, fields: fieldChanges(before[key], after[key]) }));
  return {
    kind: 'person',
    added: Object.keys(after).filter((key) => before[key] === undefined),
    changed: fields.filter((one) => before[one.key] !== undefined && one.fields.length > 0),
    removed: Object.keys(before).filter((key) => after[key] === undefined),
  };
}
