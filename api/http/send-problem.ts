/** Whatever is thrown, as a problem; a fault of ours is told with nothing of its inside, which is in the log. */
import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { languageOf } from './language.ts';
import { loggedError } from './logged-error.ts';
import { PROBLEM_TYPE, Problem, problemBody } from './problem.ts';
import {
  contentTypeUnknown,
  fault,
  malformedJson,
  malformedRequest,
  tooLarge,
  unavailable,
} from './refusals.ts';

export function sendProblem(request: Request, response: Response, thrown: unknown, log: Logger): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = problemOf(thrown);
  const instance = problem.status >= 500 ? randomUUID() : undefined;
  if (instance !== undefined) {
    log.error({ problem: instance, method: request.method, error: loggedError(thrown) }, 'a request failed');
  }
  const language = languageOf(request);
  response
    .status(problem.status)
    .set({
      ...problem.parts.headers,
      'Content-Language': language,
      'Cache-Control': 'no-store',
      'Content-Type': PROBLEM_TYPE,
    })
    .end(JSON.stringify(problemBody(problem, language, instance)));
}

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const code = textField(thrown, 'code') ?? textField(causeOf(thrown), 'code');
  if (code !== undefined && DATABASE_AWAY.test(code)) return unavailable();
  return ofReader(thrown) ?? fault();
}

/** Connection refused, lost, or too many; shut down; broken off for another transaction's sake. */
const DATABASE_AWAY = /^(ECONN\w+|ETIMEDOUT|EPIPE|08\w{3}|57P0\d|53300|40001|40P01)$/;

/** What express and its body reader throw of what they cannot read. */
function ofReader(thrown: unknown): Problem | undefined {
  const status = numberField(thrown, 'status');
  if (status === undefined || status < 400 || status > 499) return undefined;
  if (status === 413) return tooLarge(numberField(thrown, 'limit') ?? 0);
  if (status === 415) return contentTypeUnknown(['application/json; charset=utf-8']);
  return textField(thrown, 'type') === 'entity.parse.failed' ? malformedJson() : malformedRequest();
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.cause : undefined;
}

function field(thrown: unknown, name: string): unknown {
  return thrown instanceof Error ? Reflect.get(thrown, name) : undefined;
}

function textField(thrown: unknown, name: string): string | undefined {
  const value = field(thrown, name);
  return typeof value === 'string' ? value : undefined;
}

function numberField(thrown: unknown, name: string): number | undefined {
  const value = field(thrown, name);
  return typeof value === 'number' ? value : undefined;
}
