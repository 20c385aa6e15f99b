/** What is wrong with the shape of an input: zod's findings, in our words. */
import type { z } from 'zod';
import { type Expectation, expectations } from './expectation.ts';
import { type Fault, fault, type Saying } from './fault.ts';
import { childOf, type InputPath, valueAt } from './input-path.ts';
import { likelyWord } from './likely-values.ts';
import { fieldNames, type SchemaPlace, schemaAt } from './schema-place.ts';
import {
  ADD_LIST,
  atLeast,
  atMost,
  FILL_IN,
  LEAVE_OUT,
  NOT_EMPTY,
  ofType,
  oneOf,
  unknownField,
} from './shape-sentences.ts';

type Issue = z.core.$ZodIssue;

/** One fault a place. A field with a slip in its name is one fault, not an unknown and a missing one. */
export function shapeFaults(schema: z.ZodType, raw: unknown, issues: readonly Issue[]): Fault[] {
  const judged = new Set<string>();
  const faultOnce = (path: InputPath, makeFault: () => Fault): Fault[] => {
    const place = path.join('\u0000');
    if (judged.has(place)) return [];
    judged.add(place);
    return [makeFault()];
  };
  const unknown = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const missing = absentFields(schema, raw, issue.path);
    return issue.keys.flatMap((key) => {
      const likely = likelyWord(key, missing);
      if (likely !== undefined) judged.add([...issue.path, likely].join('\u0000'));
      return faultOnce([...issue.path, key], () => fault([...issue.path, key], key, unknownField(likely)));
    });
  });
  const malformed = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? []
      : faultOnce(issue.path, () =>
          valueFault(issue, valueAt(raw, issue.path), schemaAt(schema, issue.path)),
        ),
  );
  return [...unknown, ...malformed];
}

function absentFields(schema: z.ZodType, raw: unknown, path: InputPath): string[] {
  const place = schemaAt(schema, path);
  const object = valueAt(raw, path);
  return place === undefined ? [] : fieldNames(place).filter((field) => childOf(object, field) === undefined);
}

function valueFault(issue: Issue, found: unknown, place: SchemaPlace | undefined): Fault {
  const words = place === undefined ? undefined : expectations.get(place.schema);
  const saying = sayingOf(issue, found, words);
  if (found === undefined && issue.path.length > 0) {
    return fault(issue.path, found, { ...saying, mend: isList(issue) ? ADD_LIST : FILL_IN });
  }
  if (found === null && place?.mayBeLeftOut) return fault(issue.path, found, { ...saying, mend: LEAVE_OUT });
  return fault(issue.path, found, saying);
}

function isList(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'array';
}

function sayingOf(issue: Issue, found: unknown, words: Expectation | undefined): Saying {
  const bound = outOfBounds(issue);
  if (bound !== undefined && !words?.namesBounds) return bound;
  if (words !== undefined) return { expected: words.expected, mend: words.mend(found) };
  if (issue.code === 'invalid_value') return oneOf(issue.values, found);
  return ofType(issue.code === 'invalid_type' ? issue.expected : '');
}

function outOfBounds(issue: Issue): Saying | undefined {
  if (issue.code === 'too_big') return atMost(Number(issue.maximum));
  if (issue.code !== 'too_small') return undefined;
  return issue.origin === 'array' ? NOT_EMPTY : atLeast(Number(issue.minimum), issue.inclusive === false);
}
