/** What the routes of accounts have in common: who asks, as an account, and what signing in answers. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { accountView } from '../../auth/accounts/account-view.ts';
import { ACCOUNT_ROLES } from '../../auth/accounts/managed-accounts.ts';
import type { AuthContext } from '../../auth/auth-context.ts';
import { MAX_CHARACTERS } from '../../auth/passwords/password-rules.ts';
import type { AccountPrincipal, Principal } from '../../auth/principal.ts';
import type { Refusal } from '../../auth/refusal.ts';
import { sessionCookies } from '../../auth/sessions/cookies.ts';
import type { SignedIn } from '../../auth/sign-in.ts';
import { Problem } from '../problem.ts';
import { notFound, refusalProblem } from '../refusals.ts';
import type { Answer } from '../route.ts';
import type { Services } from '../services.ts';
import { accountSchema } from './account-schema.ts';

/** Whoever has an account, whatever its role. */
export const ANY_ACCOUNT = ACCOUNT_ROLES;

/** `services.auth` on the store of this request, which may be in the middle of a transaction. */
export function authOf({ auth, store }: Services): AuthContext {
  return { ...auth, store };
}

export function accountOf(principal: Principal): AccountPrincipal {
  if (principal.kind !== 'account') throw notFound();
  return principal;
}

/** What guards an account is changed by its owner, signed in: a key that leaked makes no other keys. */
export function signedInAccount(principal: Principal): AccountPrincipal & { readonly session: string } {
  const { session, ...account } = accountOf(principal);
  if (session === undefined)
    throw new Problem(403, {
      type: 'session-needed',
      title: say('Dit kan niet met een API-sleutel', 'This cannot be done with an API key'),
      detail: say(
        'Meld u aan met uw wachtwoord en doe het daar.',
        'Sign in with your password and do it there.',
      ),
    });
  return { ...account, session };
}

/** The session that a request comes with, if any: it ends when somebody signs in. */
export function presentSession(principal: Principal): string | undefined {
  return principal.kind === 'account' ? principal.session : undefined;
}

/** Throws what is refused. */
export function granted<T extends { readonly kind: string }>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw refusalProblem(outcome);
  return outcome;
}

function isRefusal(outcome: { readonly kind: string }): outcome is Refusal {
  return outcome.kind === 'refused';
}

export const emailSchema = z
  .email()
  .max(254)
  .meta({ description: 'E-mailadres', example: 'an.peeters@centrum.be' });
export const nameSchema = z.string().trim().min(1).max(200).meta({ example: 'An Peeters' });
/** Of any length that can be looked at; what makes a password good is told by `passwordFaults`. */
export const passwordSchema = z
  .string()
  .min(1)
  .max(5 * MAX_CHARACTERS);

export const sessionSchema = z
  .strictObject({
    account: accountSchema,
    csrfToken: z.string().meta({
      description:
        'Goes into X-CSRF-Token with every change. The session itself is in a cookie, out of reach of scripts.',
    }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });

/** Signed in: the session goes into a cookie, and nowhere else. */
export function sessionAnswer(auth: AuthContext, { account, session }: SignedIn): Answer {
  return {
    status: 200,
    headers: { 'Set-Cookie': sessionCookies(auth.settings.publicUrl(), session) },
    body: {
      account: accountView(account),
      csrfToken: session.csrfToken,
      expiresAt: session.expiresAt,
    },
  };
}
