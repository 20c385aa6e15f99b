/** What is said of parts of a semester that are well formed and do not agree with each other. */
import type { Saying } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import type { FieldPath, InputWords, Wording } from '../input-words.ts';
import { type Sentence, say } from '../sentence.ts';
import { didYouMean, disjunction } from '../shape-sentences.ts';

/** What an id can refer to. */
export type Target =
  | 'programmes'
  | 'modules'
  | 'employers'
  | 'sites'
  | 'units'
  | 'mentors'
  | 'trainees'
  | 'places'
  | 'feeds';

const KNOWN: Record<Target, Sentence> = {
  programmes: say('een bekende opleiding', 'a known programme'),
  modules: say('een bekende module', 'a known module'),
  employers: say('een bekende werkgever', 'a known employer'),
  sites: say('een bekende locatie', 'a known site'),
  units: say('een bekende afdeling', 'a known unit'),
  mentors: say('een bekende mentor', 'a known mentor'),
  trainees: say('een bekende cursist', 'a known trainee'),
  places: say('een bekende afdeling, locatie of werkgever', 'a known unit, site or employer'),
  feeds: say('een bekende dienstregeling', 'a known timetable'),
};

/** Where to add what is not known yet. */
const COMPLETE: Record<Target, Wording> = {
  programmes: completeList('programmes'),
  modules: completeList('modules'),
  employers: completeList('employers'),
  sites: completeList('sites'),
  units: completeList('units'),
  mentors: completeList('mentors'),
  trainees: completeList('trainees'),
  places: ({ id, list }) => {
    const [units, sites, employers] = [list(['units']), list(['sites']), list(['employers'])];
    return say(
      `Verbeter het ${id.nl} of vul ${units.nl}, ${sites.nl} of ${employers.nl} aan.`,
      `Correct the ${id.en} or complete ${units.en}, ${sites.en} or ${employers.en}.`,
    );
  },
  feeds: ({ field, list }) => {
    const [path, feeds] = [field(['transit', 'gtfs', 'path']), list(['transit', 'gtfs'])];
    return say(`Schrijf een ${path.nl} uit ${feeds.nl}.`, `Write a ${path.en} of ${feeds.en}.`);
  },
};

function completeList(name: string): Wording {
  return ({ id, list }) =>
    say(
      `Verbeter het ${id.nl} of vul ${list([name]).nl} aan.`,
      `Correct the ${id.en} or complete ${list([name]).en}.`,
    );
}

export function unknownId(target: Target, alike: string | undefined): Saying {
  return { expected: KNOWN[target], mend: alike === undefined ? COMPLETE[target] : didYouMean(alike) };
}

const MOST_SHIFTS = 8;

export function unknownShift(unit: string | undefined, shifts: readonly string[]): Saying {
  const ofUnit =
    unit === undefined ? say('deze afdeling', 'this unit') : say(`afdeling "${unit}"`, `unit "${unit}"`);
  const choice = disjunction(shifts.slice(0, MOST_SHIFTS).map((shift) => `"${shift}"`));
  return {
    expected: say(`een dienst van ${ofUnit.nl}`, `a shift of ${ofUnit.en}`),
    mend: shifts.length === 0 ? noShiftsYet : say(`Kies ${choice.nl}.`, `Choose ${choice.en}.`),
  };
}

function noShiftsYet({ list }: InputWords): Sentence {
  const shifts = list(['units', 'shifts']);
  return say(`Die heeft er nog geen: vul ${shifts.nl} aan.`, `It has none yet: complete ${shifts.en}.`);
}

/** Ids that have to differ. `first` is the first element with that id, here and below. */
export function idTaken(first: InputPath): Saying {
  return {
    expected: ({ id, place }) =>
      say(
        `uniek: ${place(first).nl} heeft dit ${id.nl} al`,
        `unique: ${place(first).en} has this ${id.en} already`,
      ),
    mend: ({ id }) => say(`Geef elk een eigen ${id.nl}.`, `Give each its own ${id.en}.`),
  };
}

const MENTION_ONCE = say('Schrap één van beide.', 'Remove one of the two.');

export function moduleTwice(first: InputPath): Saying {
  return {
    expected: ({ place, either }) => {
      const { nl, en } = place(first);
      return either(
        say(`uniek: ${nl} is dezelfde module`, `unique: ${en} is the same module`),
        say(
          `uniek: ${nl} noemt deze module van de cursist al`,
          `unique: ${en} already has this module of the trainee`,
        ),
      );
    },
    mend: MENTION_ONCE,
  };
}

export function modeTwice(first: InputPath): Saying {
  return {
    expected: ({ place }) =>
      say(
        `uniek: ${place(first).nl} is hetzelfde vervoermiddel`,
        `unique: ${place(first).en} is the same means of transport`,
      ),
    mend: MENTION_ONCE,
  };
}

