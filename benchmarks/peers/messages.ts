/** What a peer's process tells while it runs: one line of JSON on its standard output each time. */
import { z } from 'zod';

const figures = {
  /** Since the semester was ready to be planned. */
  seconds: z.number().min(0),
  placed: z.int().min(0),
  priorityPlaced: z.int().min(0),
  cost: z.number().min(0),
};
const bound = z.strictObject({ priorityPlaced: z.number(), cost: z.number().nullable() });

const messageSchema = z.discriminatedUnion('kind', [
  /** The semester is read: the clock starts. */
  z.strictObject({ kind: z.literal('ready') }),
  /** The best plan so far; `whole` once it is a plan to be handed out rather than one in the making. */
  z.strictObject({ kind: z.literal('progress'), ...figures, whole: z.boolean(), bound: bound.nullable() }),
  /** The answer is written. */
  z.strictObject({ kind: z.literal('done'), seconds: figures.seconds, bound: bound.nullable() }),
  /** There will be no answer, and why. */
  z.strictObject({ kind: z.literal('gave-up'), why: z.string() }),
]);

export type Message = z.output<typeof messageSchema>;
export type ProgressMessage = Extract<Message, { kind: 'progress' }>;
export type PeerBound = z.output<typeof bound>;

/** Null for a line that is no message: libraries print too. */
export function readMessage(line: string): Message | null {
  if (!line.startsWith('{')) return null;
  try {
    const parsed = messageSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
