/** A pin that cannot be kept, said so that the coordinator can mend it. */
import type { Sentence } from '../domain/plan-schema.ts';
import type { Problem } from '../domain/problem.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Demand } from '../prepare/demands.ts';

interface Reason {
  readonly why: Sentence;
  readonly mend: Sentence;
}

/** A pin that no plan can keep: which rule forbids it, and on which date when it is one. */
export interface UnkeptPin {
  readonly demand: Demand;
  readonly rule: RuleId;
  readonly date: string | null;
  /** It could be kept alone: what it needs, another pin has. */
  readonly together: boolean;
}

export function pinProblems(semester: Semester, unkept: readonly UnkeptPin[]): Problem[] {
  return unkept.map((pin) => pinProblem(semester, pin));
}

export function pinProblem(semester: Semester, { demand, rule, date, together }: UnkeptPin): Problem {
  const { pin } = demand;
  const index = pin === null ? -1 : (semester.pins ?? []).indexOf(pin);
  const day = pin?.days?.find((pinned) => pinned.date === date);
  const { why, mend } = together ? TOGETHER : REASONS[rule];
  const what = together ? 'together' : day === undefined ? 'pin' : 'day';
  return {
    severity: 'error',
    path: `pins[${index}] (${demand.trainee.id}, ${demand.module.id})`,
    at: ['pins', index],
    found: day === undefined || together ? JSON.stringify(pin) : `${day.date} (${day.shift})`,
    expected: {
      nl: `${POSSIBLE[what].nl}: ${why.nl} (regel ${rule})`,
      en: `${POSSIBLE[what].en}: ${why.en} (rule ${rule})`,
    },
    mend,
  };
}

const POSSIBLE = {
  day: { nl: 'een dag die kan', en: 'a possible day' },
  pin: { nl: 'een afspraak die kan', en: 'a pin that can be kept' },
  together: {
    nl: 'een afspraak die samen met de andere afspraken kan',
    en: 'a pin that can be kept together with the other pins',
  },
} satisfies Record<string, Sentence>;

const TOGETHER: Reason = {
  why: {
    nl: 'een andere afspraak neemt dezelfde plaats of dezelfde mentor in',
    en: 'another pin takes the same place or the same mentor',
  },
  mend: {
    nl: 'Geef een van beide een andere dag of afdeling, of vraag de afdeling om een plaats of mentor meer.',
    en: 'Give one of them another day or unit, or ask the unit for one more place or mentor.',
  },
};

const OTHER_DAY: Sentence = { nl: 'Kies een andere dag of dienst.', en: 'Choose another day or shift.' };
const OTHER_UNIT: Sentence = { nl: 'Kies een andere afdeling.', en: 'Choose another unit.' };

