/**
 * The semester that is being read, as its JSON file would hold it, and where each part of it came from. What was
 * faulty in the tables stands in it as null and is muted: that has been said, and nothing that follows from it is.
 */
import { type InputPath, valueAt } from '../../../../solver/domain/input-path.ts';
import { SEMESTER_FORMAT } from '../../../../solver/domain/semester-schema.ts';
import type { Column } from '../sheets/sheet.ts';
import type { Table } from './table.ts';

export type JsonObject = { [field: string]: unknown };

export interface Origin {
  readonly table: Table;
  readonly row: number;
  /** Of a sheet with a fixed set of rows: which of them. */
  readonly fact?: Column;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts a value at a path of field names, making the objects on the way. */
export function put(into: JsonObject, [field, ...below]: readonly string[], value: unknown): void {
  if (field === undefined) return;
  if (below.length === 0) {
    into[field] = value;
    return;
  }
  const inner = into[field];
  const object = isObject(inner) ? inner : {};
  into[field] = object;
  put(object, below, value);
}

const keyOf = (path: InputPath) => path.map(String).join('\u0000');

export class SemesterDraft {
  readonly raw: JsonObject = {
    format: SEMESTER_FORMAT,
    closures: [],
    programmes: [],
    modules: [],
    employers: [],
    sites: [],
    units: [],
    mentors: [],
    trainees: [],
  };
  readonly #people = new Map<string, JsonObject>();
  readonly #origins = new Map<string, Origin>();
  readonly #muted = new Set<string>();

  /** The elements of a list, of which some may be null; empty where there is no list. */
  listAt(path: InputPath): readonly unknown[] {
    const list = valueAt(this.raw, path);
    return Array.isArray(list) ? list : [];
  }

  /** Appends to a list, which is made where it is not there yet. @returns the path of the element */
  append(list: InputPath, element: unknown): InputPath {
    const owner = valueAt(this.raw, list.slice(0, -1));
    const name = String(list.at(-1));
    if (!isObject(owner)) {
      put(this.raw, list.map(String), [element]);
      return [...list, 0];
    }
    const elements = owner[name];
    if (!Array.isArray(elements)) {
      owner[name] = [element];
      return [...list, 0];
    }
    elements.push(element);
    return [...list, elements.length - 1];
  }

  /** A list that nobody can tell anything about: its table is missing. */
  leaveOut(list: InputPath): void {
    const owner = valueAt(this.raw, list.slice(0, -1));
    if (isObject(owner)) owner[String(list.at(-1))] = null;
    this.mute(list);
  }

  /** A name or address of who has that id. */
  addPerson(id: string, part: string, value: unknown): void {
    const person = this.#people.get(id) ?? {};
    person[part] = value;
    this.#people.set(id, person);
  }

  /** Everything said of it so far, as JSON would hold it. */
  finish(): JsonObject {
    if (isObject(this.raw.transit)) this.raw.transit.gtfs ??= [];
    // Not put one by one: an id may be `__proto__`.
    if (this.#people.size > 0) this.raw.people = Object.fromEntries(this.#people);
    return this.raw;
  }

  cameFrom(path: InputPath, origin: Origin): void {
    this.#origins.set(keyOf(path), origin);
  }

  hasOrigin(path: InputPath): boolean {
    return this.#origins.has(keyOf(path));
  }

  /** The row that the path, or what it lies in, came from. */
  originOf(path: InputPath): Origin | undefined {
    for (let length = path.length; length >= 0; length--) {
      const origin = this.#origins.get(keyOf(path.slice(0, length)));
      if (origin !== undefined) return origin;
    }
    return undefined;
  }

  mute(path: InputPath): void {
    this.#muted.add(keyOf(path));
  }

  isMuted(path: InputPath): boolean {
    return path.some((_, i) => this.#muted.has(keyOf(path.slice(0, i + 1))));
  }
}
