/** Running the service, in Dutch. */
import type { ServiceWords } from './service-words.ts';

const SETTINGS =
  'Alle instellingen zijn omgevingsvariabelen; ze staan in docs/beheer.md en worden bij het starten nagekeken.';

export const SERVICE_NL: ServiceWords = {
  serve: {
    summary: 'start de dienst, op één machine of op een server',
    description: `Opent de databank, drukt het adres van de dienst af, en de eerste keer een link om de eerste beheerder aan te maken. Zonder DATABASE_URL staat alles in een databank in de map van STAGEPLAN_DATA (standaard data) en plant de dienst zelf; met DATABASE_URL werkt ze op PostgreSQL en plant \`stageplan worker\`. Een lege databank begint met het voorbeeldsemester; STAGEPLAN_EXAMPLE=no laat ze leeg. ${SETTINGS} Ctrl-C stopt netjes: wat bezig is, wordt nog beantwoord, en wat gepland wordt, gaat terug in de wachtrij. Hetzelfde als npm start. Het logboek gaat als JSON naar de standaarduitvoer.`,
    example: 'npx stageplan serve',
    arguments: {},
    options: {},
  },
  worker: {
    summary: 'plan mee uit de wachtrij van een dienst op PostgreSQL',
    description: `Plant semesters die in de wachtrij staan, op deze machine: zoveel tegelijk als WORKERS zegt (standaard 1), met THREADS rekendraden per planning. Heeft DATABASE_URL nodig; start het op zoveel machines als u wilt. Valt een machine weg, dan neemt een andere haar werk over vanaf het beste plan dat bewaard is. ${SETTINGS} Ctrl-C stopt netjes: wat gepland wordt, gaat met zijn beste plan terug in de wachtrij. Hetzelfde als npm run worker.`,
    example: 'npx stageplan worker',
    arguments: {},
    options: {},
  },
};
