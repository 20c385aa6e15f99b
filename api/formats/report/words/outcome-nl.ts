/** What the report says in Dutch about how the plan turned out. */
import type { TermId } from '../../../../solver/domain/lists.ts';
import { wholeNumber } from '../../number-words.ts';
import type { OutcomeWords } from './words.ts';

const number = (value: number) => wholeNumber(value, 'nl');
const decimal = (value: number) => {
  const [whole = '0', tenths = '0'] = value.toFixed(1).split('.');
  return `${number(Number(whole))},${tenths}`;
};
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const points = (weight: number | undefined) => counted(weight ?? 0, 'punt', 'punten');

const COUNTS: Record<TermId, (weights: readonly number[]) => string> = {
  S1: ([w]) => `Elke minuut onderweg, heen en terug: ${points(w)}.`,
  S2: ([w]) => `Elke minuut boven de grens voor een lange verplaatsing: nog eens ${points(w)}.`,
  S3: ([w]) => `Elke plaats lager op het wensenlijstje dan de eerste: ${points(w)}.`,
  S4: ([w]) => `Elke dag bij een andere mentor dan de vaste: ${points(w)}.`,
  S5: ([w]) => `Elk weekend met stage boven de helft van de weken: ${points(w)}.`,
  S6: ([w]) => `Elke dag per week minder dan de afdeling graag heeft: ${points(w)}.`,
  S7: ([w]) => `Elke week later klaar: ${points(w)}.`,
  S8: ([w]) => `Elke week met andere weekdagen dan de week ervoor: ${points(w)}.`,
  S9: ([day, unit]) =>
    `Elke dag die verandert tegenover het gepubliceerde plan: ${points(day)}; een andere afdeling: ${points(unit)}.`,
};

