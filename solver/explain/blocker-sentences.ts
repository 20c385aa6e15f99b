/** What stands in the way of a placement, as one would say it on the telephone. */
import type { Sentence } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Mode } from '../domain/values.ts';
import type { Demand } from '../prepare/demands.ts';
import { maxTransitMinutes } from '../travel/rides.ts';
import { BY_MODE } from './mode-words.ts';
import type { Reason } from './reasons.ts';

/** What the sentences speak of. */
export interface BlockerFacts {
  readonly semester: Semester;
  readonly demand: Demand;
  /** Name of the module that has to come first; read for `earlier module` only. */
  readonly earlier: string;
  readonly hasTimetable: boolean;
  /** One journey by bus or train that fails; read for `H7` only. */
  readonly rideExample: Sentence | null;
}

/** @param units at how many units */
export function blockerSentence(reason: Reason, units: number, facts: BlockerFacts): Sentence {
  const say = SENTENCES[reason];
  const words = wordsOf(facts);
  return {
    nl: say.nl(units === 1 ? 'Op 1 afdeling' : `Op ${units} afdelingen`, words),
    en: say.en(units === 1 ? 'At 1 unit' : `At ${units} units`, words),
  };
}

interface Words {
  readonly module: string;
  readonly earlier: string;
  readonly hours: number;
  readonly mostDays: number;
  readonly opens: string;
  readonly closes: string;
  /** `met de fiets of met de auto`. */
  readonly means: Sentence;
  /** The trainee goes by bus and train, and no timetable says when they run. */
  readonly lacksTimetable: boolean;
  /** The trainee goes by bus and train, and a timetable says when they run. */
  readonly byTransit: boolean;
  /** ` Bij …: de eerste bus komt aan om 08:12, de dienst begint om 07:30.`; empty where there is nothing to say. */
  readonly rideExample: Sentence;
  readonly isIntensive: boolean;
}

const MINUTES_PER_HOUR = 60;

function wordsOf({ semester, demand, earlier, hasTimetable, rideExample }: BlockerFacts): Words {
  const { trainee, module } = demand;
  return {
    module: module.name,
    earlier,
    hours: Math.ceil(demand.askedMinutes / MINUTES_PER_HOUR),
    mostDays: demand.maxDaysPerWeek,
    opens: trainee.childcare?.opens ?? semester.childcare.opens,
    closes: trainee.childcare?.closes ?? semester.childcare.closes,
    means: meansOf(demand, hasTimetable),
    byTransit: hasTimetable && maxTransitMinutes(trainee) > 0,
    lacksTimetable: !hasTimetable && maxTransitMinutes(trainee) > 0,
    rideExample: {
      nl: rideExample === null ? '' : ` ${rideExample.nl}`,
      en: rideExample === null ? '' : ` ${rideExample.en}`,
    },
    isIntensive: trainee.guidance === 'intensive',
  };
}

type Say = (at: string, words: Words) => string;

