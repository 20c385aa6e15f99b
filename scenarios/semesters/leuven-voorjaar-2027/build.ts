/** Writes semester.json and the timetable anew: `npx tsx scenarios/semesters/leuven-voorjaar-2027/build.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { feedZip } from '../../timetable/feed-zip.ts';
import { semesterFile, TIMETABLE_PATH } from './semester.ts';

const timetable = new URL(TIMETABLE_PATH, import.meta.url);
mkdirSync(new URL('.', timetable), { recursive: true });
writeFileSync(timetable, feedZip());
writeFileSync(new URL('semester.json', import.meta.url), semesterFile());
