import { say } from '../../../solver/domain/sentence.ts';
import { type Refusal, refused } from '../refusal.ts';
import { hashToken, sameHash } from '../tokens.ts';

/** A header of a request by its name. */
export type HeaderOf = (name: string) => string | undefined;

export const CSRF_HEADER = 'x-csrf-token';
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isUnsafe(method: string): boolean {
  return !SAFE_METHODS.has(method.toUpperCase());
}

/**
 * Refuses a change that a page of another site asks of a browser. Browsers tell where a request comes from; whoever is no
 * browser tells nothing, and has no cookies of somebody else either.
 *
 * @param publicUrl the service's own address; that to which the request was sent (`Host`) is its own as well
 */
export function foreignOrigin(header: HeaderOf, publicUrl: string): Refusal | undefined {
  const origin = header('origin');
  const isForeign =
    origin === undefined
      ? ['cross-site', 'same-site'].includes(header('sec-fetch-site') ?? '')
      : !isOwn(origin, new URL(publicUrl), header('host'));
  return isForeign ? FOREIGN : undefined;
}

/** Refuses a change without the token that belongs to this very session: another site cannot read it. */
export function wrongCsrfToken(header: HeaderOf, csrfHash: string): Refusal | undefined {
  const token = header(CSRF_HEADER);
  return token !== undefined && sameHash(hashToken(token), csrfHash) ? undefined : WITHOUT_TOKEN;
}

/** Browsers write `null` for a page without an origin: never our own. */
function isOwn(origin: string, service: URL, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const sender = new URL(origin);
  return sender.protocol === service.protocol && (sender.host === service.host || sender.host === host);
}

const TITLE = say('Deze vraag komt niet van Stageplan', 'This request does not come from Stageplan');
const FOREIGN = refused(
  403,
  'foreign-origin',
  TITLE,
  say(
    'Ze komt van een pagina van een andere site. Open Stageplan zelf en doe het daar.',
    'It comes from a page of another site. Open Stageplan itself and do it there.',
  ),
);
const WITHOUT_TOKEN = refused(
  403,
  'csrf',
  TITLE,
  say(
    'Het controlegetal van uw sessie ontbreekt of klopt niet. Zet het in X-CSRF-Token, of meld u opnieuw aan.',
    'The check token of your session is missing or wrong. Put it in X-CSRF-Token, or sign in again.',
  ),
);
