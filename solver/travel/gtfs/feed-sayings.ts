/** What is said of a feed: faults that stop the reading, and what is passed over. */
import { type Sentence, say } from '../../domain/sentence.ts';

/** See `Problem`: words that can follow "is not", and what to do about it. */
export interface FeedSaying {
  readonly expected: Sentence;
  readonly mend: Sentence;
}

const GET_AGAIN = say(
  'Haal de dienstregeling opnieuw op bij de vervoerder.',
  'Fetch the timetable again from the operator.',
);

export const A_FILE_OF_THE_FEED: FeedSaying = {
  expected: say('een bestand van de dienstregeling (GTFS)', 'a file of the timetable (GTFS)'),
  mend: say(
    'Zet het bij de andere bestanden, of haal de dienstregeling opnieuw op.',
    'Put it with the other files, or fetch the timetable again.',
  ),
};

export const SERVICE_FILES: FeedSaying = {
  expected: say('calendar.txt of calendar_dates.txt', 'calendar.txt or calendar_dates.txt'),
  mend: say(
    'Zonder een van beide is niet te weten op welke dagen iets rijdt. Haal de dienstregeling opnieuw op.',
    'Without either nothing says on which days anything runs. Fetch the timetable again.',
  ),
};

export const A_COLUMN: FeedSaying = {
  expected: say('een kolom van dit bestand', 'a column of this file'),
  mend: say(
    'Zet de naam van de kolom op de eerste regel, en haar waarden eronder.',
    'Put the name of the column on the first line, and its values below.',
  ),
};

export const A_VALUE: FeedSaying = {
  expected: say('een waarde', 'a value'),
  mend: say('Vul ze in, of haal de regel weg.', 'Fill it in, or take out the line.'),
};

export const FIELDS_OF_THE_HEADER: FeedSaying = {
  expected: say(
    'het einde van de regel: de eerste regel heeft minder kolommen',
    'the end of the line: the first line has fewer columns',
  ),
  mend: say(
    'Zet een tekst met een komma erin tussen aanhalingstekens.',
    'Put a text with a comma in it between quotation marks.',
  ),
};

export const A_CLOSED_QUOTE: FeedSaying = {
  expected: say('een afgesloten tekst', 'a closed text'),
  mend: say(
    'Zet het tweede aanhalingsteken, of haal het eerste weg.',
    'Put the second quotation mark, or take out the first.',
  ),
};

export const A_NEW_ID = (firstLine: number): FeedSaying => ({
  expected: say(`uniek: het staat al op regel ${firstLine}`, `unique: it is on line ${firstLine} already`),
  mend: say('Haal een van de twee regels weg.', 'Take out one of the two lines.'),
});

export const A_TIME: FeedSaying = {
  expected: say('een tijd uu:mm:ss', 'a time hh:mm:ss'),
  mend: say(
    'Schrijf bijvoorbeeld 07:05:00, en 25:10:00 voor tien over een ’s nachts.',
    'Write 07:05:00, for example, and 25:10:00 for ten past one at night.',
  ),
};

export const A_DATE: FeedSaying = {
  expected: say('een datum jjjjmmdd', 'a date yyyymmdd'),
  mend: say('Schrijf bijvoorbeeld 20270301.', 'Write 20270301, for example.'),
};

export const A_LATER_DATE: FeedSaying = {
  expected: say('een datum op of na start_date', 'a date on or after start_date'),
  mend: say('Verbeter een van de twee.', 'Correct one of the two.'),
};

export const ONE_OF = (values: readonly string[]): FeedSaying => ({
  expected: say(`een van ${values.join(', ')}`, `one of ${values.join(', ')}`),
  mend: say(
    `Schrijf een van deze cijfers: ${values.join(', ')}.`,
    `Write one of these figures: ${values.join(', ')}.`,
  ),
});

export const A_WHOLE_NUMBER: FeedSaying = {
  expected: say('een geheel getal van 0 af', 'a whole number from 0 on'),
  mend: say('Schrijf bijvoorbeeld 120.', 'Write 120, for example.'),
};

