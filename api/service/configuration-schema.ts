/** What the environment may say of the service: each variable with its form, its default and how to write it. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import { isLoopbackIssuer } from '../auth/oidc/oidc-client.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));
const countUpTo = (max: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().max(max));
const positiveUpTo = (max: number) => countUpTo(max).pipe(z.int().min(1));
const webAddress = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, ''));

/** As the provider writes it itself, with or without a slash at the end; in the clear only for one on this machine. */
const issuer = z
  .url({ protocol: /^https?$/ })
  .refine((address) => address.startsWith('https:') || isLoopbackIssuer(address));

export const environmentSchema = z.object({
  PORT: port.default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  STAGEPLAN_DATA: z.string().default('./data'),
  STAGEPLAN_TIMETABLES: z.string().optional(),
  STAGEPLAN_LANGUAGE: z.enum(['nl', 'en']).default('nl'),
  STAGEPLAN_EXAMPLE: z
    .enum(['yes', 'no'])
    .default('yes')
    .transform((value) => value === 'yes'),
  PUBLIC_URL: webAddress.optional(),
  TRUST_PROXY: countUpTo(10).default(0),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
  WORKERS: countUpTo(64).optional(),
  THREADS: positiveUpTo(64).default(Math.max(1, availableParallelism() - 1)),
  SHUTDOWN_SECONDS: positiveUpTo(600).default(20),
});

export type Variable = keyof z.infer<typeof environmentSchema>;
export type Environment = z.infer<typeof environmentSchema>;

/** What is not shown where it is wrong: it may hold a password. */
export const SECRET: ReadonlySet<Variable> = new Set(['DATABASE_URL', 'OIDC_CLIENT_SECRET']);

interface Advice {
  /** Words that follow “is not”. */
  readonly expected: Sentence;
  readonly mend: Sentence;
}

const write = (example: string) => say(`Schrijf bijvoorbeeld ${example}.`, `Write ${example}, for example.`);
const TEXT = say('een tekst', 'a text');
const WEB_ADDRESS = say('een webadres met http:// of https://', 'a web address with http:// or https://');

export const ADVICE: Readonly<Record<Variable, Advice>> = {
  PORT: {
    expected: say('een poort van 0 tot en met 65535', 'a port from 0 to 65535'),
    mend: write('PORT=8080'),
  },
  HOST: {
    expected: say('een adres of naam van deze machine', 'an address or name of this machine'),
    mend: say(
      'Schrijf HOST=127.0.0.1 voor deze machine alleen, of HOST=0.0.0.0 voor het hele netwerk.',
      'Write HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for the whole network.',
    ),
  },
  DATABASE_URL: {
    expected: say('het adres van een PostgreSQL-databank', 'the address of a PostgreSQL database'),
    mend: write('DATABASE_URL=postgresql://stageplan:wachtwoord@localhost:5432/stageplan'),
  },
  STAGEPLAN_DATA: { expected: say('een map', 'a folder'), mend: write('STAGEPLAN_DATA=./data') },
  STAGEPLAN_TIMETABLES: {
    expected: say('een map', 'a folder'),
    mend: write('STAGEPLAN_TIMETABLES=./data/dienstregelingen'),
  },
  STAGEPLAN_LANGUAGE: {
    expected: say('een taal die Stageplan spreekt', 'a language that Stageplan speaks'),
    mend: say('Schrijf STAGEPLAN_LANGUAGE=nl of =en.', 'Write STAGEPLAN_LANGUAGE=nl or =en.'),
  },
  STAGEPLAN_EXAMPLE: {
    expected: say('yes of no', 'yes or no'),
    mend: say(
      'Schrijf STAGEPLAN_EXAMPLE=no om zonder voorbeeldsemester te beginnen.',
      'Write STAGEPLAN_EXAMPLE=no to begin without the example semester.',
    ),
  },
  PUBLIC_URL: { expected: WEB_ADDRESS, mend: write('PUBLIC_URL=https://stageplan.uwcentrum.be') },
  TRUST_PROXY: {
    expected: say('een aantal proxy’s van 0 tot en met 10', 'a number of proxies from 0 to 10'),
    mend: say(
      'Schrijf TRUST_PROXY=1 als er één proxy voor de dienst staat.',
      'Write TRUST_PROXY=1 where one proxy stands in front of the service.',
    ),
  },
  OIDC_ISSUER: {
    expected: say('een webadres met https://', 'a web address with https://'),
    mend: write('OIDC_ISSUER=https://login.uwcentrum.be'),
  },
  OIDC_CLIENT_ID: { expected: TEXT, mend: write('OIDC_CLIENT_ID=stageplan') },
  OIDC_CLIENT_SECRET: {
    expected: TEXT,
    mend: say('Neem het over van uw aanmelddienst.', 'Copy it from your sign-in provider.'),
  },
  LOG_LEVEL: {
    expected: say('een niveau voor het logboek', 'a level for the log'),
    mend: say(`Kies uit ${LOG_LEVELS.join(', ')}.`, `Choose from ${LOG_LEVELS.join(', ')}.`),
  },
  WORKERS: {
    expected: say('een aantal van 0 tot en met 64', 'a number from 0 to 64'),
    mend: say(
      'Schrijf WORKERS=1, of WORKERS=0 als andere machines plannen.',
      'Write WORKERS=1, or WORKERS=0 where other machines plan.',
    ),
  },
  THREADS: {
    expected: say('een aantal van 1 tot en met 64', 'a number from 1 to 64'),
    mend: write('THREADS=2'),
  },
  SHUTDOWN_SECONDS: {
    expected: say('een aantal seconden van 1 tot en met 600', 'a number of seconds from 1 to 600'),
    mend: write('SHUTDOWN_SECONDS=20'),
  },
};
