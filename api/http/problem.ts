/** A refusal as its sender reads it: RFC 9457, in Dutch or English, with everything that is wrong at once. */
import { z } from 'zod';
import type { Language } from '../../solver/domain/problem.ts';
import type { Sentence } from '../../solver/domain/sentence.ts';

export interface FieldError {
  /** A JSON pointer into the body (`/units/3/name`, empty for the whole), or the name of a query field or header. */
  readonly path: string;
  readonly text: Sentence;
}

/** What stands there now, for whoever changed something else than it was: nothing typed is lost. */
export interface CurrentState {
  readonly version: number;
  readonly body: unknown;
}

export interface ProblemParts {
  /** Last part of the problem's type: `stale` is told as `/problems/stale`, and listed in `problem-types.ts`. */
  readonly type: string;
  readonly title: Sentence;
  readonly detail?: Sentence;
  readonly errors?: readonly FieldError[];
  readonly current?: CurrentState;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by whoever refuses; anything else that is thrown is a fault of ours (500). */
export class Problem extends Error {
  readonly status: number;
  readonly parts: ProblemParts;

  constructor(status: number, parts: ProblemParts) {
    super(parts.title.en);
    this.name = 'Problem';
    this.status = status;
    this.parts = parts;
  }
}

/** As it goes over the wire: `application/problem+json`. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Relative address of what is told about this kind of problem' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional().meta({ description: 'Number under which it stands in the log' }),
    errors: z
      .array(
        z.strictObject({
          path: z.string().meta({
            description: 'JSON pointer into the body, or the name of a query field or header',
          }),
          text: z.string(),
        }),
      )
      .optional(),
    current: z
      .strictObject({ version: z.int(), body: z.unknown() })
      .optional()
      .meta({ description: 'What stands there now (412)' }),
  })
  .meta({
    id: 'Problem',
    example: {
      type: '/problems/invalid-body',
      title: 'De gegevens kloppen niet',
      status: 422,
      errors: [{ path: '/offers/0/places', text: '"twee" is geen geheel getal. Schrijf bijvoorbeeld 1.' }],
    },
  });
export type ProblemBody = z.infer<typeof problemSchema>;

export const PROBLEM_TYPE = 'application/problem+json';

/** @param instance under which the log tells more of it */
export function problemBody(problem: Problem, language: Language, instance?: string): ProblemBody {
  const { type, title, detail, errors, current } = problem.parts;
  return {
    type: `/problems/${type}`,
    title: title[language],
    status: problem.status,
    ...(detail === undefined ? {} : { detail: detail[language] }),
    ...(instance === undefined ? {} : { instance }),
    ...(errors === undefined
      ? {}
      : { errors: errors.map(({ path, text }) => ({ path, text: text[language] })) }),
    ...(current === undefined ? {} : { current: { version: current.version, body: current.body } }),
  };
}