export const A_HEADWAY: FeedSaying = {
  expected: say('een geheel getal van 1 af', 'a whole number from 1 on'),
  mend: say(
    'Schrijf om de hoeveel seconden er een rit is, bijvoorbeeld 600.',
    'Write every how many seconds there is a trip, 600 for example.',
  ),
};

export const A_LATER_END: FeedSaying = {
  expected: say('een tijd na start_time', 'a time after start_time'),
  mend: say('Verbeter een van de twee.', 'Correct one of the two.'),
};

export const COORDINATES: FeedSaying = {
  expected: say('een breedte- of lengtegraad (WGS84)', 'a latitude or longitude (WGS84)'),
  mend: say('Schrijf bijvoorbeeld 50.8823.', 'Write 50.8823, for example.'),
};

export const A_KNOWN_STOP: FeedSaying = {
  expected: say('een halte van stops.txt', 'a stop of stops.txt'),
  mend: GET_AGAIN,
};

export const A_STOP_WITH_COORDINATES: FeedSaying = {
  expected: say('een halte met coördinaten', 'a stop with coordinates'),
  mend: say('Vul stop_lat en stop_lon in, in stops.txt.', 'Fill in stop_lat and stop_lon, in stops.txt.'),
};

export const A_NEW_SEQUENCE: FeedSaying = {
  expected: say('uniek in deze rit', 'unique in this trip'),
  mend: say(
    'Geef elke halte van de rit een eigen volgnummer.',
    'Give every stop of the trip a number of its own.',
  ),
};

export const A_TIME_AT_THE_ENDS: FeedSaying = {
  expected: say(
    'de tijd van de eerste en de laatste halte van een rit',
    'the time of the first and the last stop of a trip',
  ),
  mend: say(
    'Vul ze in: alleen tijden daartussen mogen openblijven.',
    'Fill it in: only times in between may be left open.',
  ),
};

export const A_TIME_NOT_BEFORE = (before: string): FeedSaying => ({
  expected: say(
    `een tijd op of na ${before}, de tijd ervoor in deze rit`,
    `a time at or after ${before}, the time before it in this trip`,
  ),
  mend: say(
    'Verbeter een van de twee; na middernacht telt een rit door: 24:10:00.',
    'Correct one of the two; past midnight a trip counts on: 24:10:00.',
  ),
});

export const THE_SAME_AS_BEFORE = (line: number): FeedSaying => ({
  expected: say(
    `hetzelfde als op regel ${line}, over dezelfde dienst en datum`,
    `the same as on line ${line}, about the same service and date`,
  ),
  mend: say('Haal een van de twee regels weg.', 'Take out one of the two lines.'),
});

export const A_DAY_OF_SERVICE: FeedSaying = {
  expected: say(
    'een dag waarop iets rijdt: volgens deze bestanden is er geen enkele',
    'a day on which anything runs: by these files there is none',
  ),
  mend: GET_AGAIN,
};

export const A_TRIP_THAT_CARRIES: FeedSaying = {
  expected: say(
    'een rit met minstens twee haltes: er is geen enkele',
    'a trip with at least two stops: there is none',
  ),
  mend: say(
    'Kijk na of het bestand volledig is, of haal de dienstregeling opnieuw op bij de vervoerder.',
    'Check whether the file is complete, or fetch the timetable again from the operator.',
  ),
};

const A_KNOWN_TRIP = say('een rit van trips.txt', 'a trip of trips.txt');

const rows = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** What a row had to name, and what becomes of the rows that do not, with their count. */
export interface PassedSaying {
  readonly expected: Sentence;
  /** Whole sentences. */
  readonly counted: (count: number) => Sentence;
}

