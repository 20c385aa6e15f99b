/** Files in and out, as the routes ask for them. */
import type { DateTime } from 'luxon';
import type { Language } from '../../solver/domain/problem.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import type { ExchangePool } from './exchange-pool.ts';
import type { ExchangeResult, PlanFileKind, SemesterFileKind, StoredPlan } from './exchange-task.ts';
import type { FileRight } from './file-rights.ts';
import type { UploadReading } from './read-upload.ts';

export interface FileRequest {
  /** Nothing of `people`. */
  readonly pseudonymous: boolean;
  readonly language: Language;
  readonly stamp: DateTime;
  readonly signal: AbortSignal;
}

export type FileResult = Exclude<ExchangeResult, { readonly kind: 'read' }>;

export class ExchangeService {
  readonly #pool: ExchangePool;
  readonly #timetables: string;

  /** @param timetables folder where the paths of the semesters' timetables start */
  constructor(pool: ExchangePool, timetables: string) {
    this.#pool = pool;
    this.#timetables = timetables;
  }

  async read(file: string, bytes: Uint8Array, signal: AbortSignal): Promise<UploadReading> {
    const result = await this.#pool.run({ kind: 'read', file, bytes }, signal);
    if (result.kind !== 'read') throw new Error(`an upload was answered with ${result.kind}`);
    return result.reading;
  }

  semesterFile(as: SemesterFileKind, semester: SemesterInput, request: FileRequest): Promise<FileResult> {
    const { signal, ...rendering } = plain(request);
    return this.#file({ kind: 'semester', as, semester, ...rendering }, signal);
  }

  planFile(
    as: PlanFileKind,
    stored: Omit<StoredPlan, 'timetables'>,
    { part, withRides }: Pick<FileRight, 'part' | 'withRides'>,
    request: FileRequest,
  ): Promise<FileResult> {
    const { signal, ...rendering } = plain(request);
    const whole = { ...stored, timetables: this.#timetables };
    return this.#file({ kind: 'plan', as, stored: whole, part, withRides, ...rendering }, signal);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #file(task: Parameters<ExchangePool['run']>[0], signal: AbortSignal): Promise<FileResult> {
    const result = await this.#pool.run(task, signal);
    if (result.kind === 'read') throw new Error('a file was asked and an upload was read');
    return result;
  }
}

function plain({ stamp, ...rest }: FileRequest) {
  return { ...rest, stamp: stamp.toUTC().toISO() ?? '' };
}
