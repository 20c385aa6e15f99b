/** Requests made of the contract alone, as a stranger would who read it: near what it asks, or off by a little or a lot. */
import fc from 'fast-check';
import { z } from 'zod';
import type { Contract } from '../openapi.ts';
import { type Ids, idsAt } from './ids.ts';

export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** As the contract writes a schema down; what it says besides is not looked at. */
interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
}

const schemaSchema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(schemaSchema).optional(),
    oneOf: z.array(schemaSchema).optional(),
    properties: z.record(z.string(), schemaSchema).optional(),
    required: z.array(z.string()).optional(),
    items: schemaSchema.optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
  }),
);

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z
          .array(
            z.object({
              in: z.string(),
              name: z.string(),
              required: z.boolean().optional(),
              schema: schemaSchema,
            }),
          )
          .default([]),
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: schemaSchema })) })
          .optional(),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), schemaSchema) }),
});
type Document = z.infer<typeof documentSchema>;
type Operation = NonNullable<NonNullable<Document['paths'][string]>[string]>;
type Parameter = Operation['parameters'][number];

/**
 * One arbitrary for each operation, under its name.
 *
 * @param known words of the database at hand, so that requests also reach what is there
 */
export function arbitraryRequests(
  contract: Contract,
  known: Ids,
  /** Bodies that are as they should be, by the operation's name. */
  examples: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, fc.Arbitrary<FuzzedRequest>> {
  const document = documentSchema.parse(JSON.parse(JSON.stringify(contract)));
  const found = new Map<string, fc.Arbitrary<FuzzedRequest>>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const name = `${method.toUpperCase()} ${path}`;
      found.set(
        name,
        arbitraryRequest(document, known, { path, method, operation, example: examples[name] }),
      );
    }
  }
  return found;
}

interface Place {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly example: unknown;
}

function arbitraryRequest(
  document: Document,
  known: Ids,
  { path, method, operation, example }: Place,
): fc.Arbitrary<FuzzedRequest> {
  const inPlace = (where: string) => operation.parameters.filter((parameter) => parameter.in === where);
  const values = (where: string) =>
    fc.record(
      Object.fromEntries(
        inPlace(where).map((one) => [one.name, parameterValue(document, idsAt(path, known), one, where)]),
      ),
    );
  const [contentType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body =
    media === undefined
      ? fc.constant(undefined)
      : bodyText(document, media.schema, Object.values(known), example);
  const stray = seldom(fc.string({ minLength: 1, maxLength: 5 }), 20);
  return fc
    .record({ path: values('path'), query: values('query'), header: values('header'), body, stray })
    .map((asked) => ({
      method: method.toUpperCase(),
      path: filledPath(path, asked.path) + queryText(asked.query, asked.stray),
      headers: {
        ...headersOf(asked.header),
        ...(asked.body === undefined ? {} : { 'content-type': contentType ?? 'application/json' }),
      },
      body: asked.body,
    }));
}

function parameterValue(
  document: Document,
  known: Ids,
  { name, required, schema }: Parameter,
  where: string,
): fc.Arbitrary<unknown> {
  const near = likelyValue(document, schema, Object.values(known));
  const there = known[name];
  if (where === 'path') {
    return there === undefined
      ? fc.oneof(near, fc.constantFrom(...Object.values(known)), fc.string({ minLength: 1 }))
      : fc.oneof(
          { weight: 8, arbitrary: fc.constant(there) },
          { weight: 1, arbitrary: fc.string({ minLength: 1 }) },
        );
  }
  if (name === 'If-Match') return versions();
  if (name === 'X-CSRF-Token') return fc.constant(undefined);
  const wild = fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: fc.string() });
  return required === true ? wild : seldom(wild, 4);
}

/** Mostly one that may well be right. */
function versions(): fc.Arbitrary<string | undefined> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 3 }).map((version) => `"${version}"`) },
    { weight: 1, arbitrary: fc.constantFrom('"999"', '1', '*', undefined) },
  );
}

