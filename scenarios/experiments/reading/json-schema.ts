/** The published JSON Schema of experiment files, made from the zod schema that reads them. */
import { z } from 'zod';
import { describeValue } from '../../../solver/domain/json-schema.ts';
import { experimentSchema } from './experiment-schema.ts';

/** JSON Schema (2020-12) of a file as it may be written: editors that know YAML complete and check by it. */
export function experimentJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(experimentSchema, { io: 'input', override: describeValue });
  return {
    $schema,
    title: 'Stageplan experiment',
    description:
      'What to compare: base semesters, levers with their values, design, seeds and measures, format stageplan-experiment/1. Which levers and measures there are is judged when it is read.',
    ...rest,
  };
}
