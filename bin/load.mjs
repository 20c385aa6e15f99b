/**
 * Loads what every file here starts: from `dist/` while that was built of the very files that are here, and else the
 * TypeScript itself, through tsx. Which of both is decided once for a process: its threads run the code that it runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { isUnchanged, stampOf } from './built-from.mjs';
import { nameSources } from './source-names.mjs';

/**
 * What `build.mjs` notes.
 * @typedef {object} Built
 * @property {Readonly<Record<string, string>>} files by entry the file in `dist/` to start
 * @property {readonly import('./built-from.mjs').BuiltFrom[]} from
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = new URL('../dist/', import.meta.url);
const DECIDED = 'stageplan: files to load';

/**
 * @param {import('./entries.mjs').Entry} entry
 * @returns {Promise<any>} its module
 */
export async function load(entry) {
  const built = builtFile((await filesToLoad())[entry]);
  if (built !== null) {
    nameSources(DIST.href);
    return import(built.href);
  }
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: false });
  return import(`../${entry}`);
}

/** @returns {Promise<Built['files']>} none where TypeScript is to be loaded */
async function filesToLoad() {
  const decided = getEnvironmentData(DECIDED);
  if (decided !== undefined) return /** @type {any} */ (decided);
  const built = readBuilt();
  const files = built !== null && (await isUnchanged(built.from, HERE)) ? built.files : {};
  setEnvironmentData(DECIDED, files);
  return files;
}

/**
 * Null too where a later build took it away from a process that goes on: its next threads then are as the files here.
 * @param {string | undefined} name
 */
function builtFile(name) {
  const file = name === undefined ? null : new URL(name, DIST);
  return file !== null && existsSync(file) ? file : null;
}

/** @returns {Built | null} */
function readBuilt() {
  try {
    return JSON.parse(readFileSync(new URL('built.json', DIST), 'utf8'));
  } catch {
    return null;
  }
}

/** @type {import('./built-from.mjs').Look} */
const HERE = {
  stampOf: (path) => stampOf(ROOT + path),
  digestOf: async (path) => {
    const { digestOf } = await import('./digest.mjs');
    return existsSync(ROOT + path) ? digestOf(readFileSync(ROOT + path)) : null;
  },
};