export function feedTwice(first: InputPath): Saying {
  return {
    expected: ({ place }) =>
      say(
        `uniek: ${place(first).nl} is dezelfde dienstregeling`,
        `unique: ${place(first).en} is the same timetable`,
      ),
    mend: MENTION_ONCE,
  };
}

export function pinTwice(first: InputPath): Saying {
  return {
    expected: ({ place }) =>
      say(
        `uniek: ${place(first).nl} legt deze module van de cursist al vast`,
        `unique: ${place(first).en} already pins this module of the trainee`,
      ),
    mend: ({ pins }) => say(`Voeg de twee ${pins.nl} samen.`, `Merge the two ${pins.en}.`),
  };
}

export function staffingTwice(first: InputPath): Saying {
  return {
    expected: ({ place }) =>
      say(
        `uniek: ${place(first).nl} geeft al cijfers voor die dienst op die dag`,
        `unique: ${place(first).en} already has figures for that shift on that day`,
      ),
    mend: MENTION_ONCE,
  };
}

export function exceptionTwice(first: InputPath): Saying {
  return {
    expected: ({ place }) =>
      say(
        `uniek: ${place(first).nl} geldt al voor die datum en dienst`,
        `unique: ${place(first).en} is already for that date and shift`,
      ),
    mend: MENTION_ONCE,
  };
}

/** @param circle the modules, each after the next one, the first again at the end */
export function circleOfModules(circle: readonly string[]): Saying {
  const names = circle.map((id) => `"${id}"`);
  return {
    expected: say(
      `een eerdere module: ${names.join(' na ')} is een kring`,
      `an earlier module: ${names.join(' after ')} is a circle`,
    ),
    mend: ({ field }) => {
      const after = field(['modules', 'after']);
      return say(
        `Schrap één van deze verwijzingen in ${after.nl}.`,
        `Remove one of these references in ${after.en}.`,
      );
    },
  };
}

/** A range that ends before it starts. `field` is the field of the start, `start` the date in it. */
export function endsBeforeStart(start: string, field: FieldPath): Saying {
  return {
    expected: (words) => {
      const [date, name] = [words.value(field, start), words.field(field)];
      return say(`een datum op of na ${date} (${name.nl})`, `a date on or after ${date} (${name.en})`);
    },
    mend: say('Verbeter een van de twee datums.', 'Correct one of the two dates.'),
  };
}

const CORRECT_HOURS = say(
  'Verbeter het uur; middernacht aan het einde van de dag is 00:00.',
  'Correct the time; midnight at the end of the day is 00:00.',
);

export function closesBeforeOpening(opens: string): Saying {
  return {
    expected: say(
      `een sluitingsuur op of na ${opens}, wanneer de opvang opengaat`,
      `a closing time at or after ${opens}, when childcare opens`,
    ),
    mend: CORRECT_HOURS,
  };
}

export function opensAfterClosing(closes: string): Saying {
  return {
    expected: say(
      `een openingsuur op of voor ${closes}, wanneer de opvang sluit`,
      `an opening time at or before ${closes}, when childcare closes`,
    ),
    mend: CORRECT_HOURS,
  };
}

const KIND: FieldPath = ['units', 'shifts', 'kind'];

/** The two fields of the second part of a shift, in one phrase. */
function secondPart({ field }: InputWords): Sentence {
  const starts = field(['units', 'shifts', 'secondStart']);
  const ends = field(['units', 'shifts', 'secondEnd']);
  return say(`${starts.nl} en ${ends.nl}`, `${starts.en} and ${ends.en}`);
}

export const SECOND_PART_MISSING: Saying = {
  expected: ({ value }) => {
    const split = value(KIND, 'split');
    return say(
      `een uur: een dienst van soort "${split}" heeft een tweede deel`,
      `a time: a shift of kind "${split}" has a second part`,
    );
  },
  mend: (words) => say(`Vul ${secondPart(words).nl} in.`, `Fill in ${secondPart(words).en}.`),
};

export function secondPartOf(kind: string): Saying {
  return {
    expected: ({ value }) =>
      say(
        `toegelaten bij een dienst van soort "${value(KIND, kind)}"`,
        `allowed with a shift of kind "${value(KIND, kind)}"`,
      ),
    mend: (words) => {
      const [second, split, kind] = [secondPart(words), words.value(KIND, 'split'), words.field(KIND)];
      const write = words.either(
        say(`schrijf ${kind.nl} "${split}"`, `write ${kind.en} "${split}"`),
        say(`zet ${kind.nl} op "${split}"`, `set ${kind.en} to "${split}"`),
      );
      return say(`Laat ${second.nl} weg, of ${write.nl}.`, `Leave out ${second.en}, or ${write.en}.`);
    },
  };
}

