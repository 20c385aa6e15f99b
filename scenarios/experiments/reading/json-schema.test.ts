import { expect, it } from 'vitest';
import { experimentJsonSchema } from './json-schema.ts';

it('the JSON Schema of an experiment says what it is, asks for what has no default, and allows no unknown field', () => {
  expect(experimentJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Stageplan experiment',
    type: 'object',
    additionalProperties: false,
    required: [
      'format',
      'id',
      'name',
      'question',
      'bases',
      'levers',
      'design',
      'replications',
      'effort',
      'measures',
    ],
    properties: {
      format: { const: 'stageplan-experiment/1' },
      replications: { required: ['seeds'], properties: { first: { default: 1 } } },
      measures: { description: 'a list of ids of measures, or "all"' },
    },
  });
});
