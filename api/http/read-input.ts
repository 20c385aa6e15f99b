/** Judges what came in against its schema: the value, or everything that is wrong with it in words. */
import type { z } from 'zod';
import { type Fault, problemOf } from '../../solver/domain/fault.ts';
import type { InputPath } from '../../solver/domain/input-path.ts';
import { readShape } from '../../solver/domain/read-shape.ts';
import { say } from '../../solver/domain/sentence.ts';
import type { FieldError } from './problem.ts';
import { statement } from './statement.ts';
import { unstorableTexts } from './unstorable-texts.ts';

export interface InputReading {
  /** Undefined when there are errors. */
  readonly value: unknown;
  readonly errors: readonly FieldError[];
}

/** The JSON body; a route without a schema takes none, and what is sent to it is not looked at. */
export function readBody(schema: z.ZodType | undefined, raw: unknown): InputReading {
  return schema === undefined ? { value: undefined, errors: [] } : judged(schema, raw, jsonPointer);
}

/** Path parameters, always texts. */
export function readParams(schema: z.ZodType | undefined, raw: unknown): InputReading {
  return schema === undefined ? { value: {}, errors: [] } : judged(schema, raw, fieldName);
}

/** Query fields; an unknown one is an error, also where the route knows none. */
export function readQuery(schema: z.ZodType | undefined, raw: unknown): InputReading {
  if (schema !== undefined) return judged(schema, raw, fieldName);
  return { value: {}, errors: fieldsOf(raw).map((path) => ({ path, text: UNKNOWN_FIELD })) };
}

const UNKNOWN_FIELD = say(
  'Dit veld bestaat hier niet. Laat het weg.',
  'There is no such field here. Leave it out.',
);

function fieldsOf(raw: unknown): string[] {
  return typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
}

function judged(schema: z.ZodType, raw: unknown, place: (path: InputPath) => string): InputReading {
  const unstorable = unstorableTexts(raw);
  if (unstorable.length > 0) {
    return { value: undefined, errors: unstorable.map(({ path, text }) => ({ path: place(path), text })) };
  }
  const { value, faults } = readShape(schema, raw);
  return { value, errors: faults.map((found) => fieldError(raw, found, place)) };
}

function fieldError(raw: unknown, found: Fault, place: (path: InputPath) => string): FieldError {
  return { path: place(found.path), text: statement(problemOf('error', raw, found)) };
}

/** RFC 6901; empty for the whole. */
export function jsonPointer(path: InputPath): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function fieldName(path: InputPath): string {
  return path.map(String).join('.');
}