const SENTENCES: Record<Reason, { readonly nl: Say; readonly en: Say }> = {
  'not for this module': {
    nl: (_at, w) => `Geen enkele afdeling neemt dit semester cursisten voor ${w.module}.`,
    en: (_at, w) => `No unit takes trainees for ${w.module} this semester.`,
  },
  dates: {
    nl: (at) => `${at} zijn er geen diensten in de periode waarin deze stage kan vallen.`,
    en: (at) => `${at} there are no shifts in the period in which this placement can be.`,
  },
  H2: {
    nl: (at, w) => `${at} zijn er te weinig diensten om aan ${w.hours} uur te komen.`,
    en: (at, w) => `${at} there are too few shifts to reach ${w.hours} hours.`,
  },
  H3: {
    nl: (at) => `${at} vallen te veel diensten in een vakantie, op een feestdag of op een sluitingsdag.`,
    en: (at) => `${at} too many shifts fall in a holiday or on a closing day.`,
  },
  'earlier module': {
    nl: (_at, w) => `Eerst moet ${w.earlier} gepland zijn, en daarvoor is geen plaats gevonden.`,
    en: (_at, w) => `${w.earlier} has to come first, and no place was found for it.`,
  },
  'own modules': {
    nl: (at) => `${at} blijft er te weinig tijd over voor of na de andere modules van de cursist.`,
    en: (at) => `${at} too little time is left before or after the trainee's other modules.`,
  },
  H5: {
    nl: (at) => `${at} zijn er vooral nachtdiensten, en die mogen niet in deze module.`,
    en: (at) => `${at} there are mostly night shifts, which this module does not allow.`,
  },
  H6: {
    nl: (at) => `${at} vallen de diensten samen met les, werk of andere vaste afspraken van de cursist.`,
    en: (at) => `${at} the shifts coincide with the trainee's class, work or other commitments.`,
  },
  H7: {
    nl: (at, w) =>
      w.lacksTimetable
        ? `${at} duurt de verplaatsing ${w.means.nl} te lang; zonder dienstregeling zijn bus en trein niet meegeteld.`
        : w.byTransit
          ? `${at} is er ${w.means.nl} geen reis die kort genoeg is en op het juiste uur.${w.rideExample.nl}`
          : `${at} duurt de verplaatsing ${w.means.nl} te lang.`,
    en: (at, w) =>
      w.lacksTimetable
        ? `${at} the journey ${w.means.en} takes too long; without a timetable buses and trains are not counted.`
        : w.byTransit
          ? `${at} there is no journey ${w.means.en} that is short enough and at the right hour.${w.rideExample.en}`
          : `${at} the journey ${w.means.en} takes too long.`,
  },
  H8: {
    nl: (at, w) =>
      `${at} zijn de diensten niet te combineren met de opvang (open van ${w.opens} tot ${w.closes}).`,
    en: (at, w) =>
      `${at} the shifts cannot be combined with childcare (open from ${w.opens} to ${w.closes}).`,
  },
  H9: {
    nl: (at) => `${at} is een eigen fiets of auto nodig om naar de cliënten te rijden.`,
    en: (at) => `${at} trainees need a bike or car of their own to travel to clients.`,
  },
  'nothing offered': {
    nl: (at) => `${at} worden in deze periode te weinig plaatsen aangeboden.`,
    en: (at) => `${at} too few places are on offer in this period.`,
  },
  'places taken': {
    nl: (at) => `${at} zijn de plaatsen op de dagen die passen al ingenomen.`,
    en: (at) => `${at} the places on the days that would do are taken.`,
  },
  H11: {
    nl: (at, w) =>
      `${at} is er op te veel dagen geen mentor${w.isIntensive ? ' voor intensieve begeleiding' : ''} aan het werk.`,
    en: (at, w) =>
      `${at} there are too many days on which no mentor${w.isIntensive ? ' for intensive guidance' : ''} is at work.`,
  },
  'guidance taken': {
    nl: (at, w) =>
      `${at} heeft op de dagen die passen geen mentor nog ruimte${w.isIntensive ? ' voor intensieve begeleiding' : ''}.`,
    en: (at, w) =>
      `${at} no mentor has room left${w.isIntensive ? ' for intensive guidance' : ''} on the days that would do.`,
  },
  H12: {
    nl: (at) => `${at} is er in het weekend en op feestdagen te weinig personeel voor nog een stagiair.`,
    en: (at) => `${at} there is too little staff at weekends and on public holidays for one more trainee.`,
  },
  H13: {
    nl: (at) =>
      `${at} blijft er naast les, werk en andere stage te weinig rust over, of wordt de week te vol.`,
    en: (at) =>
      `${at} too little rest is left beside class, work and other placements, or the week gets too full.`,
  },
  'fewest days a week': {
    nl: (at) => `${at} worden meer dagen per week gevraagd dan er elke week mogelijk zijn.`,
    en: (at) => `${at} more days a week are asked than are possible every week.`,
  },
  'most days a week': {
    nl: (at, w) =>
      `${at} raken de ${w.hours} uur niet vol met hoogstens ${w.mostDays} ${w.mostDays === 1 ? 'dag' : 'dagen'} per week.`,
    en: (at, w) =>
      `${at} ${w.hours} hours cannot be reached with at most ${w.mostDays} ${w.mostDays === 1 ? 'day' : 'days'} a week.`,
  },
  H15: {
    nl: (at) =>
      `${at} vallen er te veel weken na elkaar zonder stage, of past geen enkele dienst voor de eerste dag.`,
    en: (at) => `${at} too many weeks in a row would be without a day, or no shift fits for the first day.`,
  },
  'own workplace': {
    nl: (at) => `${at} kan het niet: de cursist werkt er zelf, en dat mag niet in deze module.`,
    en: (at) => `${at} it cannot be: the trainee works there, which this module does not allow.`,
  },
  'not own workplace': {
    nl: (at) => `${at} kan het niet: deze module moet bij de eigen werkgever.`,
    en: (at) => `${at} it cannot be: this module has to be done with the own employer.`,
  },
  H17: {
    nl: (at) => `${at} kan het niet: die plaatsen zijn voor deze cursist uitgesloten.`,
    en: (at) => `${at} it cannot be: those places are excluded for this trainee.`,
  },
  H18: {
    nl: (at) => `${at} zijn er te weinig late diensten of weekenddagen voor deze module.`,
    en: (at) => `${at} there are too few late shifts or weekend days for this module.`,
  },
  H19: {
    nl: (at) =>
      `${at} zou de cursist niet aan genoeg uren in verschillende soorten zorg komen om af te studeren.`,
    en: (at) => `${at} the trainee would not reach enough hours in different settings to finish.`,
  },
  'no priority': {
    nl: (at) => `${at} is er plaats, maar deze module heeft prioriteit 0 en zou het plan duurder maken.`,
    en: (at) => `${at} there is a place, but this module has priority 0 and would make the plan dearer.`,
  },
  unfinished: {
    nl: (at) => `${at} is er nog plaats, maar de planning was niet klaar. Laat ze langer lopen.`,
    en: (at) => `${at} there is still a place, but planning was not done. Let it run longer.`,
  },
};

const OR = {
  nl: new Intl.ListFormat('nl', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
};

/** How the trainee travels as far as that is known; who gave no such means goes on foot. */
function meansOf({ trainee }: Demand, hasTimetable: boolean): Sentence {
  const own = trainee.modes.flatMap(({ mode }) => (mode === 'transit' && !hasTimetable ? [] : mode));
  const modes: readonly Mode[] = own.length === 0 ? ['walk'] : own;
  return {
    nl: OR.nl.format(modes.map((mode) => BY_MODE[mode].nl)),
    en: OR.en.format(modes.map((mode) => BY_MODE[mode].en)),
  };
}
