/** Lists come in pages, in a stable order: `limit` and an opaque `cursor`; the next page is in `next` and in the Link header. */
import { DateTime } from 'luxon';
import { z } from 'zod';
import { say } from '../../solver/domain/sentence.ts';
import type { PageEnd } from '../store/newest-first.ts';
import { invalidQuery } from './refusals.ts';
import type { Answer } from './route.ts';
import { unstorableTexts } from './unstorable-texts.ts';

/** To be spread into the `z.strictObject` of a list's query. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'How many at most' }),
  cursor: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'Where to go on: the `next` of the page before' }),
};

export interface PageQuestion {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The schema of a page of these. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last one' }),
  });
}

/**
 * Where the page begins: what `cursorAfter` was given of the last entry of the page before; undefined on the first.
 *
 * @param parts what it is made of: how many texts, or of each what it is
 * @throws Problem 400 for a cursor that was made up
 */
export function cursorStart(
  question: PageQuestion,
  parts: number | readonly CursorPart[],
): readonly string[] | undefined {
  if (question.cursor === undefined) return undefined;
  const start = textsIn(question.cursor);
  const kinds = typeof parts === 'number' ? Array.from({ length: parts }, () => 'text' as const) : parts;
  const isSound =
    start?.length === kinds.length &&
    start.every((part, index) => IS_PART[kinds[index] ?? 'text'](part)) &&
    unstorableTexts(start).length === 0;
  if (isSound) return start;
  throw invalidQuery([
    {
      path: 'cursor',
      text: say(
        'Neem de `next` van de vorige bladzijde, ongewijzigd.',
        'Take the `next` of the page before, unchanged.',
      ),
    },
  ]);
}

type CursorPart = 'text' | 'integer' | 'moment' | 'uuid';

const IS_PART: Readonly<Record<CursorPart, (part: string) => boolean>> = {
  text: () => true,
  integer: (part) => /^\d{1,9}$/.test(part),
  moment: (part) => AS_THE_DATABASE_WRITES.test(part) && DateTime.fromSQL(part).isValid,
  uuid: (part) => z.uuid().safeParse(part).success,
};

/** Beyond it, PostgreSQL refuses to read moments that calendars know: of year 0, of a zone 16 hours away. */
const AS_THE_DATABASE_WRITES = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-5])(:\d\d)?$/;

const texts = z.array(z.string());

function textsIn(cursor: string): readonly string[] | undefined {
  try {
    return texts.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

export function cursorAfter(...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/** Where a page of a list begins of which the newest comes first. @throws Problem 400 */
export function endBefore(question: PageQuestion): PageEnd | undefined {
  const [createdText, id] = cursorStart(question, ['moment', 'uuid']) ?? [];
  return createdText === undefined || id === undefined ? undefined : { createdText, id };
}

export function cursorAfterEnd({ createdText, id }: PageEnd): string {
  return cursorAfter(createdText, id);
}

/**
 * @param found one more than `limit` where there is a next page
 * @param cursorOf of an entry, with `cursorAfter`
 */
export function pageAnswer<T>(
  found: readonly T[],
  limit: number,
  cursorOf: (last: T) => string,
  shown: (entry: T) => unknown,
): Answer {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = found.length > limit && last !== undefined ? cursorOf(last) : null;
  return {
    status: 200,
    body: { items: page.map(shown), next },
    ...(next === null ? {} : { next }),
  };
}
