/** Why a feed could not be had, so that the reader can mend it. */
import type { Problem } from '../../../solver/domain/problem.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { FeedSaying } from '../../../solver/travel/gtfs/feed-sayings.ts';
import { fileSize } from '../../formats/number-words.ts';
import type { FeedSource } from './feed-sources.ts';

/** What was there of the feed is as it was. */
export class FeedFault extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems with the feed`);
    this.name = 'FeedFault';
    this.problems = problems;
  }
}

export function feedFault({ name, url }: FeedSource, saying: FeedSaying): FeedFault {
  return new FeedFault([{ severity: 'error', path: name, found: url, ...saying }]);
}

const TRY_AGAIN = say('Probeer het opnieuw.', 'Try again.');
const CHECK_CONNECTION = say(
  'Kijk na of u internet hebt en probeer het opnieuw. Lukt het wel in een browser, haal het bestand dan daarmee op.',
  'Check your internet connection and try again. If it works in a browser, fetch the file with that.',
);

/** The server was not reached. @param because a whole clause, of the host or of the network. */
export function unreachable(because: Sentence): FeedSaying {
  return {
    expected: say(`bereikbaar: ${because.nl}`, `reachable: ${because.en}`),
    mend: CHECK_CONNECTION,
  };
}

export function untrusted(host: string, code: string): FeedSaying {
  return {
    expected: say(
      `veilig bereikbaar: de beveiligde verbinding met ${host} lukt niet (${code})`,
      `safe to reach: the secure connection to ${host} fails (${code})`,
    ),
    mend: say(
      'Kijk de datum en het uur van uw computer na. Kijkt het netwerk van de school alle verkeer na, vraag informatica dan het certificaat van dat netwerk (NODE_EXTRA_CA_CERTS).',
      'Check the date and time of your computer. If the network of the school inspects all traffic, ask its administrators for the certificate (NODE_EXTRA_CA_CERTS).',
    ),
  };
}

/** An answer without a feed in it. */
export function refusedWith(status: number, { name }: FeedSource): FeedSaying {
  const newAddress = say(
    `Zoek het nieuwe adres bij de vervoerder en geef het met --from ADRES --name ${name}.`,
    `Find the new address at the operator and give it with --from ADDRESS --name ${name}.`,
  );
  if (status === 401 || status === 403) {
    return {
      expected: say(
        `een adres dat iedereen mag ophalen: de server antwoordt ${status}`,
        `an address that everybody may fetch: the server answers ${status}`,
      ),
      mend: newAddress,
    };
  }
  if (status === 429 || status >= 500) {
    return {
      expected: say(
        `beschikbaar: de server kan nu niet antwoorden (${status})`,
        `available: the server cannot answer now (${status})`,
      ),
      mend: say(
        'Dat ligt niet aan u. Probeer het later opnieuw.',
        'It is no fault of yours. Try again later.',
      ),
    };
  }
  return {
    expected: say(
      `een adres waar een bestand staat: de server antwoordt ${status}`,
      `an address with a file: the server answers ${status}`,
    ),
    mend: newAddress,
  };
}

/** @param announced null where the server did not say how long the file is. */
export function cutOff(received: number, announced: number | null): FeedSaying {
  const part =
    announced === null
      ? say(fileSize(received, 'nl'), fileSize(received, 'en'))
      : say(
          `${fileSize(received, 'nl')} van ${fileSize(announced, 'nl')}`,
          `${fileSize(received, 'en')} of ${fileSize(announced, 'en')}`,
        );
  return {
    expected: say(
      `volledig aangekomen: de verbinding brak af na ${part.nl}`,
      `complete: the connection broke off after ${part.en}`,
    ),
    mend: TRY_AGAIN,
  };
}

export function fellSilent(seconds: number): FeedSaying {
  return {
    expected: say(
      `volledig aangekomen: er kwam ${seconds} seconden lang niets meer`,
      `complete: nothing more came for ${seconds} seconds`,
    ),
    mend: TRY_AGAIN,
  };
}

const OPEN_ADDRESS = say(
  'Open het adres in een browser: misschien moet u eerst aanmelden op het netwerk, of is de dienstregeling verhuisd.',
  'Open the address in a browser: you may have to log in to the network first, or the timetable has moved.',
);

export const A_ZIP_NOT_A_PAGE: FeedSaying = {
  expected: say('een zipbestand: het antwoord is een webpagina', 'a zip file: the answer is a web page'),
  mend: OPEN_ADDRESS,
};

/** @param reason words that follow a colon. */
export function aReadableZip(reason: Sentence): FeedSaying {
  return {
    expected: say(
      `een zipbestand dat te lezen is: ${reason.nl}`,
      `a zip file that can be read: ${reason.en}`,
    ),
    mend: OPEN_ADDRESS,
  };
}

/** @param missing one name or more. */
export function aTimetable(missing: readonly string[]): FeedSaying {
  const [nl, en] = missing.length === 1 ? ['ontbreekt', 'is missing'] : ['ontbreken', 'are missing'];
  const files = missing.join(', ');
  return {
    expected: say(`een dienstregeling (GTFS): ${files} ${nl}`, `a timetable (GTFS): ${files} ${en}`),
    mend: say('Kijk na of dit het goede adres is.', 'Check whether this is the right address.'),
  };
}

export const A_TIMETABLE_THAT_RUNS: FeedSaying = {
  expected: say(
    'een dienstregeling met ritten: er rijdt op geen enkele dag iets',
    'a timetable with trips: nothing runs on any day',
  ),
  mend: say(
    'De vervoerder moet dit herstellen. Probeer het later opnieuw.',
    'The operator has to mend this. Try again later.',
  ),
};