export const PASSED = {
  feedsWithoutTimezone: {
    expected: say('de tijdzone van de dienstregeling', 'the time zone of the timetable'),
    counted: () =>
      say(
        'De tijden zijn gelezen als tijden van het semester.',
        'Its times were read as times of the semester.',
      ),
  },
  transfersOfTrips: {
    expected: say(
      'leeg: de regel geldt maar voor één lijn of rit',
      'empty: the row is about one route or trip',
    ),
    counted: (n) =>
      say(
        n === 1
          ? 'Er is 1 zo’n overstap, en die wordt niet gelezen.'
          : `Er zijn ${n} zulke overstappen, en die worden niet gelezen.`,
        n === 1
          ? 'There is 1 such transfer, and it is not read.'
          : `There are ${n} such transfers, and they are not read.`,
      ),
  },
  transfersOfUnknownStops: {
    expected: A_KNOWN_STOP.expected,
    counted: (n) =>
      say(
        `${rows(n, 'overstap noemt', 'overstappen noemen')} een halte die er niet staat: niet gelezen.`,
        `${rows(n, 'transfer names', 'transfers name')} a stop that is not there: not read.`,
      ),
  },
  unknownParents: {
    expected: say('een station van stops.txt', 'a station of stops.txt'),
    counted: (n) =>
      say(
        `${rows(n, 'halte noemt', 'haltes noemen')} een station dat er niet staat: gelezen zonder station.`,
        `${rows(n, 'stop names', 'stops name')} a station that is not there: read without a station.`,
      ),
  },
  tripsWithoutDays: {
    expected: say(
      'een dienst van calendar.txt of calendar_dates.txt',
      'a service of calendar.txt or calendar_dates.txt',
    ),
    counted: (n) =>
      say(
        n === 1
          ? '1 rit heeft een dienst zonder dagen en rijdt nooit.'
          : `${n} ritten hebben een dienst zonder dagen en rijden nooit.`,
        n === 1
          ? '1 trip has a service without days and never runs.'
          : `${n} trips have a service without days and never run.`,
      ),
  },
  tripsOfUnknownRoutes: {
    expected: say('een lijn van routes.txt', 'a route of routes.txt'),
    counted: (n) =>
      say(
        n === 1
          ? '1 rit noemt een lijn die er niet staat; de lijn blijft naamloos.'
          : `${n} ritten noemen een lijn die er niet staat; de lijn blijft naamloos.`,
        `${rows(n, 'trip names', 'trips name')} a route that is not there; the line stays nameless.`,
      ),
  },
  tripsThatGoNowhere: {
    expected: say('een rit met minstens twee haltes', 'a trip with at least two stops'),
    counted: (n) =>
      say(
        n === 1
          ? '1 rit heeft minder dan twee haltes en brengt niemand ergens.'
          : `${n} ritten hebben minder dan twee haltes en brengen niemand ergens.`,
        n === 1
          ? '1 trip has fewer than two stops and takes nobody anywhere.'
          : `${n} trips have fewer than two stops and take nobody anywhere.`,
      ),
  },
  stopTimesOfUnknownTrips: {
    expected: A_KNOWN_TRIP,
    counted: (n) =>
      say(
        `${rows(n, 'regel hoort', 'regels horen')} bij een rit die er niet staat: niet gelezen.`,
        `${rows(n, 'line belongs', 'lines belong')} to a trip that is not there: not read.`,
      ),
  },
  stopsOnDemand: {
    expected: say('een halte van stops.txt', 'a stop of stops.txt'),
    counted: (n) =>
      say(
        `${rows(n, 'regel gaat', 'regels gaan')} over vervoer op aanvraag, zonder vaste halte: niet gelezen.`,
        `${rows(n, 'line is', 'lines are')} about transport on demand, without a fixed stop: not read.`,
      ),
  },
  frequenciesOfUnknownTrips: {
    expected: A_KNOWN_TRIP,
    counted: (n) =>
      say(
        `${rows(n, 'frequentie hoort', 'frequenties horen')} bij een rit die er niet staat: niet gelezen.`,
        `${rows(n, 'frequency belongs', 'frequencies belong')} to a trip that is not there: not read.`,
      ),
  },
} as const satisfies Readonly<Record<string, PassedSaying>>;
