/** The summary in Dutch, as a coordinator would say it. */
import type { TermId } from '../../../solver/domain/lists.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';
import { durationText } from '../../../solver/rules/sentence-parts.ts';
import { dateList, longDate } from '../date-words.ts';
import { percentOf, wholeNumber } from '../number-words.ts';
import { place } from './place.ts';
import { proofSentence } from './proof.ts';
import { PROOF_WORDS } from './proof-words.ts';
import { dearestTerms } from './terms.ts';
import type { SummaryWords } from './words.ts';

const TERMS: Record<TermId, string> = {
  S1: 'verplaatsingen',
  S2: 'lange verplaatsingen',
  S3: 'wensen die niet lukten',
  S4: 'dagen bij een andere mentor',
  S5: 'weekends',
  S6: 'minder dagen per week dan de afdeling vraagt',
  S7: 'laat klaar zijn',
  S8: 'wisselende weekdagen',
  S9: 'afwijken van het gepubliceerde plan',
};

const number = (value: number) => wholeNumber(value, 'nl');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const days = (count: number) => counted(count, 'dag', 'dagen');
const placements = (count: number) => counted(count, 'stage', 'stages');

export const SUMMARY_NL: SummaryWords = {
  title: (semester) => `Stageplanning ${semester}`,
  placed: ({ score: { placed, asked } }) => {
    if (asked === 0) return 'Er zijn geen stages gevraagd.';
    if (placed === asked) {
      return asked === 1
        ? 'De gevraagde stage is geplaatst.'
        : `Alle ${number(asked)} gevraagde stages zijn geplaatst.`;
    }
    if (asked === 1) return 'De gevraagde stage is niet geplaatst.';
    const verb = placed === 1 ? 'is' : 'zijn';
    return `${number(placed)} van de ${placements(asked)} die gevraagd werden, ${verb} geplaatst: ${percentOf(placed, asked, 'nl')}.`;
  },
  proof: (outcome) => proofSentence(outcome, PROOF_WORDS.nl),
  cost: ({ score, bound }) => {
    const cost = `De kost van het plan is ${number(score.cost)} punten; minder is beter.`;
    if (bound.cost === null || bound.cost <= 0 || bound.cost >= score.cost) return cost;
    return `${cost} Geen plan dat minstens evenveel plaatst, komt onder ${number(bound.cost)}.`;
  },
  costTerms: (terms) => {
    const parts = dearestTerms(terms).map(([id, cost]) => `${TERMS[id]} (${number(cost)})`);
    return parts.length === 0 ? '' : `De kost komt van: ${parts.join(', ')}.`;
  },
  stopped: ({ solver }) => {
    const steps = counted(solver.steps, 'stap', 'stappen');
    return {
      steps: `De planner stopte na het gevraagde aantal stappen (${steps}).`,
      time: `De planner stopte omdat de tijd om was (${steps}).`,
      optimal: `De planner stopte omdat beter niet kan (${steps}).`,
      user: `De planner werd onderbroken; dit is het beste plan tot dan (${steps}).`,
    }[solver.stoppedBy];
  },
  unplacedTitle: 'Niet geplaatst',
  noBlockers: 'Waarom is niet bekend.',
  remedies: 'Wat zou helpen:',
  unitsTitle: 'Drukste afdelingen',
  unit: ({ unit, site, days: count, trainees }) =>
    `${place(unit, site)}: ${days(count)} stage, ${counted(trainees, 'cursist', 'cursisten')}.`,
  weekendsTitle: 'Weekends',
  weekends: ({ days: count, allDays, trainees }) =>
    count === 0
      ? 'Niemand heeft stage in het weekend.'
      : `${number(count)} van de ${days(allDays)} stage ${count === 1 ? 'valt' : 'vallen'} op een zaterdag of zondag, voor ${counted(trainees, 'cursist', 'cursisten')}.`,
  journeysTitle: 'Verplaatsingen',
  journeys: (facts) =>
    [
      `De helft van de verplaatsingen duurt hoogstens ${durationText(facts.medianMinutes, 'nl')} (enkele rit).`,
      `De langste duurt ${durationText(facts.longestMinutes, 'nl')}: ${facts.longestTrainee}, ${facts.longestUnit}.`,
      `${number(facts.long)} van de ${number(facts.all)} ${facts.long === 1 ? 'duurt' : 'duren'} langer dan ${durationText(facts.longFrom, 'nl')}.`,
    ].join(' '),
  timetableTitle: 'Dienstregelingen',
  timetableUnknown:
    'Voor deze dagen is de dienstregeling niet bekend. De ritten zijn gepland zoals op dezelfde weekdag van een week die wel bekend is (een feestdag als zondag); kijk ze kort voordien na.',
  assumedWeek: (feed, week, dates) =>
    `${feed}, zoals in de week van ${longDate(week, 'nl')}: ${dates.join(', ')}.`,
  mentorsTitle: 'Mentoren',
  mentors: ({ placements: all, withOneMentor, daysWithAnother }) =>
    daysWithAnother === 0
      ? 'Elke stage heeft van begin tot einde dezelfde mentor.'
      : `In ${number(withOneMentor)} van de ${number(all)} stages blijft de mentor van begin tot einde dezelfde. Samen ${daysWithAnother === 1 ? 'wordt' : 'worden'} ${days(daysWithAnother)} door iemand anders begeleid.`,
  changesTitle: 'Verschil met het gepubliceerde plan',
  noChanges: 'Er verandert niets aan afdelingen of dagen.',
  changed: (count, published) =>
    `${placements(count)} ${count === 1 ? 'verandert' : 'veranderen'}; gepubliceerd waren er ${number(published)}.`,
  change: {
    new: (to) => `nieuw, bij ${to}`,
    gone: (from) => `valt weg bij ${from}`,
    moved: (from, to) => `van ${from} naar ${to}`,
    days: ({ added, dropped, otherJourneys }) =>
      [
        'dezelfde afdeling',
        ...datesWith('erbij', added),
        ...datesWith('weg', dropped),
        ...datesWith('met een andere verplaatsing', otherJourneys),
      ].join(', '),
    journeys: (dates) =>
      ['dezelfde afdeling en dagen', ...datesWith('met een andere verplaatsing', dates)].join(', '),
  },
  otherJourneys: (travellers, others) => {
    const named = travellers.map(({ name, dates }) => `${name} (${dateList(dates, 'nl')})`).join(', ');
    const more = others === 0 ? '' : ` en nog ${number(others)}`;
    return `Een andere verplaatsing op dezelfde dag: ${named}${more}.`;
  },
};

/** `2 dagen erbij (ma 15/3, wo 17/3)`; nothing of none. */
function datesWith(what: string, dates: readonly IsoDate[]): readonly string[] {
  return dates.length === 0 ? [] : [`${days(dates.length)} ${what} (${dateList(dates, 'nl')})`];
}
