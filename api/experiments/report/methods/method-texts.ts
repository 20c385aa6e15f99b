/** The longer texts of the methods section: statistics, the search gap, limits. */
import { FEWEST_SHOWN } from '../../../../scenarios/experiments/measures/groups.ts';
import { FEWEST_PAIRS } from '../../../../scenarios/experiments/statistics/bootstrap.ts';

export interface MethodTexts {
  readonly statisticsTitle: string;
  readonly statistics: readonly string[];
  readonly gapTitle: string;
  readonly gap: readonly string[];
  readonly barriersTitle: string;
  readonly limitsTitle: string;
  readonly limits: readonly string[];
}

export const METHOD_TEXTS_NL: MethodTexts = {
  statisticsTitle: 'Statistiek',
  statistics: [
    'Elke variant wordt vergeleken met het ongewijzigde semester met dezelfde seed: dezelfde cursisten, dezelfde afdelingen, dezelfde kalender. Een effect is het gemiddelde van die verschillen per paar.',
    `Het 95 %-interval komt uit een bootstrap over de paren (verbrede percentielen, omdat gewone percentielen bij weinig paren te smal zijn). Met minder dan ${FEWEST_PAIRS} paren geven we geen interval en geen p.`,
    'p komt uit een toets die de tekens van de verschillen omdraait (sign-flip): hoe vaak zou een verschil van deze grootte ontstaan als de variant niets deed? Ze is gecorrigeerd voor alle effecten van deze studie samen (max-T van Westfall en Young, over dezelfde omgedraaide tekens), zodat van veel vergelijkingen er niet vanzelf enkele “lukken”. Paren van hefbomen worden apart gecorrigeerd.',
    'd_z is het gemiddelde verschil gedeeld door de standaardafwijking van de verschillen: hoe groot het effect is naast de wisselvalligheid van semester tot semester. Ze zegt niets over hoe belangrijk een effect is.',
    '“Seeds voor half interval” zegt met hoeveel seeds het interval ongeveer half zo breed zou worden.',
  ],
  gapTitle: 'De zoekmarge',
  gap: [
    'Plannen zoekt, en stopt na een aantal stappen. De planner bewijst daarbij hoeveel modules er hoogstens nog bij konden. Dat is de zoekmarge: wat het zoeken openlaat, niet wat de variant doet.',
    'Een verschil in geplaatste modules noemen we pas een effect als het groter is dan die marge: bij winst de marge van het ongewijzigde semester, bij verlies die van de variant zelf. Anders kan een betere zoektocht het verschil ongedaan maken, en zeggen we “valt binnen de zoekmarge”. Voor andere maten bewijst de planner niets: daar kan de zoektocht ook meespelen, zonder dat we zeggen hoeveel.',
  ],
  barriersTitle: 'Welke regel in de weg staat',
  limitsTitle: 'Wat hieruit niet volgt',
  limits: [
    'De semesters zijn synthetisch: cursisten, afdelingen, plaatsen en uurroosters zijn verzonnen volgens wat over de sector bekend is, tenzij hierboven een eigen bestand staat. De cijfers tonen hoe de regels van het plannen op elkaar inwerken. Ze voorspellen niet wat er in een bepaalde school of bij een bepaalde werkgever zal gebeuren.',
    'Mensen veranderen hier niet mee: wie meer keuze krijgt, meldt zich misschien vaker aan, en een werkgever die iets toestaat, biedt misschien minder plaatsen aan. Dat zit niet in het model.',
    'Geen effect aangetoond is niet hetzelfde als geen effect. Een aangetoond effect is niet hetzelfde als een belangrijk effect: kijk naar de grootte.',
    'Of een stage leerzaam is, of ze goed begeleid wordt en of iemand volhoudt, wordt niet gemeten.',
    'Wat een variant kost aan overleg, contracten en gewoontes staat niet in deze cijfers.',
    `Groepen van minder dan ${FEWEST_SHOWN} cursisten zijn weggelaten. Geloof, herkomst, gender en gezondheid zijn geen gegeven van een semester en spelen nergens mee.`,
  ],
};

export const METHOD_TEXTS_EN: MethodTexts = {
  statisticsTitle: 'Statistics',
  statistics: [
    'Each variant is compared with the unchanged semester of the same seed: the same trainees, the same units, the same calendar. An effect is the mean of those differences by pair.',
    `The 95 % interval is bootstrapped over the pairs (expanded percentiles, as plain ones are too narrow with few pairs). With fewer than ${FEWEST_PAIRS} pairs no interval and no p are given.`,
    'p comes from a test that flips the signs of the differences: how often would a difference of this size come about if the variant did nothing? It is corrected for all effects of this study together (Westfall and Young’s max-T, over the same flipped signs), so that of many comparisons a few do not “succeed” by themselves. Pairs of levers are corrected apart.',
    'd_z is the mean difference divided by the standard deviation of the differences: how large the effect is beside what varies from semester to semester. It does not say how much an effect matters.',
    '“Seeds for half the interval” says with how many seeds the interval would be about half as wide.',
  ],
  gapTitle: 'The search gap',
  gap: [
    'Planning searches, and stops after a number of steps. The planner proves how many more modules could be placed at most. That is the search gap: what the search leaves open, not what the variant does.',
    'We call a difference in modules placed an effect only where it is larger than that gap: for a gain the gap of the unchanged semester, for a loss that of the variant itself. Otherwise a better search might undo the difference, and we say “within the search gap”. Of other measures the planner proves nothing: there the search may play a part too, without our saying how much.',
  ],
  barriersTitle: 'Which rule stands in the way',
  limitsTitle: 'What does not follow from this',
  limits: [
    'The semesters are synthetic: trainees, units, places and rosters are made up by what is known of the sector, unless a file of your own is named above. The figures show how the rules of planning work upon each other. They do not predict what will happen at a given school or employer.',
    'People do not change along: who has more choice may enrol more often, and an employer who allows something may offer fewer places. That is not in the model.',
    'No effect shown is not the same as no effect. An effect shown is not the same as an effect that matters: look at its size.',
    'Whether a placement teaches, whether it is guided well and whether somebody holds on is not measured.',
    'What a variant costs in talks, contracts and habits is not in these figures.',
    `Groups of fewer than ${FEWEST_SHOWN} trainees are left out. Religion, origin, gender and health are no part of a semester and play no part anywhere.`,
  ],
};
