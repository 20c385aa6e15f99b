/** The help of each command in Dutch. */
import type { CliWords } from './cli-words.ts';

const SEMESTER = 'een semester: een JSON-bestand, of een map met semester.json erin';

export const COMMANDS_NL: CliWords['commands'] = {
  plan: {
    summary: 'maak een stageplan van een semester',
    description:
      'Zoekt voor elke gevraagde stage een afdeling, dagen, diensten en een mentor, en schrijft in de map van --out: plan.json (het plan), samenvatting.txt (in gewone taal), rooster.csv (voor een rekenblad) en agenda/ (een .ics per cursist, afdeling en mentor). Ctrl-C stopt met het beste plan tot dan. Zonder --steps of --seconds zoekt het 30 seconden.',
    example: 'npx stageplan plan scenarios/semesters/leuven-voorjaar-2027 --out out --seconds 20',
    arguments: { SEMESTER },
    options: {
      out: 'de map voor het plan; wat er al van jezelf staat, blijft staan',
      seed: 'toevalsgetal: dezelfde seed en stappen geven hetzelfde plan (standaard 1)',
      steps: 'stop na zoveel zoekstappen',
      seconds: 'stop na zoveel seconden',
      workers: 'zoek met zoveel processen tegelijk, het beste plan telt (standaard 1)',
      published: 'het plan dat al bekend is: verander daar zo weinig mogelijk aan',
      stamp: 'tijdstip in de agenda’s, bv. 2027-01-15T09:00:00Z (standaard nu)',
    },
  },
  check: {
    summary: 'kijk een plan na',
    description:
      'Toont elke overtreding van de regels, alles wat het plan van zichzelf zegt en niet klopt, en de nagerekende score. Schrijft geen bestanden. Afsluitcode 1 als er iets niet klopt.',
    example: 'npx stageplan check scenarios/semesters/leuven-voorjaar-2027 out/plan.json',
    arguments: { SEMESTER, PLAN: 'het plan (JSON)' },
    options: { published: 'het plan dat dit plan vervangt' },
  },
  validate: {
    summary: 'kijk een semester na',
    description:
      'Toont alle fouten van een semester tegelijk: waar, wat er staat, wat er hoort te staan en hoe je het herstelt. Schrijft geen bestanden.',
    example: 'npx stageplan validate mijn-semester.json',
    arguments: { SEMESTER },
    options: {},
  },
  generate: {
    summary: 'verzin een semester om mee te proberen',
    description:
      'Schrijft een verzonnen, geldig semester (JSON) naar --out, of naar de standaarduitvoer. Dezelfde opties en seed geven hetzelfde semester.',
    example: 'npx stageplan generate --trainees 200 --seed 7 --tightness tight --out proef.json',
    arguments: {},
    options: {
      trainees: 'aantal cursisten, 10 tot 10000 (standaard 100)',
      seed: 'toevalsgetal (standaard 1)',
      tightness: 'roomy, normal (standaard) of tight, of plaatsen per gevraagde plaats, bv. 0.9',
      evening: 'aandeel in het avondtraject, 0 tot 1',
      parents: 'aandeel met jonge kinderen, 0 tot 1',
      noCar: 'aandeel zonder auto, 0 tot 1',
      area: 'leuven of flanders (standaard naargelang het aantal cursisten)',
      planted: 'bouw het semester rond een plan, zodat zeker alles te plaatsen is',
      out: 'het bestand voor het semester',
    },
  },
  schema: {
    summary: 'toon het JSON Schema van een bestandsformaat',
    description: 'Schrijft het JSON Schema van een semester of een plan naar de standaarduitvoer.',
    example: 'npx stageplan schema semester > semester.schema.json',
    arguments: { 'semester|plan': 'semester of plan' },
    options: {},
  },
};
