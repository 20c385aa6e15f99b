/** The sheet Locaties: buildings and team bases of employers. */
import { say } from '../../../../solver/domain/sentence.ts';
import { id } from '../cells/id.ts';
import { freeText, text } from '../cells/text.ts';
import { column, field, oneOf, whereColumn } from './column.ts';
import { coordinateColumns, OWN_COORDINATES } from './coordinates.ts';
import type { Sheet } from './sheet.ts';

export const SITES: Sheet = {
  name: 'Locaties',
  synonyms: ['sites', 'locatie', 'vestigingen', 'stageplaatsen', 'adressen'],
  purpose: say(
    'Een rij per gebouw of standplaats waar afdelingen zijn.',
    'A row for each building or base that has units.',
  ),
  required: true,
  rows: { are: 'elements', list: ['sites'], lists: [], points: [{ path: [], required: true }] },
  columns: [
    column('Nummer', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['nr', 'code', 'locatie', 'locatienummer', 'vestigingsnummer'],
      help: say('Een eigen nummer of korte naam.', 'A number or short name of its own.'),
      example: 'remy',
    }),
    column('Naam', {
      cell: text,
      holds: field('name'),
      required: true,
      synonyms: ['naam locatie', 'vestiging'],
      help: say('Hoe de locatie heet.', 'What the site is called.'),
      example: 'WZC Edouard Remy',
    }),
    column('Werkgever', {
      cell: id,
      holds: field('employer'),
      required: true,
      synonyms: ['organisatie', 'zorgorganisatie'],
      refersTo: oneOf('Werkgevers'),
      help: say('Het nummer van de werkgever.', 'The number of the employer.'),
      example: 'zorg-leuven',
    }),
    column('Adres', {
      cell: freeText,
      holds: field('address'),
      synonyms: ['straat', 'straat en nummer'],
      help: say('Straat en huisnummer, om te tonen.', 'Street and number, to be shown.'),
      example: 'Andreas Vesaliusstraat 10',
    }),
    whereColumn('Postcode', 'postcode', [], ['postnummer', 'postal code', 'zip', 'pc']),
    {
      ...column('Gemeente', {
        cell: freeText,
        holds: field('municipality'),
        synonyms: ['stad', 'plaats', 'woonplaats', 'deelgemeente'],
        help: say(
          'Gemeente, om te tonen; ook om de locatie te vinden als u geen coördinaten hebt.',
          'Municipality, to be shown; also to find the site if you have no coordinates.',
        ),
        example: 'Leuven',
      }),
      locates: { point: [], by: 'municipality' },
    },
    ...coordinateColumns([], OWN_COORDINATES),
  ],
};
