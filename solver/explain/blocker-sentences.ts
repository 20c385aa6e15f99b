/** What stands in the way of a placement, as one would say it on the telephone. */
import type { Sentence } from '../domain/plan-schema.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';

const MODE_WORDS: Record<string, Sentence> = {
  walk: { nl: 'te voet', en: 'on foot' },
  bike: { nl: 'met de fiets', en: 'by bike' },
  ebike: { nl: 'met de elektrische fiets', en: 'by e-bike' },
  car: { nl: 'met de auto', en: 'by car' },
  transit: { nl: 'met het openbaar vervoer', en: 'by public transport' },
};

/**
 * @param units at how many units
 * @param earlier name of the module that has to come first (H4 only)
 */
export function blockerSentence(
  rule: RuleId,
  units: number,
  prepared: Prepared,
  demand: Demand,
  earlier: string,
): Sentence {
  const at: Sentence = {
    nl: units === 1 ? 'Op 1 afdeling' : `Op ${units} afdelingen`,
    en: units === 1 ? 'At 1 unit' : `At ${units} units`,
  };
  const { childcare } = prepared.semester;
  const opens = demand.trainee.childcare?.opens ?? childcare.opens;
  const closes = demand.trainee.childcare?.closes ?? childcare.closes;
  const hours = Math.round(demand.askedMinutes / 60);
  const modes = means(demand);
  switch (rule) {
    case 'H1':
      return {
        nl: `Geen enkele afdeling in dit semester neemt cursisten voor ${demand.module.name}.`,
        en: `No unit in this semester takes trainees for ${demand.module.name}.`,
      };
    case 'H2':
      return {
        nl: `${at.nl} zijn er te weinig dagen om aan ${hours} uur te komen.`,
        en: `${at.en} there are too few days to reach ${hours} hours.`,
      };
    case 'H3':
      return {
        nl: `${at.nl} vallen te veel dagen weg door vakanties en sluitingsdagen.`,
        en: `${at.en} too many days fall in holidays and closures.`,
      };
    case 'H4':
      return {
        nl: `Eerst moet ${earlier} gepland zijn, en daar is geen plaats voor gevonden.`,
        en: `${earlier} has to come first, and no place was found for it.`,
      };
    case 'H5':
      return {
        nl: `${at.nl} zijn er alleen nachtdiensten, en die mogen niet in deze module.`,
        en: `${at.en} there are only night shifts, which this module does not allow.`,
      };
    case 'H6':
      return {
        nl: `${at.nl} vallen de diensten samen met les, werk of andere vaste afspraken.`,
        en: `${at.en} the shifts coincide with class, work or other commitments.`,
      };
    case 'H7':
      return {
        nl: `${at.nl} duurt de weg te lang ${modes.nl}.`,
        en: `${at.en} the journey takes too long ${modes.en}.`,
      };
    case 'H8':
      return {
        nl: `${at.nl} beginnen of eindigen de diensten buiten de uren van de opvang (${opens}–${closes}).`,
        en: `${at.en} the shifts start or end outside childcare hours (${opens}–${closes}).`,
      };
    case 'H9':
      return {
        nl: `${at.nl} is eigen vervoer nodig om tussen de cliënten te rijden.`,
        en: `${at.en} own transport is needed to travel between clients.`,
      };
    case 'H10':
      return {
        nl: `${at.nl} zijn de plaatsen op de dagen die kunnen al ingenomen of niet aangeboden.`,
        en: `${at.en} the places on the days that would do are taken or not on offer.`,
      };
    case 'H11':
      return {
        nl: `${at.nl} is er op de dagen die kunnen geen mentor vrij${demand.trainee.guidance === 'intensive' ? ' voor intensieve begeleiding' : ''}.`,
        en: `${at.en} no mentor is free on the days that would do${demand.trainee.guidance === 'intensive' ? ' for intensive guidance' : ''}.`,
      };
    case 'H12':
      return {
        nl: `${at.nl} is er in het weekend te weinig personeel om iemand te begeleiden.`,
        en: `${at.en} there is too little staff at weekends to guide anyone.`,
      };
    case 'H13':
      return {
        nl: `${at.nl} blijft er naast les en werk te weinig rust over, of zit de week te vol.`,
        en: `${at.en} too little rest is left beside class and work, or the week is too full.`,
      };
    case 'H14':
      return {
        nl: `${at.nl} worden meer dagen per week gevraagd dan kunnen.`,
        en: `${at.en} more days a week are asked than are possible.`,
      };
    case 'H15':
      return {
        nl: `${at.nl} zijn de weken zonder stage te lang na elkaar, of past de eerste dag niet.`,
        en: `${at.en} too many weeks in a row would be without a day, or the first day does not fit.`,
      };
    case 'H16':
      return {
        nl: `${at.nl} mag het niet omdat het (niet) de eigen werkplek is.`,
        en: `${at.en} it is not allowed because it is (not) the own workplace.`,
      };
    case 'H17':
      return {
        nl: `${at.nl} kan het niet door een afspraak of een uitsluiting.`,
        en: `${at.en} an agreement or an exclusion stands in the way.`,
      };
    case 'H18':
      return {
        nl: `${at.nl} zijn er te weinig late diensten of weekenddagen voor deze module.`,
        en: `${at.en} there are too few late shifts or weekend days for this module.`,
      };
    case 'H19':
      return {
        nl: `${at.nl} zou de cursist niet aan genoeg uren in twee soorten zorg komen.`,
        en: `${at.en} the trainee would not reach enough hours in two kinds of care.`,
      };
  }
}

/** How the trainee travels, as one says it: "met de fiets of met de auto". */
function means(demand: Demand): Sentence {
  const modes = demand.trainee.modes
    .map(({ mode }) => MODE_WORDS[mode])
    .filter((words) => words !== undefined);
  const words = modes.length > 0 ? modes : [{ nl: 'te voet', en: 'on foot' }];
  return {
    nl: words.map(({ nl }) => nl).join(' of '),
    en: words.map(({ en }) => en).join(' or '),
  };
}
