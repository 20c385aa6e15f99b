/** Changes records of a semester for somebody: what that one may, on the version that was seen, and only to a sound semester. */
import { say } from '../../../solver/domain/sentence.ts';
import type { Principal } from '../../auth/principal.ts';
import type { PlanLibrary } from '../../plans/plan-library.ts';
import { reopenTouchedBy } from '../../plans/reopen-touched.ts';
import type { Touch } from '../../plans/touched-part.ts';
import { type Changed, changeSemester } from '../../store/semester-change.ts';
import type { SemesterChange } from '../../store/semester-draft.ts';
import { type JsonObject, textField } from '../../store/semester-parts.ts';
import type { SemesterRecord } from '../../store/semester-reading.ts';
import type { Actor, Audit, Tx } from '../../store/store.ts';
import type { RecordKind } from '../../store/tables/semesters.ts';
import { Problem } from '../problem.ts';
import { invalidBody, notFound, stale } from '../refusals.ts';
import type { Services } from '../services.ts';
import { isOwn, mayChange, type SeenSemester, seenSemester, shownBody } from '../visibility.ts';
import { findRecord } from './record-list.ts';
import { semesterErrors } from './semester-errors.ts';

/** Which record, and who asks. */
export interface RecordPlace {
  readonly actor: Actor;
  readonly principal: Principal;
  readonly semesterId: string;
  readonly kind: RecordKind;
}

/** What is there and may be changed; null where a new one is to be made. */
type Work = (found: SemesterRecord | null) => SemesterChange;

/**
 * @param key of a record that is there; undefined for a new one
 * @throws Problem 404, 409, 412 or 422
 */
export async function changeRecord(
  { store, shelves }: Services,
  place: RecordPlace,
  key: string | undefined,
  work: Work,
): Promise<Changed> {
  return store.change(place.actor, async (tx, audit) => {
    const seen = await seenSemester(tx, place.principal, place.semesterId);
    const found = key === undefined ? null : await findRecord(tx, seen, place.kind, key);
    if (key !== undefined && found === null) throw notFound();
    if (!mayChange(seen.view, place.kind, found)) throw notFound();
    return made(tx, audit, { seen, kind: place.kind, found, library: shelves.library }, work(found));
  });
}

export interface PartChange {
  readonly key: string;
  readonly work: (found: SemesterRecord) => SemesterChange;
  /** The part of the record's body: what stands there now, for who is late. */
  readonly part: (body: JsonObject) => JsonObject;
}

/** A part of a record that employers change too, such as what their unit offers: of their own only. */
export async function changePart(
  { store, shelves }: Services,
  place: RecordPlace,
  { key, work, part }: PartChange,
): Promise<Changed> {
  return store.change(place.actor, async (tx, audit) => {
    const seen = await seenSemester(tx, place.principal, place.semesterId);
    const found = await findRecord(tx, seen, place.kind, key);
    if (found === null || seen.view.kind === 'pseudonymous' || !isOwn(seen.view, found)) throw notFound();
    return made(tx, audit, { seen, kind: place.kind, found, library: shelves.library }, work(found), part);
  });
}

interface Making {
  readonly seen: SeenSemester;
  readonly kind: RecordKind;
  /** What stood there. */
  readonly found: SemesterRecord | null;
  readonly library: PlanLibrary;
}

async function made(
  tx: Tx,
  audit: Audit,
  { seen, kind, found, library }: Making,
  change: SemesterChange,
  part = (body: JsonObject): JsonObject => body,
): Promise<Changed> {
  if ('body' in change) await ownPlaceOnly(tx, seen, kind, change.body);
  const outcome = await changeSemester(tx, audit, seen.semester.id, [change]);
  switch (outcome.kind) {
    case 'ok': {
      const [changed] = outcome.changed;
      if (changed === undefined) throw new Error('a change that was made is not told');
      const touches = touchesOf(change, changed.key, found);
      await reopenTouchedBy(tx, audit, library, seen.semester.id, touches);
      return changed;
    }
    case 'invalid':
      throw invalidBody(
        semesterErrors(seen.view, outcome.problems, kind, 'key' in change ? change.key : undefined),
      );
    case 'absent':
      throw notFound();
    case 'renamed':
      throw otherId();
    case 'taken':
      throw await taken(tx, seen, kind, 'body' in change ? String(change.body.id) : '');
    case 'stale':
      throw await changedMeanwhile(tx, seen, kind, 'key' in change ? change.key : '', part);
  }
}

/** Nobody counts yet on what is new, but on a holiday or an agreement all the same. */
function touchesOf(change: SemesterChange, key: string, found: SemesterRecord | null): readonly Touch[] {
  if (change.do === 'head') return [{ kind: 'head', key }];
  const { kind } = change;
  if (change.do === 'add' && kind !== 'closure' && kind !== 'pin') return [];
  const bodies = [found?.body, 'body' in change ? change.body : undefined];
  const trainees = bodies.flatMap((body) => (body === undefined ? [] : [textField(body, 'trainee')]));
  return kind === 'pin' ? trainees.map((trainee) => ({ kind, key, trainee })) : [{ kind, key }];
}

/** An employer's mentor is in one of its own units. */
async function ownPlaceOnly(tx: Tx, seen: SeenSemester, kind: RecordKind, body: JsonObject): Promise<void> {
  if (seen.view.kind !== 'employer' || kind !== 'mentor') return;
  if ((await findRecord(tx, seen, 'unit', String(body.unit))) !== null) return;
  const text = say(
    'Dit is geen van uw afdelingen. Kies er een van uw eigen.',
    'This is none of your units. Choose one of your own.',
  );
  throw invalidBody([{ path: '/unit', text }]);
}

export function otherId(): Problem {
  return invalidBody([
    {
      path: '/id',
      text: say(
        'Het id is een ander dan in het adres. Schrijf hetzelfde.',
        'The id differs from the one in the address. Write the same.',
      ),
    },
  ]);
}

async function taken(tx: Tx, seen: SeenSemester, kind: RecordKind, key: string): Promise<Problem> {
  const there = await findRecord(tx, seen, kind, key);
  if (there !== null) return staleRecord(seen, there);
  return new Problem(409, {
    type: 'id-taken',
    title: say('Dit id is al in gebruik', 'This id is in use'),
    detail: say('Kies een ander id.', 'Choose another id.'),
  });
}

async function changedMeanwhile(
  tx: Tx,
  seen: SeenSemester,
  kind: RecordKind,
  key: string,
  part: (body: JsonObject) => JsonObject,
): Promise<Problem> {
  const there = await findRecord(tx, seen, kind, key);
  return there === null ? notFound() : staleRecord(seen, { ...there, body: part(there.body) });
}

function staleRecord({ view }: SeenSemester, { kind, version, body }: SemesterRecord): Problem {
  return stale({ version, body: shownBody(view, kind, body) });
}
