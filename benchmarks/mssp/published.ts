/** The public data of the shared folder: instances, best known values and certificates. Never copied into the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Attendance, Instance } from './instance.ts';
import { readInstance } from './read-instance.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/mssp');

const BestKnown = z.object({
  set: z.string(),
  instance: z.string(),
  bestKnown: z.coerce.number(),
  upperBound: z.coerce.number(),
  provenOptimal: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});
export type BestKnown = z.infer<typeof BestKnown>;

const Certificate = z.object({
  score: z.number(),
  sumOfStudentScores: z.number(),
  worstStudentScore: z.number(),
  assignments: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
});

/** A published schedule and the scores that were published with it. */
export interface PublishedSchedule {
  readonly score: number;
  readonly sum: number;
  readonly worst: number;
  readonly schedule: readonly Attendance[];
}

/** Whether the shared data are on this machine. */
export const hasPublishedData = (): boolean => existsSync(join(FOLDER, 'best-known.csv'));

export function readBestKnown(): readonly BestKnown[] {
  const rows: unknown = parse(readFileSync(join(FOLDER, 'best-known.csv'), 'utf8'), {
    columns: true,
    bom: true,
  });
  return z.array(BestKnown).parse(rows);
}

export function readPublishedInstance({ set, instance }: Pick<BestKnown, 'set' | 'instance'>): Instance {
  return readInstance(readFileSync(join(FOLDER, set, `${instance}.dzn`), 'utf8'));
}

export function readCertificate(instance: string): PublishedSchedule {
  const path = join(FOLDER, 'published-solutions', `${instance}.json`);
  const certificate = Certificate.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    score: certificate.score,
    sum: certificate.sumOfStudentScores,
    worst: certificate.worstStudentScore,
    schedule: certificate.assignments.map(([student, start, hospital, discipline]) => ({
      student: student - 1,
      start: start - 1,
      hospital: hospital - 1,
      discipline: discipline - 1,
    })),
  };
}
