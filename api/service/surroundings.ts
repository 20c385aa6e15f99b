import type { Surroundings } from './start.ts';

export interface Onlooker {
  /** A line for who looks on. */
  readonly tell: (line: string) => void;
  /** Asked for on the command line: it goes before the environment's. */
  readonly language?: string | undefined;
}

/** Those of a process that is nothing but the service or a worker of it. */
export function surroundingsOf(process: NodeJS.Process, { tell, language }: Onlooker): Surroundings {
  const env = language === undefined ? process.env : { ...process.env, STAGEPLAN_LANGUAGE: language };
  return { env, tell, isScreen: process.stdout.isTTY === true, clock: () => new Date() };
}
