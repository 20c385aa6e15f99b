import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { abortedBySignals } from './abort-on-signals.ts';
import { writeOutput } from './files/output-folder.ts';
import { temporaryFolder } from './testing/command-line.ts';

const folder = temporaryFolder(afterAll);

it.each(['SIGINT', 'SIGTERM'])('%s leaves no names behind', async (name) => {
  const source = new EventEmitter();
  const files = ['a', 'b'].map((path) => ({ path, content: 'names' }));
  const paths = await abortedBySignals(source, (signal) =>
    writeOutput(folder.at('out'), files, { signal, onPart: () => source.emit(name) }),
  );
  expect(paths).toBeNull();
  expect(readdirSync(folder.at())).toEqual([]);
  expect(source.listenerCount(name)).toBe(0);
});
