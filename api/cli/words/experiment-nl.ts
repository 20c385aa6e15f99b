/** Experiments, in Dutch. */
import { wholeNumber } from '../../formats/number-words.ts';
import type { ExperimentWords } from './experiment-words.ts';

const number = (value: number) => wholeNumber(value, 'nl');
const MINUTES_PER_HOUR = 60;

const STAMP = 'tijdstip in het rapport, bv. 2027-01-15T09:00:00Z (standaard nu)';

export const EXPERIMENT_NL: ExperimentWords = {
  summary: 'onderzoek wat een andere aanpak zou veranderen',
  description:
    'Een experiment plant veel semesters, telkens met en zonder een maatregel (een hefboom), en zegt met statistiek wat die maatregel doet voor cursisten, werkgevers en mentoren. Begin met: experiment run eerste-proef --out proef. Uitleg: docs/experimenten.md.',
  run: {
    summary: 'plan alle semesters van een experiment en maak het rapport',
    description:
      'Leest een experimentbestand (YAML), of een meegeleverd experiment bij zijn naam (zie experiment list), plant elk geval op een eigen rekenproces en schrijft in de map van --out: rapport.html (om te lezen), results.jsonl en results.csv (elke meting), effects.csv en interactions.csv (wat de hefbomen doen), barriers.csv en groups.csv, en timings.csv. Elk geval is bewaard zodra het klaar is. Ctrl-C, een kill of een stroompanne: geef hetzelfde commando opnieuw en het gaat verder waar het stopte, met op het einde dezelfde resultaten, byte voor byte (als het experiment stappen telt en geen seconden). Is het experiment of een bestand ervan intussen veranderd, dan gaat het in die map niet verder.',
    example: 'npx stageplan experiment run eerste-proef --out proef',
    arguments: { EXPERIMENT: 'een experimentbestand (.yaml), of de naam van een meegeleverd experiment' },
    options: {
      out: 'de map voor de resultaten: nieuw, leeg, of van een eerdere run van hetzelfde experiment',
      workers: 'plan zoveel gevallen tegelijk (standaard een per processorkern)',
      stamp: STAMP,
    },
  },
  report: {
    summary: 'maak het rapport van een experiment opnieuw',
    description:
      'Maakt het rapport (één HTML-bestand) van wat in de map staat, ook als het experiment nog bezig is of afgebroken werd: dan telt mee wat er al is. Met --lang en komt er een Engels rapport naast (report.html).',
    example: 'npx stageplan experiment report proef --lang en',
    arguments: { FOLDER: 'de map van het experiment' },
    options: { stamp: STAMP },
  },
  list: {
    summary: 'toon de meegeleverde experimenten, de hefbomen en de maten',
    description:
      'Toont wat er in een experimentbestand kan staan: de hefbomen met hun standen en wat ze doen, en de maten met hun betekenis. Met --json ook voor programma’s.',
    example: 'npx stageplan experiment list',
    arguments: {},
    options: {},
  },
  starting: (name, planned, cases, threads) =>
    `${name}: ${planned === 0 ? `${number(cases)} gevallen` : `${number(planned)} van ${number(cases)} gevallen zijn al gepland, de rest volgt`}, ${number(threads)} tegelijk.`,
  leftAside: (lines) =>
    `${lines === 1 ? 'Eén resultaat van een vorige run was' : `${number(lines)} resultaten van een vorige run waren`} niet heel; dat geval wordt opnieuw gepland.`,
  progress: (planned, cases) => `${number(planned)} van ${number(cases)} gevallen gepland`,
  timeLeft: (minutes) => {
    if (minutes < 1) return 'nog minder dan een minuut';
    if (minutes < MINUTES_PER_HOUR) return `nog ongeveer ${Math.round(minutes)} min`;
    const rounded = Math.round(minutes);
    const rest = rounded % MINUTES_PER_HOUR;
    return `nog ongeveer ${Math.floor(rounded / MINUTES_PER_HOUR)} u${rest === 0 ? '' : ` ${rest} min`}`;
  },
  bar: 'gevallen {bar} {value} van {total} · {left}',
  brokenOff: (planned, cases, folder) =>
    `Afgebroken na ${number(planned)} van ${number(cases)} gevallen; die zijn bewaard in ${folder}. Geef hetzelfde commando opnieuw om verder te gaan, of npx stageplan experiment report ${folder} om te zien wat er al is.`,
  failed: (caseName, why, folder) =>
    `Gestopt bij ${caseName}. ${why}\nWat ervoor gepland is, is bewaard in ${folder}.`,
  finished: (cases, report) => `${number(cases)} gevallen gepland. Lees ${report}.`,
  reported: (file) => `${file}: het rapport.`,
  incomplete: (planned, cases) =>
    `Nog niet alles is gepland (${number(planned)} van ${number(cases)} gevallen): het rapport toont wat er al is.`,
  caseName: (base, seed, setting) => `${base}, seed ${seed}, ${setting}`,
  listed: {
    experiments: 'Meegeleverde experimenten',
    levers: 'Hefbomen',
    measures: 'Maten',
    caseCount: (cases) => `${number(cases)} gevallen`,
    range: (min, max, unit) => `${number(min)} tot ${number(max)} ${unit}`,
    choices: (options) => options.join(', '),
    example: (value, says) => `Bij ${value}: ${says}`,
  },
};
