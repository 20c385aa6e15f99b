/**
 * PostgreSQL keeps any text but two kinds: with the character NUL, and with half of a character that is written as a pair.
 * Neither belongs in a semester; JSON can hold both.
 */
import { type InputPath, pathText } from '../../solver/domain/input-path.ts';
import { errorAt, type Problem } from '../../solver/domain/problem.ts';

const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Where in a JSON value such text stands: as a value, or as the name of a field. */
export function unstorablePaths(raw: unknown, path: InputPath = []): InputPath[] {
  if (typeof raw === 'string') return UNSTORABLE.test(raw) ? [path] : [];
  if (typeof raw !== 'object' || raw === null) return [];
  if (Array.isArray(raw)) return raw.flatMap((item, i) => unstorablePaths(item, [...path, i]));
  return Object.entries(raw).flatMap(([field, value]) => [
    ...(UNSTORABLE.test(field) ? [[...path, field]] : []),
    ...unstorablePaths(value, [...path, field]),
  ]);
}

export function unstorableProblem(raw: unknown, path: InputPath): Problem {
  const problem = errorAt(
    pathText(raw, path),
    JSON.stringify(path.at(-1)),
    { nl: 'een tekst die bewaard kan worden', en: 'a text that can be kept' },
    {
      nl: 'Er staat een onzichtbaar of half teken in. Typ de tekst opnieuw.',
      en: 'It holds an invisible or half character. Type the text again.',
    },
  );
  return { ...problem, at: path };
}
