import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contractOf } from './openapi.ts';
import { ROUTES } from './routes.ts';
import { type TestService, testService } from './testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const reference = z.object({ $ref: z.string() });
const anyObject = z.record(z.string(), z.unknown());

/** What OpenAPI 3.1 asks of a document, as far as ours goes; unknown fields are faults. */
const parameter = z.strictObject({
  in: z.enum(['path', 'query', 'header', 'cookie']),
  name: z.string().min(1),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: anyObject,
});
const content = z.record(z.string().regex(/^[\w.+-]+\/[\w.+-]+$/), z.strictObject({ schema: anyObject }));
const operation = z.strictObject({
  operationId: z.string().regex(/^\w+$/),
  tags: z.array(z.string()).min(1),
  summary: z.string().min(3),
  description: z.string().min(3),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({
      description: z.string().min(1),
      headers: anyObject.optional(),
      content: content.optional(),
    }),
  ),
});
const documentSchema = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete', 'patch']), operation),
  ),
  components: z.strictObject({ schemas: anyObject, securitySchemes: anyObject }),
});

function document() {
  return documentSchema.parse(JSON.parse(JSON.stringify(contractOf(ROUTES))));
}

function operations() {
  return Object.entries(document().paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, found]) => ({ path, method, operation: found })),
  );
}

describe('the contract', () => {
  it('is a document of OpenAPI 3.1', () => {
    expect(() => document()).not.toThrow();
  });

  it('has every route, each under a name of its own', () => {
    const all = operations();
    expect(all).toHaveLength(ROUTES.length);
    expect(new Set(all.map((found) => found.operation.operationId)).size).toBe(all.length);
  });

  it('declares every parameter of every path, and none that is not there', () => {
    for (const { path, operation: found } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (found.parameters ?? []).filter((one) => one.in === 'path');
      expect(declared.map(({ name }) => name).sort(), path).toEqual(inPath.sort());
      expect(
        declared.every(({ required }) => required === true),
        path,
      ).toBe(true);
    }
  });

  it('refers to nothing that it does not hold', () => {
    const whole = document();
    const found: string[] = [];
    const look = (value: unknown): void => {
      const read = reference.safeParse(value);
      if (read.success) found.push(read.data.$ref);
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
    };
    look(whole);
    const names = Object.keys(whole.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !names.includes(one))).toEqual([]);
  });

  it('tells every problem as application/problem+json', () => {
    for (const { path, operation: found } of operations()) {
      const problems = Object.entries(found.responses).filter(([status]) => Number(status) >= 400);
      expect(problems.length, path).toBeGreaterThan(5);
      for (const [status, { content: told }] of problems)
        expect(Object.keys(told ?? {}), `${path} ${status}`).toEqual(['application/problem+json']);
    }
  });

  it('writes patterns that Python and Java read too', () => {
    expect(JSON.stringify(document())).not.toMatch(/\\\\p\{/i);
  });

  it.each([
    ['If-Match', ['"7"', '"123456789"'], ['7', '"x"', '*', '"1234567890"']],
    [
      'Idempotency-Key',
      ['0f8b6c1e-8f7c-4a52', 'x'.repeat(200)],
      ['te kort', 'x'.repeat(201), `${'x'.repeat(16)} y`],
    ],
  ])('tells what %s looks like', (name, right, wrong) => {
    const described = operations().flatMap(({ operation: found }) => found.parameters ?? []);
    const patterns = described.filter((one) => one.name === name).map(({ schema }) => String(schema.pattern));
    expect(new Set(patterns).size).toBe(1);
    const pattern = new RegExp(patterns[0] ?? '');
    expect(right.filter((one) => !pattern.test(one))).toEqual([]);
    expect(wrong.filter((one) => pattern.test(one))).toEqual([]);
  });

  it('calls a file of JSON an object, and any other bytes', () => {
    const answered = (path: string) =>
      operations().find((one) => one.path === path)?.operation.responses['200']?.content;
    expect(answered('/v1/semesters/{semester}/semester.json')).toEqual({
      'application/json': { schema: { type: 'object' } },
    });
    expect(answered('/v1/semesters/{semester}/tables.zip')).toEqual({
      'application/zip': { schema: { type: 'string', format: 'binary' } },
    });
    expect(answered('/v1/semesters/{semester}/jobs/{job}/progress')).toEqual({
      'text/event-stream': { schema: {} },
    });
  });

  it('asks nobody to sign in where nobody has to', () => {
    for (const one of operations()) {
      const declared = ROUTES.find(({ path, method }) => path === one.path && method === one.method);
      expect(one.operation.security.length === 0, one.path).toBe(declared?.roles.includes('nobody'));
    }
  });
});

describe('the reader', () => {
  it('has all it needs from this server', async () => {
    const page = (await service.as('nobody').get('/docs')).text;
    const links = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links.every((link) => link.startsWith('/docs/'))).toBe(true);
    for (const link of links) expect((await service.as('nobody').get(link)).status, link).toBe(200);
    const contract = await service.as('nobody').get('/v1/openapi.json');
    expect(documentSchema.safeParse(JSON.parse(contract.text)).success).toBe(true);
  });

  it('has no script in its page, which the policy would refuse', async () => {
    const page = (await service.as('nobody').get('/docs')).text;
    expect(page).not.toMatch(/<script>|<style|\sstyle=|\son\w+=/);
  });

  it('hands out its files and no others', async () => {
    expect((await service.as('nobody').get('/docs/files/package.json')).status).toBe(404);
    expect((await service.as('nobody').get('/docs/files/..%2fpackage.json')).status).toBe(404);
  });
});