export const OUTCOME_NL: OutcomeWords = {
  number,
  decimal,
  percentage: (value) => `${decimal(value)} %`,
  page: {
    locale: 'nl-BE',
    skip: 'Naar de inhoud',
    contents: 'Inhoud',
    made: (moment) => `Verslag van ${moment}`,
    toTop: 'Terug naar boven',
  },
  figures: {
    title: 'Kerncijfers',
    placed: 'Geplaatst',
    bound: 'Afstand tot het best mogelijke',
    boundUnknown: 'niet bekend',
    boundProven: 'beter kan niet',
    atMost: (amount) => `hoogstens ${amount}`,
    more: (amount, { equalPriorities }) =>
      equalPriorities ? counted(amount, 'stage', 'stages') : `${number(amount)} (met prioriteit)`,
    cost: 'Kost',
    costMeaning: 'Minder is beter. Wat meetelt, staat hieronder.',
    costFigure: (cost) => `${number(cost)} punten`,
    hours: ({ summary }, hours) => {
      const { placements } = summary.mentors;
      const perPlacement =
        placements === 0 ? '' : ` Gemiddeld is dat ${decimal(hours / placements)} uur per stage.`;
      return {
        title: 'Uren stage',
        meaning: `Alle stages samen, zonder de pauzes: ${counted(summary.weekends.allDays, 'dag', 'dagen')}.${perPlacement}`,
      };
    },
    hoursFigure: (hours) => `${number(Math.round(hours))} uur`,
    lacking: ({ lacking, trainees }) => ({
      title: 'Cursisten zonder plaats',
      meaning:
        lacking.some === 0
          ? `Elk van de ${number(trainees)} cursisten heeft een plaats voor alles wat gevraagd werd.`
          : `Zoveel van de ${counted(trainees, 'cursist', 'cursisten')} missen nog minstens één stage; ${number(lacking.all)} daarvan ${lacking.all === 1 ? 'heeft' : 'hebben'} nog helemaal niets. Wie dat zijn, staat onder “Niet geplaatst”.`,
    }),
    weekend: 'Stage in het weekend',
    medianJourney: 'Doorsnee verplaatsing',
    longestJourney: 'Langste verplaatsing',
    longestMeaning: (trainee, unit) => `${trainee}, naar ${unit}.`,
    medianMeaning: 'De helft van de verplaatsingen duurt hoogstens zo lang, enkele rit.',
    longJourneys: (long, all, from) =>
      `${number(long)} van de ${number(all)} ${long === 1 ? 'duurt' : 'duren'} langer dan ${from}.`,
    mentors: { title: 'Mentoren', meaning: 'Zoveel mentoren begeleiden minstens één dag.' },
    employers: (units) => ({
      title: 'Werkgevers',
      meaning: `Zoveel werkgevers krijgen minstens één stagiair, op ${number(units.used)} van de ${counted(units.of, 'afdeling', 'afdelingen')}.`,
    }),
    usedOf: ({ used, of }) => `${number(used)} van ${number(of)}`,
    placedOf: (placed, asked) => `${number(placed)} van ${number(asked)}`,
    none: 'geen',
    terms: {
      title: 'Waar de kost vandaan komt',
      caption: 'De kost, onderdeel per onderdeel',
      intro:
        'De kost telt op wat een plan minder aangenaam maakt. Ze dient om plannen met elkaar te vergelijken; op zich zegt het getal weinig.',
      chart: 'Kost per onderdeel',
      columns: { term: 'Onderdeel', counts: 'Wat telt', cost: 'Punten', share: 'Aandeel' },
      counts: (id, weights) => COUNTS[id](weights),
      points: 'punten',
    },
  },
  unplaced: {
    title: 'Niet geplaatst',
    nobody: 'Alles wat gevraagd werd, is geplaatst.',
    intro: (modules, trainees) =>
      `${counted(modules, 'stage', 'stages')} van ${counted(trainees, 'cursist', 'cursisten')} ${modules === 1 ? 'heeft' : 'hebben'} nog geen plaats. Per stage staat er wat in de weg staat, en op hoeveel afdelingen.`,
    causes: {
      title: 'Wat het vaakst in de weg staat',
      caption: 'Wat in de weg staat, van vaak naar minder vaak',
      rule: 'Wat in de weg staat',
      modules: 'Bij hoeveel stages',
      mostUnits: 'De grootste hindernis bij',
      names: {
        H1: 'De afdeling past niet bij de module of de periode',
        H2: 'Te weinig uren',
        H3: 'Sluitingsdagen en vakanties',
        H4: 'De volgorde van de modules',
        H5: 'Al stage op die dag, of een nachtdienst',
        H6: 'Les, werk of andere vaste afspraken',
        H7: 'De verplaatsing duurt te lang',
        H8: 'De kinderopvang',
        H9: 'Eigen vervoer nodig',
        H10: 'Geen plaats vrij',
        H11: 'Geen mentor vrij',
        H12: 'Te weinig personeel in het weekend',
        H13: 'Te weinig rust of een te volle week',
        H14: 'Te veel of te weinig dagen per week',
        H15: 'Te lange onderbrekingen',
        H16: 'De eigen werkgever',
        H17: 'Afspraken die vastliggen',
        H18: 'Te weinig late diensten of weekends',
        H19: 'Te weinig soorten stageplaatsen',
        priority: 'Andere stages gingen voor',
        unfinished: 'Niet alles is uitgeprobeerd',
      },
    },
    perTrainee: 'Per cursist',
    blockers: 'Wat in de weg staat:',
    toRoster: 'naar het rooster van wat wel geplaatst is',
  },
  changes: {
    caption: 'Wat verandert tegenover het gepubliceerde plan',
    trainee: 'Cursist',
    module: 'Stage',
    change: 'Wat verandert',
    added: 'Dagen erbij',
    dropped: 'Dagen weg',
    otherJourneys: 'Andere verplaatsing',
  },
  made: {
    title: 'Hoe dit gemaakt is',
    intro:
      'Dit plan is door een computer gezocht en daarna door een tweede, aparte rekenwijze nagekeken op alle regels. Het is een voorstel: de coördinator beslist.',
    caption: 'Gegevens over de berekening',
    item: 'Gegeven',
    value: 'Waarde',
    semester: 'Semester',
    period: 'Periode',
    digest: 'Vingerafdruk van het semester',
    replanOf: 'Vervangt het plan met vingerafdruk',
    solver: 'Planner',
    seed: 'Toevalsgetal (seed)',
    steps: 'Zoekstappen',
    seconds: 'Rekentijd (seconden)',
    stamp: 'Verslag gemaakt op',
    check: 'Zelf nakijken kan met het semester en plan.json, in de map waar ze staan:',
    checkCommand: 'stageplan check SEMESTER plan.json',
    historyNotVerified:
      'Dit plan vervangt een gepubliceerd plan dat bij het nakijken niet voorhanden was: wat al voorbij is en wat verandert, is dus niet nagekeken.',
    repeat: 'Hetzelfde semester, dezelfde seed en hetzelfde aantal stappen geven opnieuw hetzelfde plan.',
  },
};
