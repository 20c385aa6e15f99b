import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { say } from '../../solver/domain/sentence.ts';
import { refused } from '../auth/refusal.ts';
import { refusalProblem } from './refusals.ts';

export const LIMIT_MINUTES = 15;
/** A school is one address to the outside: it has to be more than one forgetful person would need. */
export const LIMIT_FAILURES = 50;

/** Where a password, a link's token or a provider's code is shown. */
const DOORS =
  /^(POST \/v1\/(sign-in|one-time-links\/\w+)|PUT \/v1\/me\/password|GET \/v1\/oidc\/callback)\/?$/i;

/**
 * Stops an address from which signing in failed too often, whatever the account: beside the lock-out of each account it keeps
 * one from trying many. What succeeds does not count. It counts in memory, so each process for itself: behind a balancer
 * with n of them an address has n times as many.
 */
export function signInLimit(): RequestHandler {
  return rateLimit({
    windowMs: LIMIT_MINUTES * 60 * 1000,
    limit: LIMIT_FAILURES,
    skipSuccessfulRequests: true,
    skip: ({ path, method }) => !DOORS.test(`${method} ${path}`),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => next(refusalProblem(TOO_OFTEN)),
  });
}

const TOO_OFTEN = refused(
  429,
  'too-often',
  say('Te vaak geprobeerd', 'Tried too often'),
  say(
    `Vanaf dit netwerkadres mislukte aanmelden te vaak. Wacht ${LIMIT_MINUTES} minuten.`,
    `Signing in failed too often from this network address. Wait ${LIMIT_MINUTES} minutes.`,
  ),
  { retryAfter: LIMIT_MINUTES * 60 },
);
