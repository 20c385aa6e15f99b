/** In what an error tells: the places in the TypeScript that the built code came from. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** @type {Map<string, SourceMap | null>} */
const maps = new Map();

/**
 * As Node's own `--enable-source-maps`, which reads every map at the start: this reads one once an error is looked into.
 * @param {string} dist where built files are, as a URL
 */
export function nameSources(dist) {
  Error.prepareStackTrace = (error, sites) => {
    const places = sites.map((site) => {
      const text = String(site);
      const file = site.getFileName();
      if (!file?.startsWith(dist)) return text;
      const line = site.getLineNumber();
      const column = site.getColumnNumber();
      const source = line === null || column === null ? null : sourceOf(file, line, column);
      return source === null ? text : text.replace(`${file}:${line}:${column}`, source);
    });
    return [headOf(error), ...places.map((place) => `    at ${place}`)].join('\n');
  };
}

/** @param {Error} error */
function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

/**
 * @param {string} file as a URL
 * @param {number} line from 1
 * @param {number} column from 1
 */
function sourceOf(file, line, column) {
  const map = mapOf(file);
  const found = map?.findEntry(line - 1, column - 1);
  if (found === undefined || !('originalSource' in found)) return null;
  const source = new URL(found.originalSource, file).href;
  return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
}

/** @param {string} file */
function mapOf(file) {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const read = readMap(file);
  maps.set(file, read);
  return read;
}

/** @param {string} file */
function readMap(file) {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${file}.map`), 'utf8')));
  } catch {
    return null;
  }
}