/** Once in so many times; else not there. */
function seldom<T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** JSON that is near the schema, off in one place, anything at all, or no JSON. */
function bodyText(
  document: Document,
  schema: Schema,
  words: readonly string[],
  example: unknown,
): fc.Arbitrary<string> {
  const near = likelyValue(document, schema, words);
  const right = example === undefined ? near : fc.constant(example);
  const changed = fc
    .tuple(fc.oneof(near, right), fc.oneof(fc.jsonValue(), near), fc.nat())
    .map(([value, other, at]) => withOther(value, other, at));
  return fc.oneof(
    { weight: 3, arbitrary: right.map(jsonText) },
    { weight: 3, arbitrary: near.map(jsonText) },
    { weight: 4, arbitrary: changed.map(jsonText) },
    { weight: 1, arbitrary: fc.jsonValue().map(jsonText) },
    { weight: 1, arbitrary: fc.string() },
  );
}

function jsonText(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

/** One field of an object in place of which stands something else. */
function withOther(value: unknown, other: unknown, at: number): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return { other };
  const inner: unknown = Reflect.get(value, key);
  const next =
    at % 3 === 0 && typeof inner === 'object' && inner !== null ? withOther(inner, other, at >> 2) : other;
  if (Array.isArray(value))
    return value.map((element: unknown, index) => (String(index) === key ? next : element));
  return { ...value, [key]: next };
}

const DEEPEST = 6;

function likelyValue(
  document: Document,
  schema: Schema,
  words: readonly string[],
  depth = 0,
): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const target = document.components.schemas[schema.$ref.replace('#/components/schemas/', '')];
    return target === undefined ? fc.jsonValue() : likelyValue(document, target, words, depth + 1);
  }
  if (depth > DEEPEST) return fc.constant(null);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined && schema.enum.length > 0) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined && options.length > 0)
    return fc.oneof(...options.map((option) => likelyValue(document, option, words, depth + 1)));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const ofType = types.map((type) => valueOfType(document, schema, type, words, depth));
  return ofType.length === 0 ? fc.jsonValue() : fc.oneof(...ofType);
}

function valueOfType(
  document: Document,
  schema: Schema,
  type: string,
  words: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectOf(document, schema, words, depth);
    case 'array':
      return fc.array(likelyValue(document, schema.items ?? {}, words, depth + 1), { maxLength: 3 });
    case 'string':
      return textOf(schema, words);
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer(), fc.maxSafeInteger());
    case 'number':
      return fc.oneof(fc.integer({ min: -90, max: 90 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function objectOf(
  document: Document,
  schema: Schema,
  words: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue(), { maxKeys: 3 });
  const model = Object.fromEntries(
    fields.map(([name, field]) => [name, likelyValue(document, field, words, depth + 1)]),
  );
  const required = (schema.required ?? []).filter((name) => name in model);
  return fc.record(model, { requiredKeys: required });
}

function textOf({ format, pattern }: Schema, words: readonly string[]): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...words), fc.uuid());
  if (format === 'date') return fc.constantFrom('2027-02-01', '2027-03-15', '2027-06-27', '2027-02-30');
  if (format === 'date-time')
    return fc.constantFrom('2026-11-22T10:00:00Z', '2026-11-22', '+275000-01-01T00:00:00Z');
  if (format === 'email') return fc.constantFrom('an@example.be', 'an@', "o'neil@example.be");
  if (pattern?.includes(':') === true) return fc.constantFrom('07:00', '14:30', '00:00', '24:00');
  return fc.oneof(
    fc.constantFrom(...words),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
}

function filledPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => segment(String(values[name] ?? 'x')));
}

/** `.` and `..` would be another address before they are sent. */
function segment(text: string): string {
  return /^\.{1,2}$/.test(text) ? 'x' : encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, 'x'));
}

function queryText(values: Readonly<Record<string, unknown>>, stray: string | undefined): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) query.append(name, String(value));
  if (stray !== undefined) query.append(stray, 'x');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function headersOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const told = Object.entries(values).flatMap(([name, value]) => {
    const text = value === undefined ? '' : String(value).replaceAll(/[^\x21-\x7e]/g, '');
    return text === '' ? [] : [[name, text] as const];
  });
  return Object.fromEntries(told);
}
