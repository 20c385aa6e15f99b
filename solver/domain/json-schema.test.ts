import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from './json-schema.ts';

const SEMESTER = jsonSchemaOf('semester');
const PLAN = jsonSchemaOf('plan');

/** The schema of a field, along a path of properties, list items and record values. */
function partOf(schema: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), schema);
}

describe.each([
  ['semester', SEMESTER, 'Stageplan semester'],
  ['plan', PLAN, 'Stageplan plan'],
])('the JSON Schema of a %s', (_, schema, title) => {
  it('says what it is, and allows no unknown field', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title,
      type: 'object',
      additionalProperties: false,
    });
    expect(schema).not.toHaveProperty('$id');
  });
});

describe('the JSON Schema of a semester', () => {
  it('asks for what has no default', () => {
    expect(SEMESTER).toHaveProperty('required', [
      'format',
      'id',
      'name',
      'start',
      'end',
      'closures',
      'programmes',
      'modules',
      'employers',
      'sites',
      'units',
      'mentors',
      'trainees',
    ]);
  });

  it('gives the defaults', () => {
    expect(partOf(SEMESTER, 'properties', 'rules', 'properties', 'minRestMinutes')).toMatchObject({
      type: 'integer',
      minimum: 0,
      default: 660,
      description: 'a whole number of minutes',
    });
    expect(partOf(SEMESTER, 'properties', 'childcare', 'properties', 'weekdays', 'default')).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  const traineeFields = partOf(SEMESTER, 'properties', 'trainees', 'items', 'properties');

  it('says of an id only that it is one, whosever it is', () => {
    expect(partOf(traineeFields, 'excludes', 'items')).toEqual({
      type: 'string',
      pattern: '^(?!\\s)[^\\x00-\\x1F\\x7F-\\x9F]+(?<!\\s)$',
      description: 'an id (text on one line, without spaces at either end)',
    });
  });

  it('lets minutes by setting leave settings out', () => {
    expect(partOf(traineeFields, 'doneMinutesBySetting')).toMatchObject({
      type: 'object',
      propertyNames: { enum: ['wzc', 'gezinszorg', 'ziekenhuis', 'dagcentrum'] },
      additionalProperties: { type: 'integer', minimum: 0 },
    });
    expect(partOf(traineeFields, 'doneMinutesBySetting')).not.toHaveProperty('required');
  });

  it('knows the days of weekend staffing', () => {
    const figures = partOf(
      SEMESTER,
      'properties',
      'units',
      'items',
      'properties',
      'weekendStaffing',
      'items',
    );
    expect(partOf(figures, 'properties', 'weekdays', 'items', 'enum')).toEqual([6, 7, 8]);
  });
});

it('the JSON Schema of a plan lets a bound and a gap be unknown', () => {
  expect(partOf(PLAN, 'properties', 'bound', 'properties', 'cost', 'anyOf')).toContainEqual({ type: 'null' });
  expect(partOf(PLAN, 'properties', 'gap', 'properties', 'value', 'anyOf')).toContainEqual({ type: 'null' });
});
