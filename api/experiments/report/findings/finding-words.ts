/** The sentences of the draft of findings. */
import type { Language } from '../../../../solver/domain/problem.ts';

interface Change {
  readonly variant: string;
  readonly rises: boolean;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

interface Shown extends Change {
  readonly interval: string;
  readonly pairs: number;
  /** Null where that is for people to say. */
  readonly good: boolean | null;
}

interface Counts {
  readonly measure: string;
  readonly all: number;
  readonly effect: number;
  readonly withinGap: number;
  /** Where any effect is shown. */
  readonly largest: { readonly variant: string; readonly by: string } | null;
}

const NL = {
  title: 'Wat is gevraagd, en het antwoord in het kort',
  question: 'De vraag',
  short: 'In het kort',
  draft:
    'Dit is een ontwerp dat uit de cijfers zelf gemaakt is: elke zin verwijst naar de tabel waaruit hij volgt. Lees hem na met wie het werkveld kent voor u hem overneemt. Wat met deze methode wel en niet gezegd kan worden, staat bij Methode.',
  tooFewSeeds: (seeds: number, fewest: number) =>
    `Let op: met ${seeds} seeds kan deze studie niets aantonen. Daarvoor zijn er minstens ${fewest} nodig: met minder haalt geen enkel verschil de toets, hoe groot het ook is.`,
  perMeasure: (measure: string) => `Uitgebreid: ${measure}`,
  noResults: 'Er zijn nog geen resultaten: er valt nog niets te zeggen.',
  counts: ({ measure, all, effect, withinGap, largest }: Counts) => {
    const gap = withinGap === 0 ? '' : ` Bij ${withinGap} valt het verschil binnen de zoekmarge.`;
    return largest === null
      ? `Op “${measure}” is bij geen enkele van de ${all} varianten een effect aangetoond.${gap}`
      : `Op “${measure}” is bij ${effect} van de ${all} varianten een effect aangetoond; het grootste verschil is ${largest.by}, bij ${largest.variant}.${gap}`;
  },
  effect: ({ variant, rises, from, to, by, interval, pairs, good }: Shown) =>
    `Bij ${variant} ${rises ? 'stijgt' : 'daalt'} het gemiddelde van ${from} naar ${to}, dus met ${by} (95 %-interval van het verschil: ${interval}; ${pairs} paren).${good === null ? '' : good ? ' Dat is gunstig.' : ' Dat is ongunstig.'}`,
  withinGap: ({ variant, rises, from, to, by }: Change, gap: string | null) =>
    `Bij ${variant} ${rises ? 'stijgt' : 'daalt'} het gemiddelde van ${from} naar ${to}, maar dat verschil van ${by} kan aan het zoeken liggen: ${gap === null ? 'hoe ver de plannen van het best mogelijke zitten, is niet bewezen' : `de zoekmarge is ${gap}`}.`,
  notShown: (variants: string) =>
    `Geen effect aangetoond bij ${variants}. Dat bewijst niet dat er geen effect is: het interval toont wat mogelijk blijft.`,
  notShownAtAll: (all: number) =>
    `Bij geen van de ${all} varianten is een effect aangetoond. Dat bewijst niet dat er geen is: het interval toont wat mogelijk blijft.`,
  andMore: (count: number) =>
    count === 1
      ? 'Bij nog 1 andere variant is een kleiner effect aangetoond.'
      : `Bij nog ${count} andere varianten is een kleiner effect aangetoond.`,
  tooFewPairs: 'te weinig paren voor een interval',
  and: 'en',
  together: (pair: string, together: string, apart: string, more: boolean) =>
    `${pair}: samen is het verschil ${together}, de som van apart ${apart}. ${more ? 'Samen doen ze meer dan apart.' : 'Samen doen ze minder dan apart: ze doen deels hetzelfde werk.'}`,
  togetherNotShown: (pairs: number, all: number, measure: string) =>
    `${pairs === all ? `Bij geen enkel van de ${all} paren hefbomen is aangetoond` : `Bij ${pairs} van de ${all} paren hefbomen is niet aangetoond`} dat ze samen iets anders doen op ${measure} dan de som van wat ze apart doen.`,
  barrier: (hours: string, share: string, rule: string) =>
    `In het ongewijzigde semester blijven gemiddeld ${hours} gevraagde uren zonder stageplaats. De regel waarop de meeste uren afvallen, is “${rule}”: ${share} % van die uren.`,
  unbeaten: (variants: string, goals: string) => `Onverslagen op ${goals} samen: ${variants}.`,
  unchanged: 'het ongewijzigde semester',
  cheapest: (cost: string, variant: string, hours: string) =>
    `De minste ${cost} per extra module vraagt ${variant}: ${hours} uren.`,
};

export type FindingWords = typeof NL;

const EN: FindingWords = {
  title: 'What was asked, and the answer in short',
  question: 'The question',
  short: 'In short',
  draft:
    'This is a draft, made from the figures themselves: each sentence points to the table it follows from. Read it with people who know the field before you use it. What this method can and cannot say is told under Methods.',
  tooFewSeeds: (seeds, fewest) =>
    `Mind: with ${seeds} seeds this study cannot show anything. That takes at least ${fewest}: with fewer no difference passes the test, however large it is.`,
  perMeasure: (measure) => `In full: ${measure}`,
  noResults: 'There are no results yet: nothing can be said.',
  counts: ({ measure, all, effect, withinGap, largest }) => {
    const gap = withinGap === 0 ? '' : ` For ${withinGap} the difference is within the search gap.`;
    return largest === null
      ? `On “${measure}” no effect is shown for any of the ${all} variants.${gap}`
      : `On “${measure}” an effect is shown for ${effect} of the ${all} variants; the largest difference is ${largest.by}, with ${largest.variant}.${gap}`;
  },
  effect: ({ variant, rises, from, to, by, interval, pairs, good }) =>
    `With ${variant} the mean ${rises ? 'rises' : 'falls'} from ${from} to ${to}, so by ${by} (95 % interval of the difference: ${interval}; ${pairs} pairs).${good === null ? '' : good ? ' That is good news.' : ' That is bad news.'}`,
  withinGap: ({ variant, rises, from, to, by }, gap) =>
    `With ${variant} the mean ${rises ? 'rises' : 'falls'} from ${from} to ${to}, but that difference of ${by} may be due to the search: ${gap === null ? 'it is not proven how far the plans are from the best possible' : `the search gap is ${gap}`}.`,
  notShown: (variants) =>
    `No effect shown for ${variants}. That does not prove that there is none: the interval shows what remains possible.`,
  notShownAtAll: (all) =>
    `No effect shown for any of the ${all} variants. That does not prove that there is none: the interval shows what remains possible.`,
  andMore: (count) =>
    count === 1
      ? 'For 1 other variant a smaller effect is shown.'
      : `For ${count} other variants a smaller effect is shown.`,
  tooFewPairs: 'too few pairs for an interval',
  and: 'and',
  together: (pair, together, apart, more) =>
    `${pair}: together the difference is ${together}, the sum of each alone ${apart}. ${more ? 'Together they do more than apart.' : 'Together they do less than apart: they partly do the same work.'}`,
  togetherNotShown: (pairs, all, measure) =>
    `${pairs === all ? `For none of the ${all} pairs of levers it is shown` : `For ${pairs} of the ${all} pairs of levers it is not shown`} that together they do anything else on ${measure} than the sum of what each does alone.`,
  barrier: (hours, share, rule) =>
    `In the unchanged semester a mean of ${hours} hours asked stay without a placement. The rule at which most falls is “${rule}”: ${share} % of those hours.`,
  unbeaten: (variants, goals) => `Unbeaten on ${goals} together: ${variants}.`,
  unchanged: 'the unchanged semester',
  cheapest: (cost, variant, hours) =>
    `The fewest ${cost} per extra module are asked by ${variant}: ${hours} hours.`,
};

export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = { nl: NL, en: EN };
