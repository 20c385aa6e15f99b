import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../solver/domain/problem.ts';
import { ridesToAarschot } from '../testing/rides-to-aarschot.ts';
import { rotaPdfs } from './rota-pdfs.ts';
import { NO_POPPLER, spokenLines } from './testing/pdf-reading.ts';

const STAMP = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });

const title = NO_POPPLER === null ? '' : ` (${NO_POPPLER})`;

describe.skipIf(NO_POPPLER !== null)(`the sheet of a trainee who goes by train and bus${title}`, () => {
  const spokenTo = async (id: string, language: Language = 'nl') => {
    const { checked, names } = await ridesToAarschot();
    for await (const { path, bytes } of rotaPdfs(checked, { names, language, stamp: STAMP })) {
      if (path.includes(`/${id}.`)) return spokenLines(bytes);
    }
    throw new Error(`no sheet of ${id}`);
  };

  it('tells each way there and back once, under the weeks', async () => {
    const spoken = await spokenTo('t1');
    expect(spoken).toContain('TD met het openbaar vervoer; hoe precies, staat onder de weken');
    expect(spoken.filter((line) => line.startsWith('H3'))).toEqual([
      'H3 Week 9 (1/3–7/3)',
      'H3 Week 12 (22/3–28/3)',
      'H3 Heen: early (07:00–14:30), op weekdagen',
      'H3 Heen: early (07:00–14:30), op zaterdag',
      'H3 Terug: early (07:00–14:30)',
    ]);
    const out = spoken.indexOf('H3 Heen: early (07:00–14:30), op zaterdag');
    expect(spoken.slice(out + 2, out + 17).filter((line) => line !== 'TR')).toEqual([
      'TH/Row 05:04–05:08',
      'TD te voet naar halte Kessel-Lo Vlierbeek',
      'TH/Row 05:08–05:19',
      'TD bus 2 richting Leuven Gasthuisberg tot Leuven Station perron 4',
      'TH/Row 05:19–05:21',
      'TD te voet naar station Leuven',
      'TH/Row 05:27–05:44',
      'TD trein IC richting Hasselt tot Aarschot',
      'TH/Row 05:44–05:49',
      'TD te voet naar de stageplaats',
    ]);
  });

  it('says which dates have no timetable yet, of who has such a date', async () => {
    const note = (lines: readonly string[]) => lines.filter((line) => line.startsWith('P De dienstregeling'));
    expect(note(await spokenTo('t1'))).toEqual([
      'P De dienstregeling is niet bekend voor 22 maart 2027; gerekend is met die van een andere week. Kijk de ritten kort voordien na.',
    ]);
    expect(note(await spokenTo('ouder'))).toEqual([]);
  });

  it('says nothing of rides to who walks all the way', async () => {
    const spoken = await spokenTo('buur');
    expect(spoken).toContain('TD te voet');
    expect(spoken.filter((line) => line.startsWith('H3'))).toEqual(['H3 Week 9 (1/3–7/3)']);
  });

  it('speaks English too', async () => {
    const spoken = await spokenTo('fietser', 'en');
    expect(spoken).toContain('TD by public transport; step by step below the weeks');
    expect(spoken).toContain('H3 Back: late (14:00–21:30)');
    expect(spoken).toContain('TD by bike to Leuven station');
  });
});
