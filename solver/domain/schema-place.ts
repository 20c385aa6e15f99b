/** What a schema says about one place of an input. */
import { z } from 'zod';
import type { InputPath } from './input-path.ts';

type Schema = z.core.$ZodType;

export interface SchemaPlace {
  /** The schema of the value itself, without what makes it optional or nullable. */
  readonly schema: Schema;
  readonly mayBeLeftOut: boolean;
}

/** Undefined where the schema knows no such place. */
export function schemaAt(root: Schema, path: InputPath): SchemaPlace | undefined {
  let place = valueSchema(root);
  for (const key of path) {
    const child = childSchema(place.schema, key);
    if (child === undefined) return undefined;
    place = valueSchema(child);
  }
  return place;
}

/** The names an object may have there; none for anything else. */
export function fieldNames({ schema }: SchemaPlace): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    return schema.keyType.options.map(String);
  }
  return [];
}

function valueSchema(schema: Schema): SchemaPlace {
  let inner = schema;
  let mayBeLeftOut = false;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable
  ) {
    mayBeLeftOut ||= !(inner instanceof z.ZodNullable);
    inner = inner.unwrap();
  }
  return { schema: inner, mayBeLeftOut };
}

function childSchema(schema: Schema, key: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key)) {
    return schema.shape[String(key)];
  }
  return undefined;
}
