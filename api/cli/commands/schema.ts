/** `stageplan schema semester|plan`: the published JSON Schemas. */
import { jsonSchemaOf } from '../../../solver/domain/json-schema.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { optionValues } from '../option-values.ts';

export function schema(formatName: string): Run {
  return ({ result }) => {
    const values = optionValues();
    const format = values.choice('schema', formatName, ['semester', 'plan']);
    values.mustBeRight();
    const jsonSchema = jsonSchemaOf(format ?? 'semester');
    result(JSON.stringify(jsonSchema, null, 2), jsonSchema);
    return EXIT.fine;
  };
}
