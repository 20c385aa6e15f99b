/** What is placed and what is not: modules, their priority, their hours. */
import { say } from '../../../solver/domain/sentence.ts';
import type { AskedModuleReading } from '../../../solver/rules/plan-reading.ts';
import { percentage, total } from './averages.ts';
import type { Measure, Outcome } from './measure.ts';
import { askedMinutes, askedModules } from './outcome-reading.ts';

const MINUTES_PER_HOUR = 60;

const isPlaced = ({ placement }: AskedModuleReading) => placement !== null;

export const modulesPlaced: Measure = {
  id: 'modules-placed',
  name: say('Geplaatste modules', 'Modules placed'),
  unit: say('modules', 'modules'),
  definition: say(
    'Hoeveel gevraagde modules een stageplaats kregen. Een module is helemaal geplaatst of niet.',
    'How many of the modules asked have a placement. A module is placed whole or not at all.',
  ),
  better: 'more',
  decimals: 0,
  of: (outcome) => askedModules(outcome).filter(isPlaced).length,
};

export const modulesPlacedShare: Measure = {
  id: 'modules-placed-share',
  name: say('Aandeel geplaatste modules', 'Share of modules placed'),
  unit: say('% van de gevraagde modules', '% of the modules asked'),
  definition: say(
    'Van elke honderd gevraagde modules, hoeveel er geplaatst zijn. Een module waarvoor iemand vrijgesteld is, is niet gevraagd.',
    'Of every hundred modules asked, how many are placed. A module somebody is exempted from is not asked.',
  ),
  better: 'more',
  decimals: 1,
  of: (outcome) => percentage(askedModules(outcome), isPlaced),
};

export const priorityPlaced: Measure = {
  id: 'priority-placed',
  name: say('Geplaatste prioriteit', 'Priority placed'),
  unit: say('punten', 'points'),
  definition: say(
    'De som van de prioriteiten van de geplaatste modules: dit maakt de planner eerst zo groot mogelijk.',
    'The sum of the priorities of the modules placed: what the planner makes as large as it can before all else.',
  ),
  better: 'more',
  decimals: 0,
  of: (outcome) =>
    total(
      askedModules(outcome)
        .filter(isPlaced)
        .map(({ asked }) => asked.priority),
    ),
};

export const hoursPlaced: Measure = {
  id: 'hours-placed',
  name: say('Geplaatste uren', 'Hours placed'),
  unit: say('uren', 'hours'),
  definition: say(
    'De gevraagde uren van de geplaatste modules, wat de laatste dag er te veel geeft niet meegeteld. Samen met de niet geplaatste uren zijn dit alle gevraagde uren.',
    'The hours asked of the modules placed, what the last day gives beyond them left out. With the hours unmet these are all hours asked.',
  ),
  better: 'more',
  decimals: 0,
  of: (outcome) => hoursAsked(outcome, isPlaced),
};

export const hoursUnmet: Measure = {
  id: 'hours-unmet',
  name: say('Niet geplaatste uren', 'Hours unmet'),
  unit: say('uren', 'hours'),
  definition: say(
    'De gevraagde uren van de modules die geen stageplaats kregen.',
    'The hours asked of the modules that have no placement.',
  ),
  better: 'less',
  decimals: 0,
  of: (outcome) => hoursAsked(outcome, (module) => !isPlaced(module)),
};

function hoursAsked(outcome: Outcome, which: (module: AskedModuleReading) => boolean): number {
  return total(askedModules(outcome).filter(which).map(askedMinutes)) / MINUTES_PER_HOUR;
}
