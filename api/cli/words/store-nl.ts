/** Backups of what the service keeps and a way back in, in Dutch. */
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
  newLink: {
    summary: 'maak een link voor wie niet meer binnen kan',
    description: `Maakt een link waarmee de eigenaar van een account één keer een nieuw wachtwoord kiest, 24 uur lang; wie nog nooit aangemeld was, krijgt een nieuwe uitnodiging, zeven dagen lang. Bedoeld voor als de enige beheerder zijn wachtwoord kwijt is: alle anderen krijgen hun link van een beheerder of coördinator. Het werkt alleen op de machine die bij de databank kan. ${WHERE} Bij de ingebouwde databank stopt u eerst de dienst; met PostgreSQL mag ze blijven draaien. De link begint met PUBLIC_URL, of met het adres van deze machine. In het wijzigingsboek komt te staan dat er een link gemaakt is.`,
    example: 'npx stageplan new-link --email an.peeters@uwcentrum.be',
    arguments: {},
    options: {
      email: 'het e-mailadres van het account; hoofdletters maken niet uit',
      centre: 'het id van het centrum, als dit adres er in meer dan één een account heeft',
    },
  },
  backedUp: (file, rows, bytes) =>
    `${file}: back-up van ${rows} rijen (${fileSize(bytes, 'nl')}). Er staan namen en adressen in: bewaar het bestand veilig.`,
  restored: (file, rows, made) =>
    `${file}: ${rows} rijen teruggezet, zoals ze waren op ${longDate(made, 'nl')}.`,
  linkMade: (name, email, link, until) =>
    `Link voor ${name} (${email}). Hij werkt één keer, tot ${until.setZone('Europe/Brussels').toFormat('dd/MM HH:mm')}:\n\n    ${link}\n\nGeef hem alleen aan die persoon. Het oude wachtwoord blijft werken tot er een nieuw gekozen is.`,
};
