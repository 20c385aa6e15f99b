/**
 * The log of the service, a line of JSON each. Nobody is named in it: not of errors their messages, in which a query's
 * values stand, and of addresses only the pattern of their route, for a calendar's address is itself a key.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DestinationStream, type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { loggedError } from '../http/logged-error.ts';
import type { ServiceConfig } from './configuration.ts';
import { routePattern } from './route-pattern.ts';

/** @param isScreen somebody looks on: then only what they must know is told */
export function serviceLog(
  { logLevel }: Pick<ServiceConfig, 'logLevel'>,
  isScreen: boolean,
  destination: DestinationStream = process.stdout,
): Logger {
  return pino(
    {
      level: logLevel ?? (isScreen ? 'warn' : 'info'),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedError },
    },
    destination,
  );
}

/** Who was let in, told by who lets in; the log has only the account's id. */
export class KnownSenders {
  readonly #accounts = new WeakMap<IncomingMessage, string>();

  set(request: IncomingMessage, accountId: string): void {
    this.#accounts.set(request, accountId);
  }

  get(request: IncomingMessage): string | undefined {
    return this.#accounts.get(request);
  }
}

/** Asked every few seconds by whatever keeps an eye on the service. */
const OFTEN: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** A line for every request when it is answered. */
export function requestLog(log: Logger, senders: KnownSenders) {
  const told = (request: IncomingMessage, response: ServerResponse) => ({
    method: request.method,
    route: routePattern(request),
    status: response.statusCode,
    ...accountOf(senders.get(request)),
  });
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger: log,
    genReqId: () => randomUUID(),
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'request', responseTime: 'ms' },
    serializers: { req: () => undefined, res: () => undefined, err: loggedError },
    // Not `customProps`, which is asked twice: then everything would stand twice in the line.
    customSuccessObject: (request, response, line: object) => ({ ...line, ...told(request, response) }),
    customErrorObject: (request, response, _, line: object) => ({ ...line, ...told(request, response) }),
    customLogLevel: (request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return 'error';
      return OFTEN.has(routePattern(request)) ? 'debug' : 'info';
    },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'not answered',
  });
}

function accountOf(account: string | undefined) {
  return account === undefined ? {} : { account };
}
