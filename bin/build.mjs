/**
 * `npm run build`: of every entry, JavaScript in `dist/`, and a note of what it was made from. `load.mjs` takes it only
 * while it is of the files that are here, so whoever works on Stageplan may leave it be.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { stampToNote } from './built-from.mjs';
import { digestOf } from './digest.mjs';
import { ENTRIES } from './entries.mjs';

/** @typedef {import('./built-from.mjs').BuiltFrom} BuiltFrom */

/**
 * Packages that go into the built files, since what starts often loads them: one file is read faster than a hundred.
 * The others are loaded from where they are.
 */
const BUILT_IN = ['@noble/hashes', 'canonicalize', 'commander', 'luxon', 'pure-rand', 'zod', 'zod-openapi'];

/** What the result depends on besides the code: how it is built, and the versions of what is built in. */
const BESIDES = [
  'bin/build.mjs',
  'bin/entries.mjs',
  ...['esbuild', ...BUILT_IN].map((name) => `node_modules/${name}/package.json`),
];

/** For packages that `require`. */
const BANNER =
  "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);";

/** @type {Readonly<Record<string, import('esbuild').Loader>>} */
const LOADERS = { '.ts': 'ts', '.json': 'json' };

/** @param {string} root the project; what is built goes into its `dist/` */
export async function buildIn(root) {
  const dist = join(root, 'dist');
  const read = reader(root);
  for (const path of BESIDES) read.file(path);
  const entries = ENTRIES.filter((entry) => existsSync(join(root, entry)));
  const built = await Promise.all(entries.map((entry) => builtEntry(root, entry, read.file)));
  const outputs = built.flatMap((one) => one.outputs);
  const name = digestOf(outputs.map(({ path, hash }) => `${basename(path)} ${hash}`).join('\n')).slice(0, 16);
  writeOutputs(dist, name, outputs);
  const files = Object.fromEntries(built.map(({ entry, start }) => [entry, `${name}/${start}`]));
  /** @type {import('./load.mjs').Built} */
  const note = { files, from: read.noted() };
  const written = join(dist, `${name}.${process.pid}.json`);
  writeFileSync(written, JSON.stringify(note));
  renameSync(written, join(dist, 'built.json'));
  removeOld(dist, name);
}

/**
 * Reads each file once, so that every entry is built of the same.
 * @param {string} root
 */
function reader(root) {
  /** @type {Map<string, { readonly content: string, readonly from: BuiltFrom }>} */
  const known = new Map();
  return {
    /** @param {string} path in the project */
    file: (path) => {
      const before = known.get(path);
      if (before !== undefined) return before.content;
      const file = join(root, path);
      const stamp = stampToNote(file, Date.now());
      const content = readFileSync(file, 'utf8');
      known.set(path, { content, from: { path, stamp, digest: digestOf(content) } });
      return content;
    },
    noted: () => [...known.values()].map(({ from }) => from),
  };
}

/**
 * @param {string} root
 * @param {string} entry
 * @param {(path: string) => string} read
 */
async function builtEntry(root, entry, read) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'dist/name',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    tsconfigRaw: {},
    banner: { js: BANNER },
    logLevel: 'warning',
    plugins: [packages, sources(root, read)],
  });
  const start = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === entry);
  if (start === undefined) throw new Error(`nothing was built of ${entry}`);
  return { entry, start: basename(start), outputs: outputFiles };
}

/** @type {import('esbuild').Plugin} */
const packages = {
  name: 'packages',
  setup: ({ onResolve }) => {
    const builtIn = new RegExp(`^(${BUILT_IN.join('|')})(/|$)`);
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || builtIn.test(path) ? undefined : { path, external: true },
    );
  },
};

/**
 * The project's own files. Where one looks for what lies beside it, it must find that from the built file too.
 * @param {string} root
 * @param {(path: string) => string} read
 * @returns {import('esbuild').Plugin}
 */
function sources(root, read) {
  return {
    name: 'sources',
    setup: ({ onLoad }) => {
      onLoad({ filter: /.*/ }, ({ path: file }) => {
        const path = relative(root, file).split(sep).join('/');
        if (/(^|\/)node_modules\//.test(path)) return undefined;
        const loader = LOADERS[extname(file)];
        if (loader === undefined)
          return { errors: [{ text: `${path} is of a kind that build.mjs does not know` }] };
        const content = read(path).replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(`../../${path}`)}, import.meta.url).href`,
        );
        if (/import\.meta\.(?!url)/.test(content)) {
          return { errors: [{ text: `${path}: of import.meta only the url is known once it is built` }] };
        }
        return { contents: content, loader };
      });
    },
  };
}

/**
 * The name says what is in it, so what is there already is the same.
 * @param {string} dist
 * @param {string} name
 * @param {readonly import('esbuild').OutputFile[]} outputs
 */
function writeOutputs(dist, name, outputs) {
  if (existsSync(join(dist, name))) return;
  const unfinished = join(dist, `${name}.${process.pid}`);
  mkdirSync(unfinished, { recursive: true });
  for (const { path, contents } of outputs) writeFileSync(join(unfinished, basename(path)), contents);
  renameSync(unfinished, join(dist, name));
}

/**
 * All but this build and the one before it, which may still be running somewhere.
 * @param {string} dist
 * @param {string} name
 */
function removeOld(dist, name) {
  const others = readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== name)
    .map((entry) => join(dist, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of others.slice(1)) rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildIn(fileURLToPath(new URL('..', import.meta.url)));
