/** What the service says on the terminal when it starts and stops. */
import type { Language } from '../../solver/domain/problem.ts';
import type { JobProgress } from '../jobs/job-progress.ts';

type Counts = Pick<JobProgress, 'placed' | 'asked' | 'seconds'>;

export interface StartWords {
  readonly faults: (count: number) => string;
  readonly opening: (where: string) => string;
  readonly example: (name: string) => string;
  readonly ready: (url: string) => string;
  readonly setUp: (link: string, until: string) => string;
  readonly noWorker: string;
  readonly planning: (name: string, progress: Counts, seconds: number) => string;
  readonly planned: (name: string, progress: Counts) => string;
  readonly notPlanned: (name: string) => string;
  readonly stopping: string;
  readonly stopped: string;
  readonly workerReady: string;
  readonly workerNeedsServer: string;
  readonly embedded: string;
}

const NL: StartWords = {
  faults: (count) =>
    count === 1
      ? 'De configuratie klopt niet; de dienst is niet gestart.'
      : `De configuratie klopt niet: ${count} fouten. De dienst is niet gestart.`,
  opening: (where) => `Stageplan opent ${where} …`,
  example: (name) => `De databank was leeg: het voorbeeldsemester “${name}” staat erin.`,
  ready: (url) => `Stageplan draait op ${url} (de API staat beschreven op ${url}/docs). Ctrl-C stopt.`,
  setUp: (link, until) =>
    `Maak nu de eerste beheerder aan met deze link. Ze werkt één keer, tot ${until}:\n\n    ${link}\n`,
  noWorker: 'Deze dienst plant zelf niet: start ergens “npm run worker” met dezelfde DATABASE_URL.',
  planning: (name, { placed, asked, seconds }, limit) =>
    `“${name}” wordt gepland: ${placed} van ${asked} stages geplaatst, ${Math.round(seconds)} van ${limit} s.`,
  planned: (name, { placed, asked }) => `“${name}” is gepland: ${placed} van ${asked} stages geplaatst.`,
  notPlanned: (name) => `“${name}” kon niet gepland worden; het logboek zegt waarom.`,
  stopping:
    'Stageplan stopt: wat bezig is, wordt nog beantwoord; wat gepland wordt, gaat terug in de wachtrij. Nog eens Ctrl-C breekt af.',
  stopped: 'Stageplan is gestopt.',
  workerReady: 'Stageplan plant mee uit de wachtrij. Ctrl-C stopt.',
  workerNeedsServer:
    'Een aparte worker heeft DATABASE_URL nodig: het adres van de PostgreSQL-databank waar de dienst op draait. Zonder server plant de dienst zelf (npm start).',
  embedded: 'de databank in de map',
};

const EN: StartWords = {
  faults: (count) =>
    count === 1
      ? 'The configuration is not right; the service has not started.'
      : `The configuration is not right: ${count} faults. The service has not started.`,
  opening: (where) => `Stageplan opens ${where} …`,
  example: (name) => `The database was empty: the example semester “${name}” is in it now.`,
  ready: (url) => `Stageplan runs at ${url} (the API is described at ${url}/docs). Ctrl-C stops it.`,
  setUp: (link, until) =>
    `Now make the first administrator with this link. It works once, until ${until}:\n\n    ${link}\n`,
  noWorker: 'This service does not plan itself: start “npm run worker” somewhere with the same DATABASE_URL.',
  planning: (name, { placed, asked, seconds }, limit) =>
    `“${name}” is being planned: ${placed} of ${asked} placements, ${Math.round(seconds)} of ${limit} s.`,
  planned: (name, { placed, asked }) => `“${name}” is planned: ${placed} of ${asked} placements.`,
  notPlanned: (name) => `“${name}” could not be planned; the log says why.`,
  stopping:
    'Stageplan stops: what runs is still answered; what is being planned goes back to the queue. Ctrl-C once more breaks off.',
  stopped: 'Stageplan has stopped.',
  workerReady: 'Stageplan helps to plan what is in the queue. Ctrl-C stops it.',
  workerNeedsServer:
    'A worker of its own needs DATABASE_URL: the address of the PostgreSQL database that the service runs on. Without a server the service plans itself (npm start).',
  embedded: 'the database in the folder',
};

export function startWords(language: Language): StartWords {
  return language === 'nl' ? NL : EN;
}
