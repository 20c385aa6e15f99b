import { expect, it } from 'vitest';
import { notReached } from './network-fault.ts';

const URL_OF_FEED = 'https://feeds.example.org/nmbs.zip';

/** As `fetch` throws it. */
function failed(code: string | null, message = 'because'): TypeError {
  const cause = code === null ? new Error(message) : Object.assign(new Error(message), { code });
  return new TypeError('fetch failed', { cause });
}

it.each([
  ['ENOTFOUND', 'bereikbaar: feeds.example.org is niet te vinden (ENOTFOUND)'],
  ['EAI_AGAIN', 'bereikbaar: feeds.example.org is niet te vinden (EAI_AGAIN)'],
  ['ENETUNREACH', 'bereikbaar: er is geen weg naar feeds.example.org via het netwerk (ENETUNREACH)'],
  ['UND_ERR_CONNECT_TIMEOUT', 'bereikbaar: feeds.example.org antwoordt niet (UND_ERR_CONNECT_TIMEOUT)'],
  ['ECONNREFUSED', 'bereikbaar: feeds.example.org weigert de verbinding (ECONNREFUSED)'],
  ['UND_ERR_SOCKET', 'bereikbaar: feeds.example.org verbrak de verbinding (UND_ERR_SOCKET)'],
  [
    'CERT_HAS_EXPIRED',
    'veilig bereikbaar: de beveiligde verbinding met feeds.example.org lukt niet (CERT_HAS_EXPIRED)',
  ],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'veilig bereikbaar: de beveiligde verbinding met feeds.example.org lukt niet (SELF_SIGNED_CERT_IN_CHAIN)',
  ],
  ['EWEIRD', 'bereikbaar: because (EWEIRD)'],
  [null, 'bereikbaar: because'],
])('%s is told in words', (code, expected) => {
  expect(notReached(URL_OF_FEED, failed(code)).expected.nl).toBe(expected);
});

it('of several addresses that were tried the first one speaks', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const all = new TypeError('fetch failed', { cause: new AggregateError([refused, failed('ENETUNREACH')]) });
  expect(notReached(URL_OF_FEED, all).expected.en).toBe(
    'reachable: feeds.example.org refuses the connection (ECONNREFUSED)',
  );
});

it('a certificate that is not trusted is no matter of the connection', () => {
  expect(notReached(URL_OF_FEED, failed('CERT_HAS_EXPIRED')).mend.nl).toContain(
    'datum en het uur van uw computer',
  );
  expect(notReached(URL_OF_FEED, failed('ENOTFOUND')).mend.nl).toContain('Kijk na of u internet hebt');
});
