/** Whether an answer is one that the route's declaration promises. */
import { z } from 'zod';
import { PROBLEM_TYPE, problemSchema } from '../problem.ts';
import { problemStatuses } from '../problem-statuses.ts';
import { PROBLEM_TYPES } from '../problem-types.ts';
import type { Route } from '../route.ts';

export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** The route that a path leads to, if any. */
export function routeAt(routes: readonly Route[], method: string, path: string): Route | undefined {
  const wanted = method.toLowerCase() === 'head' ? 'get' : method.toLowerCase();
  return routes.find((route) => route.method === wanted && pattern(route.path).test(path));
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

/** Empty where all is as promised. */
export function contractFaults(route: Route, answer: WireAnswer): string[] {
  const { status } = answer;
  if (status >= 500) return [`${status} is a fault of ours: ${answer.text}`];
  if (status === 304) return answer.text === '' ? [] : ['304 with a body'];
  const declared = route.answers[status];
  if (declared === undefined) {
    return problemStatuses(route).includes(status)
      ? problemFaults(answer)
      : [`status ${status} is not declared`];
  }
  if (declared === null) return answer.text === '' ? [] : [`${status} should have no body`];
  if (!(declared instanceof z.ZodType)) {
    return answer.contentType.startsWith(declared.contentType) ? [] : [`content type ${answer.contentType}`];
  }
  return answer.contentType.startsWith('application/json')
    ? jsonFaults(declared, answer.text)
    : [`content type ${answer.contentType}`];
}

export function problemFaults({ contentType, text, status }: WireAnswer): string[] {
  if (!contentType.startsWith(PROBLEM_TYPE)) return [`${status} of content type ${contentType}`];
  const { success, data } = problemSchema.safeParse(JSON.parse(text));
  if (!success) return jsonFaults(problemSchema, text);
  const known = Object.keys(PROBLEM_TYPES).some((type) => data.type === `/problems/${type}`);
  return known ? [] : [`${data.type} is not in problem-types.ts`];
}

function jsonFaults(schema: z.ZodType, text: string): string[] {
  const read = schema.safeParse(JSON.parse(text));
  return read.success ? [] : [`${z.prettifyError(read.error)}\n${text.slice(0, 400)}`];
}
