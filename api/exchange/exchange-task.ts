/** What goes between the service and the threads that read and write files for it; plain values: they are copied. */
import type { Language, Problem } from '../../solver/domain/problem.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import type { UploadReading } from './read-upload.ts';

/** A plan as it is stored, with all that is needed to check and to render it. */
export interface StoredPlan {
  /** The semester that it was made of; with `people` only for who may see names. */
  readonly semester: unknown;
  readonly plan: unknown;
  /** The plan in force that it replaces, where it is known. */
  readonly published: unknown;
  /** Folder where the paths of timetables start. */
  readonly timetables: string;
  /** What calendars have sent out, so that their numbers go on; null for nothing. */
  readonly ledger: unknown;
}

export const SEMESTER_FILES = ['workbook', 'tables', 'json'] as const;
export type SemesterFileKind = (typeof SEMESTER_FILES)[number];

export const PLAN_FILES = ['rota-xlsx', 'rota-csv', 'rota-pdf', 'calendars', 'report'] as const;
export type PlanFileKind = (typeof PLAN_FILES)[number];

/** Whose days a file is to hold: everybody's, those at the units of one employer, or one sheet. */
export type PlanPart =
  | { readonly of: 'all' }
  | { readonly of: 'employer'; readonly employer: string }
  | { readonly of: 'trainee'; readonly trainee: string }
  /** With an employer: only where it is one of its own. */
  | { readonly of: 'unit'; readonly unit: string; readonly employer?: string };

interface Rendering {
  readonly pseudonymous: boolean;
  readonly language: Language;
  /** The moment of making, ISO in UTC. */
  readonly stamp: string;
}

export type ExchangeTask =
  | { readonly kind: 'read'; readonly file: string; readonly bytes: Uint8Array }
  | ({
      readonly kind: 'semester';
      readonly as: SemesterFileKind;
      readonly semester: SemesterInput;
    } & Rendering)
  | ({
      readonly kind: 'plan';
      readonly as: PlanFileKind;
      readonly stored: StoredPlan;
      readonly part: PlanPart;
      /** Lines and stops by name. */
      readonly withRides: boolean;
    } & Rendering);

export type ExchangeResult =
  | { readonly kind: 'read'; readonly reading: UploadReading }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** The trainee or unit is not in the plan. */
  | { readonly kind: 'absent' }
  /** The plan no longer passes the checker, such as when a timetable is gone. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };
