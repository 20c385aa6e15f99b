import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { putEmptyDatabase } from '../../store/testing/empty-database.ts';
import { EXIT } from '../exit-codes.ts';
import { start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
afterEach(() => vi.unstubAllEnvs());

function surroundings(env: Readonly<Record<string, string>>): void {
  const given = { DATABASE_URL: '', PORT: '0', WORKERS: '0', STAGEPLAN_EXAMPLE: 'no', ...env };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
}

describe('stageplan serve', () => {
  it('starts the service in the language asked for, and stops it in order at a signal', async () => {
    surroundings({ STAGEPLAN_DATA: folder.at('data') });
    await putEmptyDatabase(folder.at('data'));
    let isStopped = false;
    const { code, err } = await start(['serve', '--lang', 'en'], {
      onError: (said, kill) => {
        if (isStopped || !said.includes('/aan-de-slag#')) return;
        isStopped = true;
        kill('SIGINT');
      },
    });
    expect(err).toContain('Stageplan runs at http://127.0.0.1:');
    expect(err).toContain('Now make the first administrator with this link.');
    expect(err).toMatch(/Stageplan has stopped\.\n$/);
    expect(code).toBe(EXIT.fine);
  });

  it('tells all that is wrong with its settings, and starts nothing', async () => {
    surroundings({ PORT: 'tachtig', WORKERS: 'veel' });
    const { code, out, err } = await start(['serve']);
    expect(code).toBe(EXIT.input);
    expect(out).toBe('');
    expect(err).toContain('PORT: "tachtig" is geen poort van 0 tot en met 65535.');
    expect(err).toContain('De configuratie klopt niet: 2 fouten. De dienst is niet gestart.');
  });
});

describe('stageplan worker', () => {
  it('needs the database of a service', async () => {
    surroundings({});
    const { code, err } = await start(['worker']);
    expect(code).toBe(EXIT.input);
    expect(err).toContain('Een aparte worker heeft DATABASE_URL nodig');
  });
});
