/** Backups of what the service keeps and a way back in, in English. */
import { longDate } from '../../formats/date-words.ts';
import { fileSize } from '../../formats/number-words.ts';
import type { StoreWords } from './store-words.ts';

const WHERE =
  'Where the data are it reads from DATABASE_URL and STAGEPLAN_DATA, as the service does (by default the folder data).';

export const STORE_EN: StoreWords = {
  backup: {
    summary: 'make a backup of all that the service keeps',
    description: `Writes all centres, semesters, plans, accounts and calendar links to one file, as they are at that moment. ${WHERE} The file holds names and addresses: keep it as carefully as the data themselves. A file that exists is never written over. With PostgreSQL it can be done while the service runs; with the embedded database an administrator fetches the backup from the service itself (GET /v1/backup), or you stop the service for a moment.`,
    example: 'npx stageplan backup --out stageplan-2026-11-22.zip',
    arguments: {},
    options: { out: 'the file for the backup (.zip)' },
  },
  restore: {
    summary: 'put a backup back',
    description: `Puts all that is in a backup into an empty database: all of it, or on a fault nothing at all. ${WHERE} Where something is kept already nothing happens. A backup of the embedded database also fits PostgreSQL, and the other way round. Who was signed in signs in again afterwards.`,
    example: 'npx stageplan restore stageplan-2026-11-22.zip',
    arguments: { FILE: 'the backup' },
    options: {},
  },
  newLink: {
    summary: 'make a link for who cannot get in any more',
    description: `Makes a link with which the owner of an account chooses a new password once, for 24 hours; who never signed in yet gets a new invitation, for seven days. Meant for when the only administrator lost the password: all others get their link from an administrator or coordinator. It works only on the machine that can reach the database. ${WHERE} With the embedded database you stop the service first; with PostgreSQL it may go on running. The link begins with PUBLIC_URL, or with the address of this machine. The audit says that a link was made.`,
    example: 'npx stageplan new-link --email an.peeters@yourcentre.be',
    arguments: {},
    options: {
      email: 'the e-mail address of the account; capitals do not matter',
      centre: 'the id of the centre, where this address has an account in more than one',
    },
  },
  backedUp: (file, rows, bytes) =>
    `${file}: backup of ${rows} rows (${fileSize(bytes, 'en')}). It holds names and addresses: keep the file safe.`,
  restored: (file, rows, made) => `${file}: ${rows} rows restored, as they were on ${longDate(made, 'en')}.`,
  linkMade: (name, email, link, until) =>
    `Link for ${name} (${email}). It works once, until ${until.setZone('Europe/Brussels').toFormat('dd/MM HH:mm')}:\n\n    ${link}\n\nGive it to that person only. The old password goes on working until a new one is chosen.`,
};
