/**
 * Columns about which a planner must know nothing: religion, origin, mother tongue, gender, health, and national
 * register numbers. A centre's lists often have them; they are dropped unread. Only columns that we do not know are
 * looked at, so a word that also means something harmless costs no more than another warning.
 */

/** Words that say it wherever they stand in a header. */
const WORDS = new Set([
  // Religion.
  ...['religie', 'godsdienst', 'geloof', 'geloofsovertuiging', 'levensbeschouwing', 'hoofddoek', 'kerk'],
  ...['religion', 'faith', 'belief', 'headscarf', 'culte', 'croyance', 'confession'],
  // Origin.
  ...['nationaliteit', 'herkomst', 'afkomst', 'etniciteit', 'etnisch', 'etnische', 'ras', 'huidskleur'],
  ...['geboorteland', 'geboorteplaats', 'migratieachtergrond', 'staatsburgerschap', 'verblijfsstatuut'],
  ...['verblijfsstatus', 'verblijfstitel', 'verblijfsvergunning', 'allochtoon', 'autochtoon'],
  ...['nationality', 'origin', 'ethnicity', 'ethnic', 'race', 'citizenship', 'birthplace', 'migrant'],
  ...['nationalite', 'origine', 'ethnie', 'citoyennete'],
  // Language at home.
  ...['moedertaal', 'thuistaal', 'huistaal', 'gezinstaal', 'omgangstaal'],
  // Gender.
  ...[
    'geslacht',
    'gender',
    'genderidentiteit',
    'sekse',
    'sexe',
    'sex',
    'genre',
    'aanspreking',
    'aanspreektitel',
  ],
  ...['aanhef', 'civilite', 'salutation', 'seksueel', 'seksuele'],
  // Health.
  ...[
    'gezondheid',
    'gezondheidstoestand',
    'ziekte',
    'ziektes',
    'ziek',
    'handicap',
    'beperking',
    'beperkingen',
  ],
  ...[
    'invaliditeit',
    'arbeidsongeschikt',
    'arbeidsongeschiktheid',
    'medisch',
    'medische',
    'medicatie',
    'diagnose',
  ],
  ...['allergie', 'allergieen', 'zwanger', 'zwangerschap', 'vaccinatie', 'vaccinaties'],
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
  ...['rijksregister', 'rijksregisternummer', 'rijksregisternr', 'rrn', 'insz', 'inss', 'niss', 'bis'],
  ...['bisnummer', 'ssn', 'socialezekerheidsnummer', 'identiteitskaart', 'identiteitskaartnummer'],
]);

/** Words that say it together, one after the other. */
const PHRASES: readonly string[] = [
  ...['land van geboorte', 'land van herkomst', 'plaats van geboorte', 'country of birth', 'birth country'],
  ...['place of birth', 'pays de naissance', 'lieu de naissance', 'pays d origine'],
  ...['taal thuis', 'eerste taal', 'mother tongue', 'native language', 'home language', 'first language'],
  ...[
    'langue maternelle',
    'langue parlee a la maison',
    'm v',
    'm v x',
    'v m',
    'm f',
    'm f x',
    'dhr mevr',
    'de heer mevrouw',
  ],
  ...['national register', 'national number', 'registre national', 'numero national', 'nationaal nummer'],
  ...['social security number', 'etat de sante'],
];

export function isSensitive(header: string): boolean {
  const words = wordsOf(header);
  if (words.some((word) => WORDS.has(word))) return true;
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
