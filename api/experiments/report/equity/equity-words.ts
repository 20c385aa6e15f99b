/** What the report says about groups of trainees beside each other. */

import type { Grouping } from '../../../../scenarios/experiments/measures/groups.ts';
import { FEWEST_SHOWN } from '../../../../scenarios/experiments/measures/groups.ts';
import type { Language } from '../../../../solver/domain/problem.ts';

const NL = {
  title: 'Groepen cursisten naast elkaar',
  intro: `Per variant: welk deel van de gevraagde modules geplaatst is voor elke groep. Hoe langer de lijn tussen de tekens, hoe groter de kloof. Groepen van minder dan ${FEWEST_SHOWN} cursisten komen nergens in dit verslag voor, ook niet als ze uit andere cijfers af te leiden zouden zijn. Op geloof, herkomst, gender of gezondheid wordt nooit gekeken: die gegevens zijn er niet.`,
  none: `Er zijn te weinig cursisten om groepen van minstens ${FEWEST_SHOWN} te vergelijken.`,
  groupings: {
    track: 'Dag- en avondtraject',
    status: 'Statuut',
    transport: 'Vervoer',
    childcare: 'Kinderopvang',
  } satisfies Record<Grouping, string>,
  groups: {
    track: { day: 'dagtraject', evening: 'avondtraject' },
    status: {
      regular: 'regulier',
      art60: 'art. 60',
      lde: 'LDE',
      maatwerk: 'maatwerk',
      vdab: 'VDAB',
      employed: 'werknemer',
    },
    transport: { car: 'met auto', bike: 'met fiets', transit: 'met bus of trein', foot: 'te voet' },
    childcare: { yes: 'kind in de opvang', no: 'geen kind in de opvang' },
  },
  chart: (grouping: string) => `${grouping}: geplaatst deel per groep`,
  description: (narrowest: string, widest: string) =>
    `Per variant een teken voor elke groep. De kloof is het kleinst bij ${narrowest} en het grootst bij ${widest}.`,
  value: '% van de gevraagde modules geplaatst',
  variant: 'Variant',
  gap: 'Kloof (procentpunten)',
  gapEffects: (grouping: string) => `Kloof naar ${grouping.toLowerCase()}: verschil per variant`,
  worstOff: 'Wie het slechtst af is',
};

export type EquityWords = typeof NL;

const EN: EquityWords = {
  title: 'Groups of trainees side by side',
  intro: `By variant: which share of the modules asked is placed for each group. The longer the line between the marks, the wider the gap. Groups of fewer than ${FEWEST_SHOWN} trainees are nowhere in this report, nor anything they could be reckoned from. Religion, origin, gender or health is never looked at: there are no such data.`,
  none: `There are too few trainees to compare groups of at least ${FEWEST_SHOWN}.`,
  groupings: {
    track: 'Day and evening track',
    status: 'Status',
    transport: 'Transport',
    childcare: 'Childcare',
  },
  groups: {
    track: { day: 'day track', evening: 'evening track' },
    status: {
      regular: 'regular',
      art60: 'art. 60',
      lde: 'LDE',
      maatwerk: 'maatwerk',
      vdab: 'VDAB',
      employed: 'employed',
    },
    transport: { car: 'by car', bike: 'by bike', transit: 'by bus or train', foot: 'on foot' },
    childcare: { yes: 'child in childcare', no: 'no child in childcare' },
  },
  chart: (grouping) => `${grouping}: share placed by group`,
  description: (narrowest, widest) =>
    `For each variant a mark for each group. The gap is narrowest with ${narrowest} and widest with ${widest}.`,
  value: '% of the modules asked that are placed',
  variant: 'Variant',
  gap: 'Gap (percentage points)',
  gapEffects: (grouping) => `Gap by ${grouping.toLowerCase()}: difference by variant`,
  worstOff: 'Who is worst off',
};

export const EQUITY_WORDS: Readonly<Record<Language, EquityWords>> = { nl: NL, en: EN };