const REASONS: Record<RuleId, Reason> = {
  H1: {
    why: {
      nl: 'de afdeling neemt geen cursisten voor deze module, of de datum valt buiten de periode van semester, module, afdeling of cursist',
      en: 'the unit takes no trainees for this module, or the date lies outside the period of semester, module, unit or trainee',
    },
    mend: { nl: 'Verbeter de afdeling of de datum.', en: 'Correct the unit or the date.' },
  },
  H2: {
    why: {
      nl: 'er zijn te weinig diensten voor de uren van de module, of de dagen die vastliggen zijn er al te veel',
      en: 'there are too few shifts for the hours of the module, or the pinned days are too many already',
    },
    mend: {
      nl: 'Leg minder dagen vast of kies een afdeling met meer diensten.',
      en: 'Pin fewer days or choose a unit with more shifts.',
    },
  },
  H3: {
    why: { nl: 'het is dan vakantie, feestdag of sluitingsdag', en: 'it is a holiday or a closing day' },
    mend: OTHER_DAY,
  },
  H4: {
    why: {
      nl: 'een module die eerst moet komen, kan niet op tijd klaar zijn',
      en: 'a module that has to come first cannot be done in time',
    },
    mend: {
      nl: 'Zet die module op done als ze klaar is, of verschuif de dagen die vastliggen.',
      en: 'Mark that module as done if it is, or move the pinned days.',
    },
  },
  H5: {
    why: {
      nl: 'het is een nachtdienst die niet mag in deze module, of een tweede dienst op die dag',
      en: 'it is a night shift that the module does not allow, or a second shift on that day',
    },
    mend: { nl: 'Kies één andere dienst.', en: 'Choose one other shift.' },
  },
  H6: {
    why: {
      nl: 'de cursist heeft dan les, werk of een andere vaste afspraak',
      en: 'the trainee has class, work or another commitment then',
    },
    mend: {
      nl: 'Kies een andere dag of dienst, of pas de bezette uren van de cursist aan.',
      en: "Choose another day or shift, or correct the trainee's busy hours.",
    },
  },
  H7: {
    why: { nl: 'de verplaatsing duurt te lang', en: 'the journey takes too long' },
    mend: {
      nl: 'Kies een plaats dichterbij, of geef de cursist een ander vervoermiddel of meer reistijd (modes).',
      en: 'Choose a place nearby, or give the trainee another mode or more travel time (modes).',
    },
  },
  H8: {
    why: {
      nl: 'dat is niet te combineren met de uren van de opvang',
      en: 'it cannot be combined with childcare hours',
    },
    mend: {
      nl: 'Kies een andere dag of dienst, of verbeter de uren van de opvang.',
      en: 'Choose another day or shift, or correct the childcare hours.',
    },
  },
  H9: {
    why: {
      nl: 'de afdeling vraagt een fiets of auto die de cursist niet heeft',
      en: 'the unit asks for a bike or car that the trainee does not have',
    },
    mend: OTHER_UNIT,
  },
  H10: {
    why: { nl: 'er wordt dan geen plaats aangeboden', en: 'no place is on offer then' },
    mend: {
      nl: 'Kies een andere dag of dienst, of vul het aanbod van de afdeling aan (offers).',
      en: "Choose another day or shift, or complete the unit's offers.",
    },
  },
  H11: {
    why: {
      nl: 'er is dan geen mentor die kan begeleiden, of de mentor die vastligt is er op te weinig dagen',
      en: 'no mentor can guide then, or the pinned mentor is there on too few days',
    },
    mend: {
      nl: 'Kies een andere dag, dienst of mentor, of verbeter het uurrooster.',
      en: 'Choose another day, shift or mentor, or correct the roster.',
    },
  },
  H12: {
    why: {
      nl: 'er is dan te weinig personeel voor een stagiair',
      en: 'there is too little staff for a trainee then',
    },
    mend: OTHER_DAY,
  },
  H13: {
    why: {
      nl: 'er blijft te weinig rust over, of de week wordt te vol',
      en: 'too little rest is left, or the week gets too full',
    },
    mend: OTHER_DAY,
  },
  H14: {
    why: {
      nl: 'zo past het aantal dagen per week niet binnen het minimum en het maximum',
      en: 'the minimum or maximum of days a week cannot be kept',
    },
    mend: {
      nl: 'Leg minder of andere dagen vast, of pas het aantal dagen per week aan.',
      en: 'Pin fewer or other days, or change the number of days a week.',
    },
  },
  H15: {
    why: {
      nl: 'er vallen te veel weken zonder stage tussen, of de eerste dag begint niet met een gepaste dienst',
      en: 'too many weeks without a day lie between, or the first day is not on a shift to start with',
    },
    mend: {
      nl: 'Kies dagen die dichter bij elkaar liggen, of een andere eerste dienst.',
      en: 'Choose days closer together, or another first shift.',
    },
  },
  H16: {
    why: {
      nl: 'deze module mag niet, of juist alleen, bij de eigen werkgever',
      en: 'this module may not be with the own employer, or only there',
    },
    mend: OTHER_UNIT,
  },
  H17: {
    why: { nl: 'die plaats is voor deze cursist uitgesloten', en: 'that place is excluded for this trainee' },
    mend: {
      nl: 'Kies een andere afdeling of schrap de uitsluiting (excludes).',
      en: 'Choose another unit or remove the exclusion (excludes).',
    },
  },
  H18: {
    why: {
      nl: 'er zijn te weinig late diensten of weekenddagen voor deze module',
      en: 'there are too few late shifts or weekend days for this module',
    },
    mend: {
      nl: 'Kies een afdeling met meer late diensten of weekends.',
      en: 'Choose a unit with more late shifts or weekends.',
    },
  },
  H19: {
    why: {
      nl: 'zo komt de cursist niet aan genoeg uren in verschillende soorten zorg',
      en: 'the trainee would not reach enough hours in different settings',
    },
    mend: { nl: 'Kies een afdeling in een andere soort zorg.', en: 'Choose a unit in another setting.' },
  },
};
