import { describe, expect, it } from 'vitest';
import { changed, csvOf, FILLED_IN, gridsOf, type Typed } from './testing/filled-in.ts';
import { clock, day, errorLines } from './testing/table-lines.ts';

type Changes = Readonly<Record<string, Typed>>;

describe('a typing mistake is said of its cell, with how to mend it', () => {
  const mistakes: readonly (readonly [string, Changes, string])[] = [
    [
      'hours where minutes are asked',
      { 'Cursisten!I2': '1u30' },
      'Cursisten!I2 (Fiets, max. minuten): "1u30" is geen geheel aantal minuten. Schrijf 90.',
    ],
    [
      'hours that the spreadsheet made a time of',
      { 'Cursisten!I2': clock('01:30') },
      'Cursisten!I2 (Fiets, max. minuten): 01:30 is geen geheel aantal minuten. Schrijf 90.',
    ],
    [
      'a duration where a date is asked',
      { 'Semester!B4': { kind: 'moment', date: '1900-01-01', time: null, seconds: 172_800 } },
      'Semester!B4 (Begin): 48:00 is geen bestaande datum. Schrijf bijvoorbeeld 1/3/2027.',
    ],
    [
      'a date that does not exist',
      { 'Semester!B4': '31/2/2027' },
      'Semester!B4 (Begin): "31/2/2027" is geen bestaande datum. Schrijf dag, maand en jaar, bijvoorbeeld 1/3/2027.',
    ],
    [
      'a date without its year',
      { 'Semester!B4': '1 februari' },
      'Semester!B4 (Begin): "1 februari" is geen bestaande datum. Schrijf het jaar erbij: 1/3/2027.',
    ],
    [
      'a date that ends before it starts',
      { 'Semester!B5': '1/1/2027' },
      'Semester!B5 (Einde): "1/1/2027" is geen datum op of na 1/2/2027 ("Begin"). Verbeter een van de twee datums.',
    ],
    [
      'a time beyond the day',
      { 'Diensten!D2': '25u' },
      'Diensten!D2 (Begin): "25u" is geen uur van 00:00 tot 24:00. Schrijf bijvoorbeeld 07:30.',
    ],
    [
      'hours that come to no whole minutes',
      { 'Modules!D2': 7.33 },
      'Modules!D2 (Uren): 7,33 is geen aantal uren dat op hele minuten uitkomt. Schrijf bijvoorbeeld 7u20.',
    ],
    [
      'a slip in a word to choose',
      { 'Cursisten!D2': 'avnd' },
      'Cursisten!D2 (Traject): "avnd" is niet "dag" of "avond". Bedoelt u "avond"?',
    ],
    [
      'one wrong word in a list',
      { 'Modules!E2': 'rusthuis, crèche' },
      'Modules!E2 (Soorten zorg): "crèche" is niet "woonzorgcentrum", "gezinszorg", "ziekenhuis" of "dagcentrum". Kies er één.',
    ],
    [
      'weekdays that the spreadsheet made a date of',
      { 'Aanbod!C2': day('2027-05-01') },
      'Aanbod!C2 (Dagen): 1/5/2027 is geen lijst van weekdagen. Uw rekenblad maakte er een datum van: zet de cel op Tekst en schrijf bijvoorbeeld ma-vr.',
    ],
    [
      'a number that nothing has',
      { 'Cursisten!C2': 'kinderzorg' },
      'Cursisten!C2 (Opleiding): "kinderzorg" is geen bekende opleiding. Verbeter het nummer of vul het blad Opleidingen aan.',
    ],
    [
      'a number with other capitals',
      { 'Cursisten!J2': 'Basis, thuis' },
      'Cursisten!J2 (Stagemodules): "Basis" is geen bekende module. Bedoelt u "basis"?',
    ],
    [
      'a unit that nobody knows, in a list of units',
      { 'Aanbod!A2': 'u1, u9' },
      'Aanbod!A2 (Afdeling): "u9" is geen bekende afdeling. Verbeter het nummer of vul het blad Afdelingen aan.',
    ],
    [
      'units parted by something else than commas',
      { 'Aanbod!A2': 'u1 en u2' },
      'Aanbod!A2 (Afdeling): "u1 en u2" is geen bekende afdeling. Scheid nummers met een komma.',
    ],
    [
      'modules parted by something else than commas',
      { 'Cursisten!J2': 'basis/thuis' },
      'Cursisten!J2 (Stagemodules): "basis/thuis" is geen bekende module. Scheid nummers met een komma.',
    ],
    [
      'a name with a stroke, of which no part is known',
      { 'Cursisten!J2': 'a/b' },
      'Cursisten!J2 (Stagemodules): "a/b" is geen bekende module. Verbeter het nummer of vul het blad Modules aan.',
    ],
    [
      'hours with a point, which may be a time',
      { 'Modules!D3': '7.30' },
      'Modules!D3 (Uren): "7.30" is geen aantal uren dat op hele minuten uitkomt. Schrijf 7,3 of 7u30.',
    ],
    [
      'a site that nobody knows',
      { 'Afdelingen!C2': 'heverlee' },
      'Afdelingen!C2 (Locatie): "heverlee" is geen bekende locatie. Verbeter het nummer of vul het blad Locaties aan.',
    ],
    [
      'a shift of another unit',
      { 'Mentorrooster!C3': 'gebroken' },
      'Mentorrooster!C3 (Dienst): "gebroken" is geen dienst van afdeling "u2". Kies "vroeg".',
    ],
    [
      'the same number twice',
      { 'Cursisten!A3': 'c1' },
      'Cursisten!A3 (Nummer): "c1" is niet uniek: Cursisten!A2 heeft dit nummer al. Geef elk een eigen nummer.',
    ],
    [
      'a cell left empty',
      { 'Cursisten!C2': null },
      'Cursisten!C2 (Opleiding): ontbreekt, hier hoort een nummer of korte naam. Vul deze cel in.',
    ],
    [
      'a formula that went wrong',
      { 'Cursisten!I2': { kind: 'error', text: '#N/B' } },
      'Cursisten!I2 (Fiets, max. minuten): #N/B is geen geheel aantal minuten. De formule in deze cel geeft een fout: verbeter ze of typ de waarde.',
    ],
    [
      'a forgotten decimal comma',
      { 'Cursisten!G2': '5088' },
      'Cursisten!G2 (Breedtegraad): "5088" is geen breedtegraad van -90 tot 90. Schrijf bijvoorbeeld 50,8798.',
    ],
    [
      'half a split shift',
      { 'Diensten!G3': null, 'Diensten!H3': null },
      'Diensten!G3 (Begin 2e deel): ontbreekt, hier hoort een uur: een dienst van soort "onderbroken" heeft een tweede deel. Vul "Begin 2e deel" en "Einde 2e deel" in.',
    ],
    [
      'a second part of a shift that has none',
      { 'Diensten!G2': '17:00', 'Diensten!H2': '19:00' },
      'Diensten!G2 (Begin 2e deel): "17:00" is niet toegelaten bij een dienst van soort "vroege". Laat "Begin 2e deel" en "Einde 2e deel" weg, of zet "Soort" op "onderbroken".',
    ],
    [
      'modules that come after each other',
      { 'Modules!F2': 'thuis' },
      'Modules!F3 (Na): "basis" is geen eerdere module: "basis" na "thuis" na "basis" is een kring. Schrap één van deze verwijzingen in "Na".',
    ],
    [
      'a module asked twice',
      { 'Cursisten!J2': 'basis, basis' },
      'Cursisten!J2 (Stagemodules): "basis" is niet uniek: Cursisten!J2 noemt deze module van de cursist al. Schrap één van beide.',
    ],
    [
      'an address that is none',
      { 'Cursisten!L2': 'an apenstaart' },
      'Cursisten!L2 (E-mail): "an apenstaart" is geen e-mailadres. Schrijf bijvoorbeeld "an.peeters@example.be".',
    ],
    [
      'a slip in a header',
      { 'Cursisten!C1': 'Opleidng' },
      'Cursisten!C1: "Opleidng" is geen kolom die de planner kent. Bedoelt u "Opleiding"?',
    ],
    [
      'the same column twice',
      { 'Cursisten!L1': 'volledige naam' },
      'Cursisten!L1: "volledige naam" is niet uniek: Cursisten!B1 is dezelfde kolom. Schrap één van beide.',
    ],
    [
      'a column that is missing',
      { 'Cursisten!C1': null },
      'Cursisten!1: ontbreekt, hier hoort de kolom "Opleiding". Voeg ze toe en vul ze in.',
    ],
    [
      'a slip in the name of a fact',
      { 'Semester!A4': 'Begn' },
      'Semester!A4: "Begn" is geen gegeven dat de planner kent. Bedoelt u "Begin"?',
    ],
    [
      'a time zone by another name',
      { 'Semester!A6': 'Tijdzone', 'Semester!B6': 'Brussel' },
      'Semester!B6 (Tijdzone): "Brussel" is geen tijdzone uit de IANA-lijst. Schrijf bijvoorbeeld "Europe/Brussels".',
    ],
  ];

  it.each(mistakes)('%s', (_, changes, line) => {
    expect(errorLines(gridsOf(changed(changes)))).toEqual([line]);
  });

  it('the headers pasted once more, of that row alone', () => {
    const [headers = [], first = [], second = []] = FILLED_IN.Cursisten ?? [];
    const sheets = { ...FILLED_IN, Cursisten: [headers, first, headers, second] };
    expect(errorLines(gridsOf(sheets))).toEqual([
      'Cursisten!3: "Nummer" is geen rij met gegevens: dit is opnieuw de titelrij. Schrap deze rij.',
    ]);
    const facts = FILLED_IN.Semester ?? [];
    expect(errorLines(gridsOf({ ...FILLED_IN, Semester: [...facts, ['Wat', 'Waarde']] }))).toEqual([
      'Semester!6: "Wat" is geen rij met gegevens: dit is opnieuw de titelrij. Schrap deze rij.',
    ]);
  });

  it('also in English', () => {
    expect(errorLines(gridsOf(changed({ 'Cursisten!C2': 'kinderzorg' })), 'en')).toEqual([
      'Cursisten!C2 (Opleiding): "kinderzorg" is not a known programme. Correct the number or complete the sheet Opleidingen.',
    ]);
  });

  it('all of them at once, in the order of sheets and rows', () => {
    const changes = {
      'Cursisten!I3': 'x',
      'Cursisten!I2': '1u30',
      'Cursisten!D2': 'avnd',
      'Semester!B4': 'x',
    };
    const places = errorLines(gridsOf(changed(changes))).map((line) => line.split(' ')[0]);
    expect(places).toEqual(['Semester!B4', 'Cursisten!D2', 'Cursisten!I2', 'Cursisten!I3']);
  });

  it('of a CSV file by the cell alone', () => {
    expect(errorLines(csvOf(changed({ 'Cursisten!C2': 'kinderzorg', 'Cursisten!A3': 'c1' })))).toEqual([
      'C2 (Opleiding): "kinderzorg" is geen bekende opleiding. Verbeter het nummer of vul het bestand opleidingen.csv aan.',
      'A3 (Nummer): "c1" is niet uniek: A2 in cursisten.csv heeft dit nummer al. Geef elk een eigen nummer.',
    ]);
  });
});
