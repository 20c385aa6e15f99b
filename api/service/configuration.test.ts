import { describe, expect, it } from 'vitest';
import { configurationLines, readConfiguration } from './configuration.ts';

function faultsOf(env: Readonly<Record<string, string>>, language: 'nl' | 'en' = 'nl'): readonly string[] {
  const reading = readConfiguration(env);
  return reading.ok ? [] : configurationLines(reading.problems, language);
}

function configOf(env: Readonly<Record<string, string>>) {
  const reading = readConfiguration(env);
  if (!reading.ok) throw new Error(configurationLines(reading.problems, 'nl').join('\n'));
  return reading.config;
}

describe('the configuration', () => {
  it('needs nothing for one machine', () => {
    expect(configOf({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: null,
      folder: './data',
      publicUrl: null,
      trustProxy: 0,
      oidc: [],
      logLevel: null,
      example: true,
    });
  });

  it('takes an empty variable for one that is not given', () => {
    expect(configOf({ PORT: '', OIDC_ISSUER: '', DATABASE_URL: '' })).toEqual(configOf({}));
  });

  it('tells every fault at once, with what to write', () => {
    expect(faultsOf({ PORT: 'tachtig', LOG_LEVEL: 'luid', TRUST_PROXY: 'true', WORKERS: '-1' })).toEqual([
      'PORT: "tachtig" is geen poort van 0 tot en met 65535. Schrijf bijvoorbeeld PORT=8080.',
      'TRUST_PROXY: "true" is geen aantal proxy’s van 0 tot en met 10. Schrijf TRUST_PROXY=1 als er één proxy voor de dienst staat.',
      'LOG_LEVEL: "luid" is geen niveau voor het logboek. Kies uit fatal, error, warn, info, debug, silent.',
      'WORKERS: "-1" is geen aantal van 0 tot en met 64. Schrijf WORKERS=1, of WORKERS=0 als andere machines plannen.',
    ]);
  });

  it('knows the first and the last port, and no port beyond', () => {
    expect(configOf({ PORT: '0' }).port).toBe(0);
    expect(configOf({ PORT: '65535' }).port).toBe(65_535);
    expect(faultsOf({ PORT: '65536' })).toHaveLength(1);
  });

  it('does not repeat a password', () => {
    const [line = ''] = faultsOf({ DATABASE_URL: 'mysql://root:geheim@db/stageplan' });
    expect(line).toContain('DATABASE_URL: "…" is niet het adres van een PostgreSQL-databank.');
    expect(line).not.toContain('geheim');
  });

  it('says which variable was probably meant', () => {
    expect(faultsOf({ STAGEPLAN_DTA: '/srv/stageplan' }, 'en')).toEqual([
      'STAGEPLAN_DTA: STAGEPLAN_DTA is not a variable that Stageplan knows. Did you mean STAGEPLAN_DATA?',
    ]);
    expect(faultsOf({ STAGEPLAN_CACHE: '/tmp/cache' })).toEqual([]);
  });

  it('wants a provider whole or not at all', () => {
    const all = {
      OIDC_ISSUER: 'https://login.example/',
      OIDC_CLIENT_ID: 'stageplan',
      OIDC_CLIENT_SECRET: 'x',
    };
    expect(configOf(all).oidc).toEqual([
      { issuer: 'https://login.example/', clientId: 'stageplan', clientSecret: 'x' },
    ]);
    expect(faultsOf({ OIDC_ISSUER: 'https://login.example' })).toEqual([
      'OIDC_CLIENT_ID: ontbreekt, hier hoort een tekst. Schrijf bijvoorbeeld OIDC_CLIENT_ID=stageplan.',
      'OIDC_CLIENT_SECRET: ontbreekt, hier hoort een tekst. Neem het over van uw aanmelddienst.',
    ]);
  });

  it('wants the public address of a service that the network can reach', () => {
    expect(faultsOf({ HOST: '127.0.0.53' })).toEqual([]);
    expect(faultsOf({ HOST: '0.0.0.0', PUBLIC_URL: 'https://stage.example' })).toEqual([]);
    expect(faultsOf({ HOST: '0.0.0.0' })).toHaveLength(1);
  });

  it('keeps timetables with the data unless told otherwise', () => {
    expect(configOf({ STAGEPLAN_DATA: '/srv/s' }).timetables).toBe('/srv/s/dienstregelingen');
    expect(configOf({ STAGEPLAN_TIMETABLES: '/srv/gtfs' }).timetables).toBe('/srv/gtfs');
  });

  it('wants a provider over https, unless it is on this machine', () => {
    const at = (issuer: string) => ({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' });
    expect(faultsOf(at('http://127.0.0.1:3000'))).toEqual([]);
    expect(faultsOf(at('http://login.example'))).toHaveLength(1);
  });
});
