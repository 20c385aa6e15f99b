/** Fetching timetables, in Dutch. */
import { longDate } from '../../formats/date-words.ts';
import { fileSize } from '../../formats/number-words.ts';
import type { FeedDates } from '../../gtfs/fetch/feed-record.ts';
import type { TransitWords } from './transit-words.ts';

const period = ({ first, last }: FeedDates) =>
  `van ${longDate(first, 'nl')} tot en met ${longDate(last, 'nl')}`;

export const TRANSIT_NL: TransitWords = {
  summary: 'dienstregelingen van bus en trein',
  description:
    'Wat Stageplan nodig heeft om bussen en treinen te plannen: de dienstregelingen van de vervoerders (GTFS).',
  fetch: {
    summary: 'haal dienstregelingen op',
    description:
      'Haalt de dienstregelingen op die de vervoerders als open data uitgeven en bewaart ze in de map van --out: delijn.zip, met ernaast delijn.json (waar en wanneer opgehaald, de SHA-256 en van welke datums). Zonder naam erachter: De Lijn en NMBS. Wat op de server niet veranderd is, wordt niet opnieuw opgehaald. Gaat er iets mis, dan blijft wat u al had zoals het was. Op het einde staat wat u in het semester zet.',
    example: 'npx stageplan transit fetch delijn nmbs --out dienstregelingen',
    arguments: { '[FEEDS...]': 'delijn, nmbs, tec of mivb, een of meer (standaard delijn en nmbs)' },
    options: {
      out: 'de map voor de dienstregelingen',
      from: 'haal ook een andere dienstregeling op, van dit adres (http of https)',
      name: 'haar naam: --name lijnbus geeft lijnbus.zip',
    },
  },
  fetching: (operator, url) => `${operator}: ophalen van ${url}`,
  received: (operator, received, announced) =>
    announced === null
      ? `${operator}: ${fileSize(received, 'nl')} binnen`
      : `${operator}: ${fileSize(received, 'nl')} van ${fileSize(announced, 'nl')}`,
  bar: 'opgehaald {bar} {percentage} %',
  fetched: (file, operator, covers, bytes) =>
    `${file}: dienstregeling van ${operator}, ${period(covers)} (${fileSize(bytes, 'nl')}).`,
  unchanged: (file, operator, covers, since) =>
    `${file}: dienstregeling van ${operator}, ${period(covers)}. Niet veranderd sinds u ze ophaalde op ${longDate(since, 'nl')}.`,
  forWorkbook: 'Zet dit in het werkboek, op het blad Dienstregelingen, onder Bestand en SHA-256:',
  forJson: 'Of in het semester als JSON:',
  pathsFrom: 'Een pad begint in de map van het semester: staat dat ergens anders, pas het dan aan.',
  othersKept: (faults) =>
    `${faults === 1 ? '1 fout' : `${faults} fouten`}. De andere dienstregelingen zijn in orde; waar het misging, is alles zoals het was.`,
  abortedAfterSome: 'Afgebroken. Wat al volledig was aangekomen, is bewaard; de rest is zoals het was.',
};
