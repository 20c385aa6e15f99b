/** Whose calendars there are, and where they stand: known without making one. */
import type { Names } from '../../../solver/domain/names.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { fileStems } from '../file-names.ts';
import type { AgendaKind } from './agenda.ts';

/** Everyone who may have a calendar, and where it stands: paths do not depend on the plan. */
export function agendaReaders(semester: Semester, names: Names) {
  const readers = (kind: AgendaKind, ids: readonly string[], nameOf: (index: number) => string) => {
    const stems = fileStems(ids);
    return ids.map((id, i) => ({ kind, id, path: `${kind}/${stems.get(id) ?? id}`, name: nameOf(i) }));
  };
  const { trainees, units, mentors } = semester;
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...readers('cursisten', idsOf(trainees), (i) => nameAt(trainees, i, names.trainee)),
    ...readers('afdelingen', idsOf(units), (i) => nameAt(units, i, names.unit)),
    ...readers('mentoren', idsOf(mentors), (i) => nameAt(mentors, i, names.mentor)),
  ];
}

function nameAt<Id>(list: readonly { readonly id: Id }[], index: number, nameOf: (id: Id) => string): string {
  const item = list[index];
  return item === undefined ? '' : nameOf(item.id);
}
