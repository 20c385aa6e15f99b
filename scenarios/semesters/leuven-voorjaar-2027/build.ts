/** Writes semester.json anew: `npx tsx scenarios/semesters/leuven-voorjaar-2027/build.ts`. */
import { writeFileSync } from 'node:fs';
import { semesterFile } from './semester.ts';

writeFileSync(new URL('semester.json', import.meta.url), semesterFile());
