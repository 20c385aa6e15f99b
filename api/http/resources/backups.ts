/** A backup of all that the service keeps, while it runs: an embedded database cannot be opened by another process. */
import { DateTime } from 'luxon';
import { say } from '../../../solver/domain/sentence.ts';
import { makeBackup } from '../../store/backup.ts';
import { version } from '../../version.ts';
import { type Route, route } from '../route.ts';

const backup = route({
  method: 'get',
  path: '/v1/backup',
  summary: say('Maak een reservekopie van alles', 'Make a backup of everything'),
  description: say(
    'Een zip die `stageplan restore` in een lege databank terugzet. Er staan namen en adressen in: bewaar hem als zodanig.',
    'A zip that `stageplan restore` puts back into an empty database. It holds names and addresses: keep it accordingly.',
  ),
  tag: 'Beheer',
  roles: ['administrator'],
  scope: 'admin',
  answers: {
    200: { contentType: 'application/zip', description: say('De reservekopie', 'The backup') },
  },
  handle: async ({ actor, services: { store, clock } }) => {
    const now = clock();
    const bytes = await makeBackup(store, { now, version: version() });
    await store.change(actor, async (_, audit) =>
      audit({ entity: 'backup', entityKey: now.toISOString(), action: 'create' }),
    );
    const day = DateTime.fromJSDate(now, { zone: 'Europe/Brussels' }).toISODate();
    return {
      status: 200,
      file: { contentType: 'application/zip', bytes },
      headers: {
        'Content-Disposition': `attachment; filename="stageplan-${day}.zip"`,
        'Cache-Control': 'no-store',
      },
    };
  },
});

export const backupRoutes: readonly Route[] = [backup];
