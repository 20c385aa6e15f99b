/** To which elements of the semester a row belongs: by their ids, or by the group that they are in. */
import { knownIds } from '../../../../solver/domain/consistency/known-ids.ts';
import { unknownId } from '../../../../solver/domain/consistency/sentences.ts';
import { childOf } from '../../../../solver/domain/input-path.ts';
import { type InputWords, spoken } from '../../../../solver/domain/input-words.ts';
import { likelyWord } from '../../../../solver/domain/likely-values.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { didYouMean } from '../../../../solver/domain/shape-sentences.ts';
import type { Column, Rows } from '../sheets/sheet.ts';
import type { SemesterDraft } from './draft.ts';
import type { Findings } from './findings.ts';
import { areJoined, PART_BY_COMMAS } from './joined-ids.ts';
import { type Row, spotIn, valueIn } from './row.ts';

type PartRows = Extract<Rows, { are: 'parts' }>;

export interface Owners {
  /** Places in the list of owners, each once. */
  readonly known: readonly number[];
  /** Whether all that the row names are known. */
  readonly areAll: boolean;
}

export interface OwnerFinder {
  readonly ownersOf: (row: Row) => Owners;
  /** Says which owners nobody knows; to be called when all rows have been read. */
  readonly reportUnknown: () => void;
}

export function ownerFinder(
  rows: PartRows,
  draft: SemesterDraft,
  words: InputWords,
  findings: Findings,
): OwnerFinder {
  const all = draft.listAt([rows.owners]);
  const known = knownIds(draft.raw[rows.owners]);
  const byId = new Map<unknown, number>();
  const byCohort = new Map<string, number[]>();
  for (const [at, owner] of all.entries()) {
    const [id, cohort] = [childOf(owner, 'id'), childOf(owner, 'cohort')];
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, at);
    if (typeof cohort !== 'string') continue;
    const members = byCohort.get(cohort);
    if (members === undefined) byCohort.set(cohort, [at]);
    else members.push(at);
  }
  const unknown: { readonly row: Row; readonly column: Column; readonly id: string }[] = [];
  // A trainee whose group nobody can read may be in the one that is meant.
  const cohortsInDoubt = all.some((owner) => childOf(owner, 'cohort') === null);

  function named(row: Row, column: Column): Owners {
    const cell = valueIn(row, column);
    if (cell.is !== 'given') return { known: [], areAll: cell.is === 'empty' };
    const ids = (Array.isArray(cell.value) ? cell.value : [cell.value]).map(String);
    for (const id of ids) if (!byId.has(id)) unknown.push({ row, column, id });
    const places = ids.flatMap((id) => byId.get(id) ?? []);
    return { known: places, areAll: places.length === ids.length };
  }

  function grouped(row: Row, column: Column): Owners {
    const cell = valueIn(row, column);
    if (cell.is !== 'given') return { known: [], areAll: cell.is === 'empty' };
    const members = byCohort.get(String(cell.value));
    if (members === undefined && !cohortsInDoubt) {
      findings.error(spotIn(row, column), unknownCohort(String(cell.value), byCohort.keys()));
    }
    return { known: members ?? [], areAll: members !== undefined };
  }

  return {
    ownersOf: (row) => {
      const parts = row.table.sheet.columns.flatMap((column) => {
        if (column.holds.as === 'owner') return [named(row, column)];
        return column.holds.as === 'cohort' ? [grouped(row, column)] : [];
      });
      return {
        known: [...new Set(parts.flatMap((part) => part.known))],
        areAll: parts.every((part) => part.areAll),
      };
    },
    reportUnknown: () => {
      // As among the semester's own references: an owner without a readable id may be the one that is meant.
      if (new Set(unknown.map(({ id }) => id)).size <= known.unreadable) return;
      for (const { row, column, id } of unknown) {
        const { expected, mend } = unknownId(rows.owners, known.alike(id));
        findings.error(spotIn(row, column), {
          found: JSON.stringify(id),
          expected: spoken(expected, words),
          mend: isList(column) && areJoined(id, known.has) ? PART_BY_COMMAS : spoken(mend, words),
        });
      }
    },
  };
}

function isList({ refersTo }: Column): boolean {
  return refersTo?.list === true;
}

function unknownCohort(cohort: string, known: Iterable<string>) {
  const likely = likelyWord(cohort, known);
  return {
    found: JSON.stringify(cohort),
    expected: say('een groep van het blad Cursisten', 'a group on the sheet Cursisten'),
    mend:
      likely === undefined
        ? say(
            'Verbeter de groep of vul ze in bij de cursisten.',
            'Correct the group or fill it in at the trainees.',
          )
        : didYouMean(likely),
  };
}
