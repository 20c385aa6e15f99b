/** The sheet Regels: the numbers behind the rules and the costs, which a centre may set. */
import { say } from '../../../../solver/domain/sentence.ts';
import type { CellKind } from '../cells/cell-kind.ts';
import { factor, speed } from '../cells/decimal.ts';
import { hours } from '../cells/hours.ts';
import { minutes } from '../cells/minutes.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field } from './column.ts';
import { sheetOfFacts } from './facts.ts';
import type { Column, Sheet } from './sheet.ts';

const count = wholeNumber(0);

/** @param usual what counts when nothing is filled in */
function rule(
  header: string,
  name: string,
  cell: CellKind,
  usual: string,
  help: readonly [string, string],
): Column {
  return column(header, {
    cell,
    holds: field('rules', name),
    synonyms: [name],
    help: say(`${help[0]} Leeg: ${usual}.`, `${help[1]} Empty: ${usual}.`),
    example: usual,
  });
}

function weight(header: string, name: string, usual: string, help: readonly [string, string]): Column {
  return column(header, {
    cell: count,
    holds: field('rules', 'weights', name),
    synonyms: [name, `gewicht ${name}`],
    help: say(`${help[0]} Leeg: ${usual}.`, `${help[1]} Empty: ${usual}.`),
    example: usual,
  });
}

const RULES_OF_REST: readonly Column[] = [
  rule('Rust tussen twee dagen (uren)', 'minRestMinutes', hours(0), '11', [
    'Minste rust tussen twee dagen met stage of werk.',
    'Least rest between two days with placement or work.',
  ]),
  rule('Wekelijkse rust (uren)', 'minWeeklyRestMinutes', hours(0), '35', [
    'Minste rust aan één stuk, elke week met stage.',
    'Least rest in a row in each week with placement.',
  ]),
  rule('Max. uren stage per dag', 'maxStageMinutesPerDay', hours(0), '9', [
    'Meeste uren stage op een dag.',
    'Most hours of placement on a day.',
  ]),
  rule('Max. uren stage per week', 'maxStageMinutesPerWeek', hours(0), '40', [
    'Meeste uren stage in een week.',
    'Most hours of placement in a week.',
  ]),
  rule('Max. uren stage en werk per week', 'maxStageAndWorkMinutesPerWeek', hours(0), '50', [
    'Meeste uren stage en werk samen in een week.',
    'Most hours of placement and work together in a week.',
  ]),
  rule('Max. zondagen per vier weken', 'maxSundaysPerFourWeeks', count, '2', [
    'Meeste zondagen met stage in vier weken.',
    'Most Sundays with placement in four weeks.',
  ]),
  rule('Max. weken zonder stage', 'maxGapWeeks', count, '2', [
    'Meeste weken na elkaar zonder stagedag binnen een stage.',
    'Most weeks in a row without a day inside a placement.',
  ]),
];

const RULES_OF_TRAVEL: readonly Column[] = [
  rule('Vroeger aankomen (minuten)', 'arrivalMarginMinutes', minutes, '5', [
    'Hoeveel minuten voor de dienst men er is.',
    'How many minutes before the shift one is there.',
  ]),
  rule('Lange verplaatsing vanaf (minuten)', 'longJourneyMinutes', minutes, '45', [
    'Vanaf hoeveel minuten een verplaatsing lang is.',
    'From how many minutes a journey is long.',
  ]),
  rule('Snelheid te voet (km/u)', 'walkKmh', speed, '4,5', ['Hoe snel men stapt.', 'How fast one walks.']),
  rule('Snelheid fiets (km/u)', 'bikeKmh', speed, '15', ['Hoe snel men fietst.', 'How fast one cycles.']),
  rule('Snelheid elektrische fiets (km/u)', 'ebikeKmh', speed, '20', [
    'Hoe snel men elektrisch fietst.',
    'How fast one goes by e-bike.',
  ]),
  rule('Snelheid auto (km/u)', 'carKmh', speed, '45', ['Hoe snel men rijdt.', 'How fast one drives.']),
  rule('Parkeren auto (minuten)', 'carParkMinutes', minutes, '5', [
    'Hoelang parkeren duurt.',
    'How long parking takes.',
  ]),
  rule('Fiets stallen (minuten)', 'bikeParkMinutes', minutes, '2', [
    'Hoelang een fiets stallen duurt.',
    'How long parking a bike takes.',
  ]),
  rule('Omwegfactor', 'detourFactor', factor, '1,3', [
    'Hoeveel langer de weg is dan in vogelvlucht.',
    'How much longer the way is than as the crow flies.',
  ]),
  rule('Max. te voet naar halte (minuten)', 'maxWalkToStopMinutes', minutes, '20', [
    'Hoever men naar een halte stapt.',
    'How far one walks to a stop.',
  ]),
  rule('Max. met de fiets naar halte (minuten)', 'maxBikeToStopMinutes', minutes, '15', [
    'Hoever men naar een halte fietst.',
    'How far one cycles to a stop.',
  ]),
  rule('Overstappen (minuten)', 'minTransferMinutes', minutes, '2', [
    'Minste tijd om over te stappen.',
    'Least time to change.',
  ]),
];

const WEIGHTS: readonly Column[] = [
  weight('Gewicht verplaatsing', 'S1', '1', ['Kost per minuut onderweg.', 'Cost of a minute on the way.']),
  weight('Gewicht lange verplaatsing', 'S2', '2', [
    'Extra kost per minuut boven een lange verplaatsing.',
    'Extra cost of a minute beyond a long journey.',
  ]),
  weight('Gewicht wensen', 'S3', '60', [
    'Kost per plaats lager op de lijst van wensen.',
    'Cost of each place further down the list of wishes.',
  ]),
  weight('Gewicht andere mentor', 'S4', '20', [
    'Kost per dag met een andere mentor dan de vaste.',
    'Cost of a day with another mentor than the primary one.',
  ]),
  weight('Gewicht weekends', 'S5', '60', [
    'Kost per weekend boven de helft van de weken.',
    'Cost of a weekend beyond half of the weeks.',
  ]),
  weight('Gewicht ritme afdeling', 'S6', '15', [
    'Kost per dag minder dan de afdeling graag heeft.',
    'Cost of a day short of what the unit likes.',
  ]),
  weight('Gewicht laat klaar', 'S7', '10', [
    'Kost per week dat een stage later eindigt.',
    'Cost of each week that a placement ends later.',
  ]),
  weight('Gewicht wisselende dagen', 'S8', '10', [
    'Kost per week met andere weekdagen dan de week ervoor.',
    'Cost of a week with other weekdays than the one before.',
  ]),
  weight('Gewicht verplaatste dag', 'S9day', '30', [
    'Kost per gepubliceerde dag die verandert.',
    'Cost of a published day that changes.',
  ]),
  weight('Gewicht andere afdeling', 'S9unit', '500', [
    'Kost per gepubliceerde stage die verhuist.',
    'Cost of a published placement that moves.',
  ]),
];

export const RULES: Sheet = sheetOfFacts({
  name: 'Regels',
  synonyms: ['rules', 'regel', 'instellingen'],
  purpose: say(
    'De getallen achter de regels. Leeg laten mag: dan geldt wat erbij staat.',
    'The numbers behind the rules. They may be left empty: then what is said beside them counts.',
  ),
  required: false,
  facts: [...RULES_OF_REST, ...RULES_OF_TRAVEL, ...WEIGHTS],
});
