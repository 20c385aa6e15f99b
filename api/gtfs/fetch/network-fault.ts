/** What the network library says when a server is not reached, in words. */
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { FeedSaying } from '../../../solver/travel/gtfs/feed-sayings.ts';
import { unreachable, untrusted } from './feed-fault.ts';

/** Codes of OpenSSL and of Node's `tls` for a certificate that is not trusted. */
const UNTRUSTED =
  /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO$)/;

const NOT_FOUND = (host: string) => say(`${host} is niet te vinden`, `${host} cannot be found`);
const NO_NETWORK = (host: string) =>
  say(`er is geen weg naar ${host} via het netwerk`, `the network has no way to ${host}`);
const NO_ANSWER = (host: string) => say(`${host} antwoordt niet`, `${host} does not answer`);
const REFUSES = (host: string) => say(`${host} weigert de verbinding`, `${host} refuses the connection`);
const BROKE_OFF = (host: string) => say(`${host} verbrak de verbinding`, `${host} broke off the connection`);

const REASONS: Readonly<Record<string, (host: string) => Sentence>> = {
  ENOTFOUND: NOT_FOUND,
  EAI_AGAIN: NOT_FOUND,
  EAI_NODATA: NOT_FOUND,
  ENETUNREACH: NO_NETWORK,
  ENETDOWN: NO_NETWORK,
  EHOSTUNREACH: NO_NETWORK,
  EADDRNOTAVAIL: NO_NETWORK,
  ETIMEDOUT: NO_ANSWER,
  UND_ERR_CONNECT_TIMEOUT: NO_ANSWER,
  UND_ERR_HEADERS_TIMEOUT: NO_ANSWER,
  ECONNREFUSED: REFUSES,
  ECONNRESET: BROKE_OFF,
  EPIPE: BROKE_OFF,
  UND_ERR_SOCKET: BROKE_OFF,
};

/** @param error as `fetch` throws it: what is wrong is in its cause. */
export function notReached(url: string, error: unknown): FeedSaying {
  const { host } = new URL(url);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause);
  if (UNTRUSTED.test(code)) return untrusted(host, code);
  const reason = REASONS[code]?.(host) ?? library(cause);
  return unreachable(code === '' ? reason : say(`${reason.nl} (${code})`, `${reason.en} (${code})`));
}

/** Of several addresses of one name, all tried, the code is with the first. */
function codeOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof AggregateError && cause.errors.length > 0 ? codeOf(cause.errors[0]) : '';
}

function library(cause: unknown): Sentence {
  const message = cause instanceof Error ? cause.message : String(cause);
  return say(message, message);
}
