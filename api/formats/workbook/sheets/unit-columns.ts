/** The columns by which a row belongs to units and names one of their shifts. */
import { say } from '../../../../solver/domain/sentence.ts';
import { id } from '../cells/id.ts';
import { idList } from '../cells/id-list.ts';
import { column, field, OWNER, someOf } from './column.ts';
import type { Column } from './sheet.ts';

export const OF_UNITS: Column = column('Afdeling', {
  cell: idList,
  holds: OWNER,
  required: true,
  synonyms: ['afdelingen', 'unit', 'units'],
  refersTo: someOf('Afdelingen'),
  help: say(
    'Het nummer van de afdeling. Geldt de rij voor meer afdelingen, zet er dan komma’s tussen.',
    'The number of the unit. If the row is for several units, part them by commas.',
  ),
  example: 'remy-1, remy-2',
});

export function shiftColumn(required: boolean, help: Column['help']): Column {
  return column('Dienst', {
    cell: id,
    holds: field('shift'),
    required,
    synonyms: ['shift', 'dienstcode'],
    help,
    example: 'vroeg',
  });
}
