/** Writes the golden calendars anew: `npx tsx api/formats/ical/write-golden-files.ts`; then read the difference. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { goldenCalendars } from './golden-files.ts';

const folder = new URL('./golden/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, text] of goldenCalendars()) writeFileSync(new URL(name, folder), text);
