/** Fetching timetables, in English. */
import { longDate } from '../../formats/date-words.ts';
import { fileSize } from '../../formats/number-words.ts';
import type { FeedDates } from '../../gtfs/fetch/feed-record.ts';
import type { TransitWords } from './transit-words.ts';

const period = ({ first, last }: FeedDates) => `${longDate(first, 'en')} to ${longDate(last, 'en')}`;

export const TRANSIT_EN: TransitWords = {
  summary: 'timetables of buses and trains',
  description:
    'What Stageplan needs to plan with buses and trains: the timetables of the transport companies (GTFS).',
  fetch: {
    summary: 'fetch timetables',
    description:
      'Fetches the timetables that the transport companies publish as open data and keeps them in the folder of --out: delijn.zip, and beside it delijn.json (where and when it was fetched, its SHA-256 and which dates it covers). Without a name: De Lijn and NMBS. What did not change on the server is not fetched again. When something goes wrong, what you had stays as it was. At the end it says what to put in the semester.',
    example: 'npx stageplan transit fetch delijn nmbs --out timetables --lang en',
    arguments: { '[FEEDS...]': 'delijn, nmbs, tec or mivb, one or more (default delijn and nmbs)' },
    options: {
      out: 'the folder for the timetables',
      from: 'fetch another timetable too, from this address (http or https)',
      name: 'its name: --name citybus makes citybus.zip',
    },
  },
  fetching: (operator, url) => `${operator}: fetching ${url}`,
  received: (operator, received, announced) =>
    announced === null
      ? `${operator}: ${fileSize(received, 'en')} received`
      : `${operator}: ${fileSize(received, 'en')} of ${fileSize(announced, 'en')}`,
  bar: 'fetched {bar} {percentage} %',
  fetched: (file, operator, covers, bytes) =>
    `${file}: timetable of ${operator}, ${period(covers)} (${fileSize(bytes, 'en')}).`,
  unchanged: (file, operator, covers, since) =>
    `${file}: timetable of ${operator}, ${period(covers)}. Not changed since you fetched it on ${longDate(since, 'en')}.`,
  forWorkbook: 'Put this in the workbook, on the sheet Dienstregelingen, under Bestand and SHA-256:',
  forJson: 'Or in the semester as JSON:',
  pathsFrom: 'A path starts in the folder of the semester: if that is elsewhere, change it.',
  othersKept: (faults) =>
    `${faults === 1 ? '1 error' : `${faults} errors`}. The other timetables are fine; where it went wrong, all is as it was.`,
  abortedAfterSome: 'Broken off. What had come in whole is kept; the rest is as it was.',
};
