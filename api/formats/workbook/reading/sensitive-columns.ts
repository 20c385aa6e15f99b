/**
 * Columns about which a planner must know nothing: religion, origin, mother tongue, gender, health, and national
 * register numbers. A centre's lists often have them; they are dropped unread. Only columns that we do not know are
 * looked at, so a word that also means something harmless costs no more than another warning.
 */

import { look } from '../cells/look.ts';

/** Words that say it wherever they stand in a header. */
const WORDS = new Set([
  // Religion.
  ...['religie', 'godsdienst', 'geloof', 'geloofsovertuiging', 'levensbeschouwing', 'hoofddoek', 'kerk'],
  ...['religion', 'faith', 'belief', 'headscarf', 'culte', 'croyance', 'confession'],
  // Origin.
  ...['nationaliteit', 'afkomst', 'etniciteit', 'etnisch', 'etnische', 'ras', 'huidskleur'],
  ...[
    'gebland',
    'gebplaats',
    'geboorteland',
    'geboorteplaats',
    'migratieachtergrond',
    'staatsburgerschap',
    'verblijfsstatuut',
  ],
  ...['verblijfsstatus', 'verblijfstitel', 'verblijfsvergunning', 'allochtoon', 'autochtoon'],
  ...['nationality', 'origin', 'ethnicity', 'ethnic', 'race', 'citizenship', 'birthplace', 'migrant'],
  ...['nationalite', 'origine', 'ethnie', 'citoyennete'],
  // Language at home.
  ...['taalachtergrond', 'moedertaal', 'thuistaal', 'huistaal', 'gezinstaal', 'omgangstaal'],
  // Gender.
  ...['gender', 'genderidentiteit', 'sekse', 'sexe', 'sex', 'genre', 'aanspreking', 'aanspreektitel'],
  ...['gesl', 'aanhef', 'civilite', 'salutation', 'seksueel', 'seksuele'],
  // Health.
  ...['ziek', 'handicap', 'beperking', 'beperkingen'],
  ...[
    'invaliditeit',
    'arbeidsongeschikt',
    'arbeidsongeschiktheid',
    'medisch',
    'medische',
    'medicatie',
    'diagnose',
  ],
  ...['allergie', 'allergieen', 'vaccinatie', 'vaccinaties', 'adhd', 'dyslexie', 'dyscalculie'],
  ...['rugattest', 'doktersattest', 'rugklachten', 'rugproblemen'],
  ...[
    'health',
    'illness',
    'disease',
    'disability',
    'disabled',
    'medical',
    'medication',
    'diagnosis',
    'pregnant',
  ],
  ...['allergy', 'allergies', 'vaccination', 'sante', 'maladie', 'invalidite', 'grossesse', 'medicale'],
  // National register numbers.
  ...['rrn', 'insz', 'inss', 'niss', 'bis'],
  ...['bisnummer', 'ssn', 'socialezekerheidsnummer', 'identiteitskaart', 'identiteitskaartnummer'],
]);

/** Letters that such words, and those made of them, begin with. */
const BEGINNINGS: readonly string[] = [
  ...['herkomst', 'vluchteling', 'geslacht', 'gezondheid', 'ziekte', 'zwanger', 'autis', 'rijksreg'],
];

/** Words that say it together, one after the other. */
const PHRASES: readonly string[] = [
  ...['land van geboorte', 'land van herkomst', 'plaats van geboorte', 'country of birth', 'birth country'],
  ...['place of birth', 'pays de naissance', 'lieu de naissance', 'pays d origine'],
  ...[
    'geb land',
    'geb plaats',
    'statuut verblijf',
    'moeder taal',
    'taal thuis',
    'eerste taal',
    'mother tongue',
    'native language',
    'home language',
    'first language',
  ],
  ...[
    'langue maternelle',
    'langue parlee a la maison',
    'm v',
    'm v x',
    'v m',
    'm f',
    'm f x',
    'h f',
    'f h',
    'man vrouw',
    'vrouw man',
    'dhr mevr',
    'dhr mw',
    'mw dhr',
    'de heer mevrouw',
  ],
  ...['national register', 'national number', 'registre national', 'numero national', 'nationaal nummer'],
  ...['n national', 'no national', 'nr national', 'rr nr', 'rr nummer'],
  ...['social security number', 'etat de sante', 'attest rug', 'rug attest'],
];

/** Headers of a letter or two say it where there is nothing else. */
const WHOLE = new Set(['mv', 'vm', 'mvx', 'hf', 'fh', 'mf', 'mw', 'rr', 'nn', 'nat']);

export function isSensitive(header: string): boolean {
  if (WHOLE.has(look(header))) return true;
  const words = wordsOf(header);
  if (words.some((word) => WORDS.has(word) || BEGINNINGS.some((letters) => word.startsWith(letters))))
    return true;
  const text = ` ${words.join(' ')} `;
  return PHRASES.some((phrase) => text.includes(` ${phrase} `));
}

/** `Geslacht (M/V)` as `geslacht`, `m`, `v`; `motherTongue` as two words. */
function wordsOf(header: string): string[] {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
