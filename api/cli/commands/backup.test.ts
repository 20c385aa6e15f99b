import { existsSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { readSemester } from '../../store/semester-reading.ts';
import { putEmptyDatabase } from '../../store/testing/empty-database.ts';
import { storedSemester } from '../../store/testing/semesters.ts';
import { EXIT } from '../exit-codes.ts';
import { run, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const inFolder = (name: string) => {
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('STAGEPLAN_DATA', folder.at(name));
  return folder.at(name);
};
afterEach(() => vi.unstubAllEnvs());

describe('stageplan backup and restore', () => {
  it('carry what is kept from one folder to another, once', async () => {
    await putEmptyDatabase(folder.at('first'));
    const first = await openStore({ folder: inFolder('first') });
    const { id } = await storedSemester(first);
    const semester = await readSemester(first.db, id);
    const file = folder.at('backup.zip');

    const inUse = await run('backup', '--out', file);
    expect(inUse.code).toBe(EXIT.input);
    expect(inUse.err).toContain(`De gegevensmap ${folder.at('first')} is in gebruik`);
    expect(inUse.err).toContain('GET /v1/backup');
    expect(existsSync(file)).toBe(false);
    await first.close();

    const made = await run('backup', '--out', file);
    expect(made).toMatchObject({ code: EXIT.fine, err: '' });
    expect(made.out).toMatch(/back-up van \d+ rijen .* bewaar het bestand veilig/);
    const again = await run('--lang', 'en', 'backup', '--out', file);
    expect(again.code).toBe(EXIT.input);
    expect(again.err).toContain('is not a new file');

    inFolder('second');
    const restored = await run('restore', file, '--json');
    expect(restored.code).toBe(EXIT.fine);
    expect(JSON.parse(restored.out)).toMatchObject({ ok: true });
    const refused = await run('restore', file);
    expect(refused.code).toBe(EXIT.input);
    expect(refused.err).toContain('er is niets teruggezet');

    const second = await openStore({ folder: folder.at('second') });
    expect(await readSemester(second.db, id)).toEqual(semester);
    await second.close();
  });

  it('tell all that is wrong with a file', async () => {
    inFolder('third');
    const file = folder.put('a.zip', 'geen zip');
    const refused = await run('restore', file, '--json');
    expect(refused.code).toBe(EXIT.input);
    expect(JSON.parse(refused.out).problems[0].text).toContain('Dit is geen back-up van Stageplan');
    expect((await run('restore', folder.at('nergens.zip'))).code).toBe(EXIT.input);
  });

  it('refuse a folder in which nothing was ever kept, and make none', async () => {
    const nowhere = inFolder('nowhere');
    const refused = await run('backup', '--out', folder.at('b.zip'));
    expect(refused.code).toBe(EXIT.input);
    expect(refused.err).toContain('is geen map waarin Stageplan gegevens bewaart');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('refuse a configuration that is wrong', async () => {
    vi.stubEnv('DATABASE_URL', 'mysql://x');
    const refused = await run('backup', '--out', folder.at('c.zip'));
    expect(refused.code).toBe(EXIT.input);
    expect(refused.err).toContain('DATABASE_URL');
  });
});
