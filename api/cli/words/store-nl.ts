/** Backups of what the service keeps, in Dutch. */
import { longDate } from '../../formats/date-words.ts';
import { fileSize } from '../../formats/number-words.ts';
import type { StoreWords } from './store-words.ts';

const WHERE =
  'Waar de gegevens staan, leest het uit DATABASE_URL en STAGEPLAN_DATA, net als de dienst (standaard de map data).';

export const STORE_NL: StoreWords = {
  backup: {
    summary: 'maak een back-up van alles wat de dienst bewaart',
    description: `Schrijft alle centra, semesters, plannen, accounts en agendalinks in één bestand, zoals ze op dat moment zijn. ${WHERE} Het bestand bevat namen en adressen: bewaar het even zorgvuldig als de gegevens zelf. Een bestand dat er al is, wordt nooit overschreven. Met PostgreSQL kan het terwijl de dienst loopt; met de ingebouwde databank haalt een beheerder de back-up bij de dienst zelf (GET /v1/backup), of stopt u de dienst even.`,
    example: 'npx stageplan backup --out stageplan-2026-11-22.zip',
    arguments: {},
    options: { out: 'het bestand voor de back-up (.zip)' },
  },
  restore: {
    summary: 'zet een back-up terug',
    description: `Zet alles uit een back-up in een lege databank: helemaal, of bij een fout helemaal niet. ${WHERE} Staat er al iets in, dan gebeurt er niets. Een back-up van de ingebouwde databank past ook op PostgreSQL, en omgekeerd. Wie aangemeld was, meldt zich daarna opnieuw aan.`,
    example: 'npx stageplan restore stageplan-2026-11-22.zip',
    arguments: { FILE: 'de back-up' },
    options: {},
  },
  backedUp: (file, rows, bytes) =>
    `${file}: back-up van ${rows} rijen (${fileSize(bytes, 'nl')}). Er staan namen en adressen in: bewaar het bestand veilig.`,
  restored: (file, rows, made) =>
    `${file}: ${rows} rijen teruggezet, zoals ze waren op ${longDate(made, 'nl')}.`,
};
