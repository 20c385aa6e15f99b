/** JSON that is kept and told as it was given, defaults not filled in. */
import { z } from 'zod';
import { describeValue } from '../../solver/domain/json-schema.ts';

/**
 * A schema that takes what `schema` takes and changes nothing of it: what has a default may be missing in an answer too.
 *
 * @param id its name in the contract
 */
export function asGiven(schema: z.ZodType, id: string): z.ZodType<Readonly<Record<string, unknown>>> {
  const { $schema, ...jsonSchema } = z.toJSONSchema(schema, { io: 'input', override: describeValue });
  return z
    .record(z.string(), z.unknown())
    .superRefine((value, context) => {
      const read = schema.safeParse(value);
      if (read.success) return;
      for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
    })
    .meta({ id, override: jsonSchema });
}
