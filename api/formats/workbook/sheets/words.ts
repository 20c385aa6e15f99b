/** The Dutch words for the values of the semester's format, with what else people type for them. */
import type { ChoiceWords } from '../cells/choice.ts';

export const CLOSURE_KINDS: ChoiceWords = {
  'school-holiday': ['schoolvakantie', 'vakantie'],
  'public-holiday': ['feestdag', 'wettelijke feestdag'],
  other: ['sluitingsdag', 'sluiting', 'andere', 'brugdag', 'facultatieve verlofdag', 'lokale verlofdag'],
};

export const SETTINGS: ChoiceWords = {
  wzc: [
    'woonzorgcentrum',
    'rusthuis',
    'rust- en verzorgingstehuis',
    'rvt',
    'woonzorg',
    'ouderenzorg',
    'nursing home',
  ],
  gezinszorg: ['gezinszorg', 'thuiszorg', 'home care'],
  ziekenhuis: ['ziekenhuis', 'hospital', 'kliniek'],
  dagcentrum: ['dagcentrum', 'dagverzorgingscentrum', 'dagverzorging', 'dvc', 'cado', 'day centre'],
};

export const OWN_WORKPLACE: ChoiceWords = {
  allowed: ['toegelaten', 'mag', 'ja'],
  forbidden: ['verboden', 'mag niet', 'nee', 'neen', 'niet toegelaten'],
  required: ['verplicht', 'moet'],
};

export const SHIFT_KINDS: ChoiceWords = {
  early: ['vroege', 'vroeg', 'vroege dienst', 'vroege shift', 'ochtend'],
  day: ['dag', 'dagdienst'],
  late: ['late', 'laat', 'late dienst', 'late shift'],
  split: ['onderbroken', 'onderbroken dienst', 'gebroken', 'coupure'],
  half: ['halve dag', 'halve', 'half', 'halve dienst'],
  evening: ['avond', 'avonddienst'],
  night: ['nacht', 'nachtdienst'],
};

export const MOBILITY: ChoiceWords = {
  none: ['geen', 'niets', 'niet nodig'],
  bike: ['fiets', 'met de fiets'],
  car: ['auto', 'wagen', 'met de auto'],
};

export const MENTOR_LEVELS: ChoiceWords = {
  basic: ['basis', 'basisopleiding', 'gewoon'],
  advanced: ['verdiept', 'verdieping', 'gevorderd', 'gevorderde'],
};

export const TRACKS: ChoiceWords = {
  day: ['dag', 'dagtraject', 'dagopleiding', 'overdag'],
  evening: ['avond', 'avondtraject', 'avondopleiding', "'s avonds"],
};

export const STATUSES: ChoiceWords = {
  regular: ['regulier', 'gewoon', 'standaard'],
  art60: ['art. 60', 'artikel 60', 'art 60 § 7', '60'],
  lde: ['LDE', 'lokale diensteneconomie'],
  maatwerk: ['maatwerk', 'individueel maatwerk', 'maatwerker'],
  vdab: ['VDAB'],
  employed: ['werkend', 'werknemer', 'werkende', 'aan het werk', 'zij-instromer'],
};

export const GUIDANCE: ChoiceWords = {
  standard: ['gewoon', 'standaard', 'normaal'],
  intensive: ['intensief', 'intensieve begeleiding', 'extra'],
};

export const BUSY_KINDS: ChoiceWords = {
  class: ['les', 'lessen', 'school', 'opleiding'],
  work: ['werk', 'job', 'arbeid', 'werken'],
  family: ['gezin', 'familie', 'kinderen'],
  other: ['andere', 'anders', 'ander', 'overige'],
};

export const BUSY_WHEN: ChoiceWords = {
  always: ['altijd', 'steeds'],
  term: ['buiten sluitingen', 'lesweken', 'niet in vakanties', 'niet in de vakantie', 'buiten vakanties'],
  closures: ['tijdens sluitingen', 'alleen in vakanties', 'in de vakantie', 'vakanties', 'tijdens vakanties'],
};
