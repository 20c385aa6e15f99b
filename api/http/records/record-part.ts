/** A part of a record that has an address of its own, as it is shown there. */
import type { z } from 'zod';
import type { RecordKind } from '../../store/tables/semesters.ts';
import { notFound } from '../refusals.ts';
import type { Answer, RouteRequest } from '../route.ts';
import { seenSemester } from '../visibility.ts';
import { findRecord } from './record-list.ts';

export interface RecordPart {
  readonly kind: RecordKind;
  readonly key: string;
  /** What of the record is the part. */
  readonly part: z.ZodType;
}

type Asked = Pick<
  RouteRequest<{ readonly semester: string }, unknown, unknown>,
  'params' | 'principal' | 'services'
>;

/** Its version is that of the record. @throws Problem 404 where the visitor may not see the record */
export async function shownPart(
  { params, principal, services: { store } }: Asked,
  { kind, key, part }: RecordPart,
  status: 200 | 201,
): Promise<Answer> {
  const record = await findRecord(
    store.db,
    await seenSemester(store.db, principal, params.semester),
    kind,
    key,
  );
  if (record === null) throw notFound();
  return { status, body: part.parse(record.body), etag: record.version };
}