export function secondPartTooEarly(end: string): Saying {
  return {
    expected: say(
      `een uur op of na ${end}, het einde van het eerste deel`,
      `a time at or after ${end}, the end of the first part`,
    ),
    mend: say('Laat het tweede deel later beginnen.', 'Let the second part start later.'),
  };
}

export function breakTooLong(shiftMinutes: number): Saying {
  return {
    expected: say(
      `een pauze korter dan de dienst (${shiftMinutes} minuten)`,
      `a break shorter than the shift (${shiftMinutes} minutes)`,
    ),
    mend: say('Verbeter de pauze of de uren van de dienst.', 'Correct the break or the times of the shift.'),
  };
}

export function indexOutsideCycle(weeks: number): Saying {
  return {
    expected: ({ field }) => {
      const length = field(['mentors', 'roster', 'cycle', 'weeks']);
      return say(
        `een getal onder ${weeks}, de lengte van de cyclus (${length.nl})`,
        `a number below ${weeks}, the length of the cycle (${length.en})`,
      );
    },
    mend: say('De eerste week van de cyclus is 0.', 'The first week of the cycle is 0.'),
  };
}

function weekdaysOrDate({ field }: InputWords): Sentence {
  const [weekdays, date] = [field(['trainees', 'busy', 'weekdays']), field(['trainees', 'busy', 'date'])];
  return say(
    `een blok met ofwel ${weekdays.nl} ofwel ${date.nl}`,
    `a block with either ${weekdays.en} or ${date.en}`,
  );
}

export const WEEKDAYS_AND_DATE: Saying = {
  expected: weekdaysOrDate,
  mend: say('Schrap één van de twee.', 'Remove one of the two.'),
};

export const NEITHER_WEEKDAYS_NOR_DATE: Saying = {
  expected: weekdaysOrDate,
  mend: say(
    'Schrijf op welke weekdagen het terugkomt, of op welke datum het valt.',
    'Write on which weekdays it recurs, or on which date it falls.',
  ),
};

export function outsideProgramme(trainees: string, modules: string): Saying {
  return {
    expected: say(`een module van opleiding "${trainees}"`, `a module of programme "${trainees}"`),
    mend: say(
      `Ze hoort bij opleiding "${modules}": verbeter de module of de opleiding van de cursist.`,
      `It belongs to programme "${modules}": correct the module or the trainee's programme.`,
    ),
  };
}

export function pinNotAsked(trainee: string): Saying {
  return {
    expected: say(`een module van cursist "${trainee}"`, `a module of trainee "${trainee}"`),
    mend: ({ pin }) =>
      say(
        `Voeg de module toe bij de cursist of schrap de ${pin.nl}.`,
        `Add the module to the trainee or remove the ${pin.en}.`,
      ),
  };
}

export function pinOnDone(trainee: string): Saying {
  return {
    expected: say(
      `een module die cursist "${trainee}" nog moet doen`,
      `a module that trainee "${trainee}" still has to do`,
    ),
    mend: ({ pin, field }) => {
      const done = field(['trainees', 'modules', 'done']);
      return say(
        `Schrap de ${pin.nl} of schrap ${done.nl} bij de module.`,
        `Remove the ${pin.en}, or ${done.en} at the module.`,
      );
    },
  };
}

export function mentorElsewhere(pinned: string, actual: string): Saying {
  return {
    expected: say(`een mentor van afdeling "${pinned}"`, `a mentor of unit "${pinned}"`),
    mend: say(
      `Deze mentor werkt op afdeling "${actual}": verbeter de mentor of de afdeling.`,
      `This mentor works at unit "${actual}": correct the mentor or the unit.`,
    ),
  };
}

const PINNED_DAYS: FieldPath = ['pins', 'days'];

export const DAYS_WITHOUT_UNIT: Saying = {
  expected: ({ list }) =>
    say(
      `een afdeling: de diensten in ${list(PINNED_DAYS).nl} zijn die van één afdeling`,
      `a unit: the shifts in ${list(PINNED_DAYS).en} are those of one unit`,
    ),
  mend: ({ field }) => {
    const [unit, days] = [field(['pins', 'unit']), field(PINNED_DAYS)];
    return say(`Vul ${unit.nl} in, of laat ${days.nl} weg.`, `Fill in ${unit.en}, or leave out ${days.en}.`);
  },
};

/** @param monday of the week in which the date lies */
export function notMonday(monday: string): Saying {
  return {
    expected: say('een maandag', 'a Monday'),
    mend: ({ value }) => {
      const date = value(['transit', 'referenceWeek'], monday);
      return say(`Schrijf "${date}", de maandag van die week.`, `Write "${date}", the Monday of that week.`);
    },
  };
}
