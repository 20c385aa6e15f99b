/** The help of each command in Dutch. */
import type { CliWords } from './cli-words.ts';

const SEMESTER =
  'een semester: een werkboek (.xlsx), een map met CSV-bestanden, een JSON-bestand, of een map met semester.json erin';

const STAMP = 'tijdstip van opmaak, bv. 2027-01-15T09:00:00Z (standaard nu)';

const HAND_OUT = {
  pseudonymous: 'laat alle namen en e-mailadressen weg: overal staan de nummers',
  without: 'sla over wat u niet nodig hebt: report, excel of pdf, met komma’s ertussen',
  stamp: STAMP,
};

export const COMMANDS_NL: CliWords['commands'] = {
  plan: {
    summary: 'maak een stageplan van een semester',
    description:
      'Zoekt voor elke gevraagde stage een afdeling, dagen, diensten en een mentor, en schrijft in de map van --out: plan.json (het plan), samenvatting.txt (in gewone taal), rapport.html (om te lezen en af te drukken), rooster.xlsx en rooster.csv (voor een rekenblad), verloop.csv (hoe het zoeken ging), pdf/ (een blad per cursist en per afdeling, om op te hangen) en agenda/ (een .ics per cursist, afdeling en mentor). Ctrl-C stopt met het beste plan tot dan. Zonder --steps of --seconds zoekt het 30 seconden.',
    example: 'npx stageplan plan scenarios/semesters/leuven-voorjaar-2027 --out out --seconds 20',
    arguments: { SEMESTER },
    options: {
      out: 'de map voor het plan; wat er al van uzelf staat, blijft staan',
      seed: 'toevalsgetal: dezelfde seed en stappen geven hetzelfde plan (standaard 1)',
      steps: 'stop na zoveel zoekstappen',
      seconds: 'stop na zoveel seconden',
      workers:
        'zoek met zoveel processen tegelijk, het beste plan telt (standaard een per processorkern, hoogstens 4; met --steps 1)',
      lp: 'rekenbibliotheek voor lineaire programma’s, waarmee bewezen wordt hoe dicht het plan bij het best mogelijke ligt: auto (standaard) kiest zelf, en gebruikt er boven de 40 cursisten geen; highs en javascript leggen er één op, ook daarboven; none doet het zonder en bewijst soms minder',
      published: 'het plan dat al bekend is: verander daar zo weinig mogelijk aan',
      ...HAND_OUT,
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
  report: {
    summary: 'geef een bestaand plan opnieuw uit',
    description:
      'Kijkt een plan na en schrijft opnieuw alles waarmee het uitgedeeld wordt: rapport, Excel, CSV, pdf en agenda’s. Handig in een andere taal, zonder namen, of nadat er namen bijkwamen. Een plan dat zich niet aan de regels houdt, wordt niet uitgedeeld: afsluitcode 1.',
    example: 'npx stageplan report mijn-semester.xlsx out/plan.json --out zonder-namen --pseudonymous',
    arguments: { SEMESTER, PLAN: 'het plan (JSON)' },
    options: {
      out: 'de map voor de bestanden; wat er al van uzelf staat, blijft staan',
      published: 'het plan dat dit plan vervangt',
      ...HAND_OUT,
    },
  },
  template: {
    summary: 'maak het werkboek om in te vullen',
    description:
      'Schrijft een Excel-werkboek met een blad per onderwerp (cursisten, afdelingen, mentoren …), keuzelijsten en een blad Uitleg dat elke kolom toelicht. Met --example staat er een klein, verzonnen semester in. Een bestand dat er al is, wordt nooit overschreven.',
    example: 'npx stageplan template --out mijn-semester.xlsx',
    arguments: {},
    options: {
      out: 'het werkboek (.xlsx)',
      example: 'vul het met een verzonnen voorbeeld van tien cursisten',
      stamp: STAMP,
    },
  },
  import: {
    summary: 'maak een semester van een werkboek of CSV-bestanden',
    description:
      'Leest een ingevuld werkboek (.xlsx) of een map met CSV-bestanden (één per blad) en schrijft het semester als JSON. Bij fouten wordt er niets geschreven: alle fouten staan er in één keer, met blad, cel, wat er staat, wat er hoort en hoe u het herstelt. Kolommen over godsdienst, afkomst, moedertaal, geslacht of gezondheid en rijksregisternummers worden niet overgenomen. De andere commando’s lezen een werkboek of map ook rechtstreeks.',
    example: 'npx stageplan import mijn-semester.xlsx --out mijn-semester.json',
    arguments: { TABLES: 'een werkboek (.xlsx) of een map met CSV-bestanden' },
    options: {
      out: 'het bestand voor het semester (JSON); een vorig semester wordt vervangen',
      pseudonymous: 'neem geen namen en e-mailadressen over',
    },
  },
  export: {
    summary: 'maak een werkboek van een semester',
    description:
      'Schrijft een semester als het werkboek dat template maakt, ingevuld: om na te lezen, te veranderen en opnieuw te importeren. Met --published en --frozen-until staat wat voorbij is vast op het blad Afspraken: dat verandert dan niet meer. Een bestand dat er al is, wordt nooit overschreven.',
    example: 'npx stageplan export scenarios/semesters/leuven-voorjaar-2027 --out leuven.xlsx',
    arguments: { SEMESTER },
    options: {
      out: 'het werkboek (.xlsx), of met --csv een nieuwe map',
      csv: 'schrijf CSV-bestanden, één per blad, in plaats van een werkboek',
      published:
        'het plan dat al bekend is: zijn dagen tot en met --frozen-until komen op het blad Afspraken',
      frozenUntil: 'de laatste dag die voorbij is, bv. 2027-02-28',
      pseudonymous: 'laat namen en e-mailadressen weg',
      stamp: STAMP,
    },
  },
  validate: {
    summary: 'kijk een semester na',
    description:
      'Toont alle fouten van een semester tegelijk: waar, wat er staat, wat er hoort te staan en hoe u het herstelt. Schrijft geen bestanden.',
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
      timetable:
        'schrijf er ook de verzonnen dienstregeling van de regio Leuven bij (zip), voor bus en trein',
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
