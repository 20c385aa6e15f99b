/** The service's configuration, read from the environment once, at the start: all that is wrong with it together. */
import { isIP } from 'node:net';
import { join } from 'node:path';
import { likelyWord } from '../../solver/domain/likely-values.ts';
import { type Language, type Problem, problemLine } from '../../solver/domain/problem.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import type { OidcClient } from '../auth/oidc/oidc-client.ts';
import {
  ADVICE,
  type Environment,
  environmentSchema,
  type LOG_LEVELS,
  SECRET,
  type Variable,
} from './configuration-schema.ts';

export interface ServiceConfig {
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly host: string;
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Of the embedded database, and of what the service keeps beside it. */
  readonly folder: string;
  /** Where the timetables of semesters are: their paths start there. */
  readonly timetables: string;
  /** What links begin with, without a slash at the end; null for the address that is listened on. */
  readonly publicUrl: string | null;
  /** Proxies in front of the service, whose word about the sender's address is taken. */
  readonly trustProxy: number;
  /** What signs in for centres that have a provider. */
  readonly oidc: readonly OidcClient[];
  /** Null to do as is usual for who looks on. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | null;
  /** Plannings at the same time in this process; null to do as is usual for it. */
  readonly workers: number | null;
  /** Threads for one planning. */
  readonly threads: number;
  /** How long requests may take to finish once the service is asked to stop. */
  readonly shutdownSeconds: number;
  readonly language: Language;
  /** Whether an empty database begins with the example semester. */
  readonly example: boolean;
}

export type ConfigurationReading =
  | { readonly ok: true; readonly config: ServiceConfig }
  | { readonly ok: false; readonly language: Language; readonly problems: readonly Problem[] };

/** What other parts of Stageplan read from the environment. */
const ALSO_KNOWN = ['STAGEPLAN_CACHE', 'STAGEPLAN_PICTURES', 'STAGEPLAN_PYTHON'];
const OWN_PREFIX = 'STAGEPLAN_';
const OIDC: readonly Variable[] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];

type Given = Readonly<Record<string, string | undefined>>;

/** @param env a variable that is empty counts as not given: compose files write those */
export function readConfiguration(env: Given): ConfigurationReading {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const reading = environmentSchema.safeParse(given);
  const wrong = reading.success
    ? []
    : variablesIn(reading.error.issues).map((name) => wrongValue(name, given[name]));
  const problems = [...wrong, ...halfGiven(given), ...unknown(given), ...withoutAddress(given)];
  if (reading.success && problems.length === 0) return { ok: true, config: configOf(reading.data) };
  return { ok: false, language: given.STAGEPLAN_LANGUAGE === 'en' ? 'en' : 'nl', problems };
}

/** `PORT: "tachtig" is geen poort van 0 tot en met 65535. Schrijf bijvoorbeeld PORT=8080.` */
export function configurationLines(problems: readonly Problem[], language: Language): readonly string[] {
  return problems.map((problem) => problemLine(problem, language));
}

function variablesIn(issues: readonly { readonly path: readonly PropertyKey[] }[]): readonly Variable[] {
  const names = new Set(issues.map(({ path }) => path[0]));
  return environmentSchema.keyof().options.filter((name) => names.has(name));
}

function wrongValue(name: Variable, found: string | undefined): Problem {
  const { expected, mend } = ADVICE[name];
  return faultIn(name, SECRET.has(name) ? '"…"' : JSON.stringify(found ?? ''), expected, mend);
}

/** A provider needs all three; one of them alone is a slip. */
function halfGiven(given: Given): readonly Problem[] {
  const missing = OIDC.filter((name) => given[name] === undefined);
  if (missing.length === OIDC.length) return [];
  return missing.map((name) => faultIn(name, '', ADVICE[name].expected, ADVICE[name].mend));
}

/** A variable with our prefix that nobody reads: an own database folder would silently not be used. */
function unknown(given: Given): readonly Problem[] {
  const known = [...environmentSchema.keyof().options, ...ALSO_KNOWN].filter((name) =>
    name.startsWith(OWN_PREFIX),
  );
  const strangers = Object.keys(given).filter((name) => name.startsWith(OWN_PREFIX) && !known.includes(name));
  return strangers.sort().map((name) => {
    const likely = likelyWord(name, known);
    const mend =
      likely === undefined
        ? say(
            `Verwijder ze, of kies uit ${known.join(', ')}.`,
            `Remove it, or choose from ${known.join(', ')}.`,
          )
        : say(`Bedoelt u ${likely}?`, `Did you mean ${likely}?`);
    return faultIn(
      name,
      name,
      say('een variabele die Stageplan kent', 'a variable that Stageplan knows'),
      mend,
    );
  });
}

/** Who listens to a network is reached under a name that the service cannot know. */
function withoutAddress({ HOST, PUBLIC_URL }: Given): readonly Problem[] {
  if (HOST === undefined || PUBLIC_URL !== undefined || isLoopback(HOST)) return [];
  const { expected, mend } = ADVICE.PUBLIC_URL;
  const because = say(
    `De links naar agenda’s en om aan te melden beginnen ermee. ${mend.nl}`,
    `Links to calendars and to sign in begin with it. ${mend.en}`,
  );
  return [faultIn('PUBLIC_URL', '', expected, because)];
}

export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return (isIP(host) === 4 && host.startsWith('127.')) || host.startsWith('::ffff:127.');
}

function faultIn(path: string, found: string, expected: Sentence, mend: Sentence): Problem {
  return { severity: 'error', path, found, expected, mend };
}

function configOf(env: Environment): ServiceConfig {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  const isGiven = issuer !== undefined && clientId !== undefined && clientSecret !== undefined;
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL ?? null,
    folder: env.STAGEPLAN_DATA,
    timetables: env.STAGEPLAN_TIMETABLES ?? join(env.STAGEPLAN_DATA, 'dienstregelingen'),
    publicUrl: env.PUBLIC_URL ?? null,
    trustProxy: env.TRUST_PROXY,
    oidc: isGiven ? [{ issuer, clientId, clientSecret }] : [],
    logLevel: env.LOG_LEVEL ?? null,
    workers: env.WORKERS ?? null,
    threads: env.THREADS,
    shutdownSeconds: env.SHUTDOWN_SECONDS,
    language: env.STAGEPLAN_LANGUAGE,
    example: env.STAGEPLAN_EXAMPLE,
  };
}
