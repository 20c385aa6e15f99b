/** The published JSON Schemas, made from the zod schemas that read the files. */
import { z } from 'zod';
import { expectations } from './expectation.ts';
import { planSchema } from './plan-schema.ts';
import { semesterSchema } from './semester-schema.ts';

export type FormatName = 'semester' | 'plan';

const FORMATS = {
  semester: {
    schema: semesterSchema,
    title: 'Stageplan semester',
    description:
      'A semester to plan: programmes, places and people, format stageplan-semester/1. References between its parts are judged when it is read.',
  },
  plan: {
    schema: planSchema,
    title: 'Stageplan plan',
    description:
      'A plan of a semester: placements with their days and journeys, and what could not be placed with the reasons, format stageplan-plan/1.',
  },
} as const satisfies Record<FormatName, unknown>;

/** JSON Schema (2020-12) of a file as it may be written: what has a default may be left out. */
export function jsonSchemaOf(format: FormatName): Readonly<Record<string, unknown>> {
  const { schema, title, description } = FORMATS[format];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override: describeValue });
  return { $schema, title, description, ...rest };
}

export interface Described {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/** What input problems call a value is its description. */
export function describeValue({ zodSchema, jsonSchema }: Described): void {
  const words = expectations.get(zodSchema);
  if (words !== undefined) jsonSchema.description = words.expected.en;
  mergeEqualOptions(jsonSchema);
  writePatternPlainly(jsonSchema);
}

/** Control characters by their numbers: many validators, Python's among them, do not know `\P{Cc}`. */
function writePatternPlainly(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (jsonSchema.pattern === undefined) return;
  jsonSchema.pattern = jsonSchema.pattern.replaceAll('\\P{Cc}', '[^\\x00-\\x1F\\x7F-\\x9F]');
}

/** Ids of different kinds are one kind of text: `anyOf` of equals says nothing. */
function mergeEqualOptions(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const [first, ...others] = jsonSchema.anyOf ?? [];
  if (first === undefined) return;
  const text = JSON.stringify(first);
  if (!others.every((other) => JSON.stringify(other) === text)) return;
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, first);
}
