/** Schemathesis, a program that knows nothing of us but the contract: what it is told, and how it is run. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FuzzWorld } from './fuzz-world.ts';

/** What answers to `schemathesis`; `SCHEMATHESIS` names one that stands elsewhere. */
const PROGRAM = process.env.SCHEMATHESIS ?? 'schemathesis';

/** As it tells it; null where it is not installed. */
export function schemathesisVersion(): string | null {
  const { status, stdout } = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

export interface FuzzAsked {
  readonly url: string;
  readonly world: FuzzWorld;
  /** An API key; undefined for who has none. */
  readonly key: string | undefined;
  /** Requests to each route and phase, at most. */
  readonly examples: number;
  readonly seed: number;
  /** For its settings, and its report of every request. */
  readonly folder: string;
}

/** @returns whether it found nothing */
export async function ranClean({ url, world, key, examples, seed, folder }: FuzzAsked): Promise<boolean> {
  const settings = join(folder, 'schemathesis.toml');
  writeFileSync(settings, settingsText(world, key));
  const args = [
    '--config-file',
    settings,
    'run',
    `${url}/v1/openapi.json`,
    '--max-examples',
    String(examples),
    '--seed',
    String(seed),
    '--continue-on-failure',
    '--suppress-health-check',
    'all',
    '--request-timeout',
    '60',
    '--generation-database',
    'none',
    '--report',
    'ndjson',
    '--report-dir',
    folder,
    '--no-color',
  ];
  const child = spawn(PROGRAM, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/**
 * Answers to what fits the contract: not for who asks (401, 403, 404), and what a semester refuses (422), a version that is
 * not the last one (412) or none at all (428).
 */
const FITTING = ['2xx', '3xx', '401', '403', '404', '409', '410', '412', '422', '428', '429'];
const UNFIT = ['400', '401', '403', '404', '405', '409', '412', '413', '415', '422', '428', '429', '431'];

/** Where a question that fits the contract may be refused (400), and why no contract can say so. */
const REFUSING = [
  { method: 'GET', paths: '^/v1/oidc/callback$', why: 'what no provider of ours sent' },
  { method: 'GET', paths: '/rota\\.pdf$', why: 'one of two fields is asked for' },
  { method: 'GET', paths: '/(audit|people|[a-z-]+s)$', why: 'a cursor that was made up' },
  {
    method: 'PUT',
    paths: '/\\{(id|key)\\}$',
    phase: 'coverage',
    why: 'in this phase schemathesis takes the quotes off If-Match',
  },
];

/** Texts and lists of them are written in TOML as in JSON. */
const text = (value: string) => JSON.stringify(value);

/** Ids of what is there, so that most requests reach it. */
function settingsText({ known }: FuzzWorld, key: string | undefined): string {
  const lists = Object.entries(known).filter(([name]) => isList(name));
  return [
    ...(key === undefined ? [] : ['[auth.openapi]', `apiKey = { bearer = ${text(key)} }`]),
    '[warnings]',
    'enabled = false',
    '[checks]',
    `positive_data_acceptance.expected-statuses = ${listText(...FITTING)}`,
    `negative_data_rejection.expected-statuses = ${listText(...UNFIT)}`,
    `missing_required_header.expected-statuses = ${listText(...UNFIT)}`,
    '[dictionaries]',
    `versions = { values = ${listText('"1"', '"2"', '"3"')} }`,
    ...Object.entries(known).map(([name, ids]) => `${text(name)} = { values = ${listText(...ids)} }`),
    '[parameters]',
    '"header.If-Match" = { dictionary = "versions", probability = 0.8 }',
    ...Object.keys(known)
      .filter((name) => !isList(name))
      .map((name) => `${text(`path.${name}`)} = ${usually(name)}`),
    ...lists.flatMap(([name]) => [
      '[[operations]]',
      `include-path-regex = ${text(`/${name}/\\{id\\}`)}`,
      `parameters = { "path.id" = ${usually(name)} }`,
    ]),
    ...REFUSING.flatMap(({ method, paths, phase }) => [
      '[[operations]]',
      `include-method = ${text(method)}`,
      `include-path-regex = ${text(paths)}`,
      `${phase === undefined ? '' : `phases.${phase}.`}checks.positive_data_acceptance.expected-statuses = ${listText('400', ...FITTING)}`,
    ]),
    '',
  ].join('\n');
}

/** Lists are named by their plural. */
function isList(name: string): boolean {
  return name.endsWith('s');
}

function usually(dictionary: string): string {
  return `{ dictionary = ${text(dictionary)}, probability = 0.85 }`;
}

function listText(...values: readonly string[]): string {
  return JSON.stringify(values);
}
