/** The first step of reading any input: its shape, and what can still be judged where that is wrong. */
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { shapeFaults } from './shape-faults.ts';
import { type Sound, soundParts } from './sound-parts.ts';

export interface ShapeReading<S extends z.ZodType> {
  /** With every default filled in; undefined when there are faults. */
  readonly value: z.output<S> | undefined;
  readonly faults: readonly Fault[];
  /** The well-formed parts, without defaults. */
  readonly sound: Sound<z.input<S>>;
}

export function readShape<S extends z.ZodType>(schema: S, raw: unknown): ShapeReading<S> {
  const parsed = schema.safeParse(raw);
  const faults = parsed.success ? [] : shapeFaults(schema, raw, parsed.error.issues);
  const malformed = faults.map((found) => found.path);
  return { value: parsed.data, faults, sound: soundParts<z.input<S>>(raw, malformed) };
}
