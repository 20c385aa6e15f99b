/** Makes columns: what all of them have in common is said once. */

import type { Sentence } from '../../../../solver/domain/sentence.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import type { Mode } from '../../../../solver/domain/values.ts';
import type { CellKind } from '../cells/cell-kind.ts';
import { minutes } from '../cells/minutes.ts';
import { freeText, text } from '../cells/text.ts';
import type { Column, Holding } from './sheet.ts';

interface Spec {
  readonly cell: CellKind;
  readonly holds: Holding;
  readonly required?: boolean;
  readonly synonyms?: readonly string[];
  readonly help: Sentence;
  readonly example: string;
  readonly refersTo?: NonNullable<Column['refersTo']>;
  readonly locates?: NonNullable<Column['locates']>;
}

export function column(header: string, { synonyms = [], required = false, ...spec }: Spec): Column {
  const { format, choices } = spec.cell;
  return {
    header,
    synonyms: [...synonyms, ...fieldNames(spec.holds)],
    required,
    format,
    ...(choices === undefined ? {} : { choices }),
    ...spec,
  };
}

/** The name in the semester's JSON is a header too. */
function fieldNames(holds: Holding): readonly string[] {
  if (holds.as !== 'field') return [];
  return [holds.path.join(' ')];
}

export function field(...path: readonly string[]): Holding {
  return { as: 'field', path };
}

export const OWNER: Holding = { as: 'owner' };
const NOTHING: Holding = { as: 'nothing' };

export const oneOf = (sheet: string) => ({ sheet, list: false });
export const someOf = (sheet: string) => ({ sheet, list: true });

/** Name and e-mail of who the row is about. */
export function personColumns(example: string, email: string): readonly Column[] {
  return [
    column('Naam', {
      cell: text,
      holds: { as: 'person', part: 'name' },
      synonyms: ['name', 'volledige naam', 'naam en voornaam', 'voornaam en naam'],
      help: say(
        'Voor- en familienaam. Alleen om te tonen: de planner kijkt er niet naar.',
        'First and last name. Only to be shown: the planner does not look at it.',
      ),
      example,
    }),
    column('E-mail', {
      cell: text,
      holds: { as: 'person', part: 'email' },
      synonyms: ['email', 'e-mailadres', 'mail', 'mailadres'],
      help: say('E-mailadres, als u het kent.', 'E-mail address, if you know it.'),
      example: email,
    }),
  ];
}

const WHERE = {
  postcode: {
    cell: freeText,
    example: '3000',
    help: say(
      'Postcode, als u geen coördinaten hebt. De planner rekent dan vanaf het midden van de gemeente.',
      'Postal code, if you have no coordinates. The planner then reckons from the centre of the municipality.',
    ),
  },
  municipality: {
    cell: freeText,
    example: 'Leuven',
    help: say(
      'Gemeente of deelgemeente, als u geen coördinaten hebt.',
      'Municipality or part of one, if you have no coordinates.',
    ),
  },
} as const;

/** A column that helps to find a point, and that the semester itself does not keep. */
export function whereColumn(
  header: string,
  by: 'postcode' | 'municipality',
  point: readonly string[],
  synonyms: readonly string[],
): Column {
  return column(header, { ...WHERE[by], holds: NOTHING, locates: { point, by }, synonyms });
}

/** The ways to say that it is the most minutes. */
function withMost(means: string): readonly string[] {
  const most = ['max', 'max min', 'max minuten', 'maximum minuten', 'minuten'];
  return most.flatMap((words) => [`${means} ${words}`, `${words} ${means}`]);
}

export function modeColumn(header: string, mode: Mode, example: string, synonyms: readonly string[]): Column {
  return column(header, {
    cell: minutes,
    holds: { as: 'mode', mode },
    synonyms: [
      mode,
      `modes ${mode}`,
      ...synonyms,
      ...[header.replace(/,.*/, ''), ...synonyms].flatMap(withMost),
    ],
    help: say(
      'Hoeveel minuten een verplaatsing zo hoogstens mag duren, deur tot deur. Leeg: dit vervoermiddel heeft de cursist niet.',
      'How many minutes a journey may take this way at most, door to door. Empty: the trainee has no such means of transport.',
    ),
    example,
  });
}
