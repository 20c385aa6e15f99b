/** Semesters as the store is given them, and a centre to keep them in. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { semester } from '../../../solver/testing/builders.ts';
import type { JsonObject } from '../semester-parts.ts';
import { saveSemester } from '../semester-records.ts';
import type { Store } from '../store.ts';
import { centres } from '../tables/centres.ts';

const SEMESTERS = new URL('../../../scenarios/semesters/', import.meta.url);

/** The shipped semesters, by the name of their folder. */
export function shippedSemesters(): readonly (readonly [name: string, raw: JsonObject])[] {
  return readdirSync(SEMESTERS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, shippedSemester(name)]);
}

export function shippedSemester(name: string): JsonObject {
  return jsonObject(JSON.parse(readFileSync(new URL(`${name}/semester.json`, SEMESTERS), 'utf8')));
}

/** The builders' world, with these fields changed. */
export function tinySemester(over: Parameters<typeof semester>[0] = {}): JsonObject {
  return jsonObject(JSON.parse(JSON.stringify(semester(over))));
}

export function jsonObject(value: unknown): JsonObject {
  return z.record(z.string(), z.unknown()).parse(value);
}

export async function newCentre(store: Store): Promise<string> {
  const [made] = await store.db.insert(centres).values({ name: 'CVO Leuven' }).returning({ id: centres.id });
  if (made === undefined) throw new Error('no centre was made');
  return made.id;
}

/** In a centre of its own. */
export async function storedSemester(
  store: Store,
  raw: JsonObject = tinySemester(),
): Promise<{ readonly id: string; readonly centreId: string }> {
  const centreId = await newCentre(store);
  const { id } = await store.change('set-up', (tx, audit) => saveSemester(tx, audit, centreId, raw));
  return { id, centreId };
}
