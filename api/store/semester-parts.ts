/**
 * A semester taken apart into what the tables hold, and put together again: the same canonical JSON, so the same digest.
 * Names are apart from the rest (`people`); nothing here asks whether the semester is sound.
 */
import { z } from 'zod';
import { RECORD_KINDS, type RecordKind } from './tables/semesters.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The semester's list that holds the records of a kind. */
export const LIST_OF: Readonly<Record<RecordKind, string>> = {
  closure: 'closures',
  programme: 'programmes',
  module: 'modules',
  employer: 'employers',
  site: 'sites',
  unit: 'units',
  mentor: 'mentors',
  trainee: 'trainees',
  pin: 'pins',
};

/** One entry of one list, as its JSON holds it. */
export interface Entry {
  readonly kind: RecordKind;
  readonly body: JsonObject;
}

export interface Person {
  readonly name: string;
  readonly email?: string | undefined;
}
export type People = Readonly<Record<string, Person>>;

export interface SemesterParts {
  /** The semester's own id. */
  readonly key: string;
  /** What is no list of records and no `people`; `pins: []` where the list is there, as it may also be left out. */
  readonly head: JsonObject;
  /** In the order of the lists. */
  readonly entries: readonly Entry[];
  /** Undefined where the semester says nothing of people: a pseudonymous one. */
  readonly people: People | undefined;
}

const object = z.record(z.string(), z.unknown());
const semesterSchema = z.object({
  id: z.string(),
  people: z.record(z.string(), z.object({ name: z.string(), email: z.string().optional() })).optional(),
});

/**
 * @param raw a sound semester as its JSON file holds it
 * @throws ZodError for what has not even the lists
 */
export function takenApart(raw: JsonObject): SemesterParts {
  const { id, people } = semesterSchema.parse(raw);
  return {
    key: id,
    head: headOf(raw),
    entries: RECORD_KINDS.flatMap((kind) => entriesOf(kind, raw[LIST_OF[kind]])),
    people,
  };
}

/** Of a semester, or of a head that was sent with more in it than belongs there. */
export function headOf(raw: JsonObject): JsonObject {
  const apart = new Set<string>(['people', ...Object.values(LIST_OF)]);
  const head = Object.fromEntries(Object.entries(raw).filter(([field]) => !apart.has(field)));
  return raw.pins === undefined ? head : { ...head, pins: [] };
}

function entriesOf(kind: RecordKind, list: unknown): Entry[] {
  return jsonObjects(kind === 'pin' ? (list ?? []) : list).map((body) => ({ kind, body }));
}

/** @throws ZodError for what is no list of objects */
export function jsonObjects(list: unknown): JsonObject[] {
  return z.array(object).parse(list);
}

/** @param entries in the order of their lists. Without `people`. */
export function putTogether(head: JsonObject, entries: Iterable<Entry>): JsonObject {
  const { pins: pinsGiven, ...rest } = head;
  const lists = new Map<RecordKind, JsonObject[]>(RECORD_KINDS.map((kind) => [kind, []]));
  for (const { kind, body } of entries) lists.get(kind)?.push(body);
  if (pinsGiven === undefined && lists.get('pin')?.length === 0) lists.delete('pin');
  return { ...rest, ...Object.fromEntries([...lists].map(([kind, bodies]) => [LIST_OF[kind], bodies])) };
}

/** The entry's id; undefined for closures and pins, which have none. */
export function ownKey({ kind, body }: Entry): string | undefined {
  return kind === 'closure' || kind === 'pin' ? undefined : textField(body, 'id');
}

/** Trainee or mentor whom an entry is about. */
export function personOf({ kind, body }: Entry): string | undefined {
  if (kind === 'trainee' || kind === 'mentor') return textField(body, 'id');
  return kind === 'pin' ? textField(body, 'trainee') : undefined;
}

/** Whose an entry is: the employer of an employer, site, unit or mentor; null for the other kinds. */
export function employersIn(entries: readonly Entry[]): (entry: Entry) => string | null {
  const ofKind = (wanted: RecordKind, field: string) =>
    new Map(
      entries
        .filter(({ kind }) => kind === wanted)
        .map(({ body }) => [textField(body, 'id'), textField(body, field)]),
    );
  const employerOfSite = ofKind('site', 'employer');
  const siteOfUnit = ofKind('unit', 'site');
  const atSite = (site: string | undefined) => employerOfSite.get(site) ?? null;
  return ({ kind, body }) => {
    if (kind === 'employer') return textField(body, 'id') ?? null;
    if (kind === 'site') return textField(body, 'employer') ?? null;
    if (kind === 'unit') return atSite(textField(body, 'site'));
    return kind === 'mentor' ? atSite(siteOfUnit.get(textField(body, 'unit'))) : null;
  };
}

export function textField(body: JsonObject, field: string): string | undefined {
  const value = body[field];
  return typeof value === 'string' ? value : undefined;
}
