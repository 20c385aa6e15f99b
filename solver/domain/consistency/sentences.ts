/** What is said of parts of a semester that are well formed and do not agree with each other. */
import type { Saying } from '../fault.ts';
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
  sites: say('een bekende stageplaats', 'a known site'),
  units: say('een bekende afdeling', 'a known unit'),
  mentors: say('een bekende mentor', 'a known mentor'),
  trainees: say('een bekende cursist', 'a known trainee'),
  places: say('een bekende afdeling, stageplaats of werkgever', 'a known unit, site or employer'),
  feeds: say('een bekende dienstregeling', 'a known timetable'),
};

/** Where to add what is not known yet. */
const COMPLETE: Record<Target, Sentence> = {
  programmes: completeList('programmes'),
  modules: completeList('modules'),
  employers: completeList('employers'),
  sites: completeList('sites'),
  units: completeList('units'),
  mentors: completeList('mentors'),
  trainees: completeList('trainees'),
  places: say(
    'Verbeter het id of vul units, sites of employers aan.',
    'Correct the id or complete units, sites or employers.',
  ),
  feeds: say('Schrijf een path uit transit.gtfs.', 'Write a path of transit.gtfs.'),
};

function completeList(list: string): Sentence {
  return say(`Verbeter het id of vul ${list} aan.`, `Correct the id or complete ${list}.`);
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
    mend:
      shifts.length === 0
        ? say('Die heeft er nog geen: vul shifts aan.', 'It has none yet: complete shifts.')
        : say(`Kies ${choice.nl}.`, `Choose ${choice.en}.`),
  };
}

/** Ids that have to differ. `where` is the first element with that id. */
export function idTaken(where: string): Saying {
  return {
    expected: say(`uniek: ${where} heeft dit id al`, `unique: ${where} has this id already`),
    mend: say('Geef elk een eigen id.', 'Give each its own id.'),
  };
}

const MENTION_ONCE = say('Schrap één van beide.', 'Remove one of the two.');

export function moduleTwice(first: number): Saying {
  return {
    expected: say(
      `uniek: modules[${first}] is dezelfde module`,
      `unique: modules[${first}] is the same module`,
    ),
    mend: MENTION_ONCE,
  };
}

export function modeTwice(first: number): Saying {
  return {
    expected: say(
      `uniek: modes[${first}] is hetzelfde vervoermiddel`,
      `unique: modes[${first}] is the same means of transport`,
    ),
    mend: MENTION_ONCE,
  };
}

export function pinTwice(first: number): Saying {
  return {
    expected: say(
      `uniek: pins[${first}] legt deze module van de cursist al vast`,
      `unique: pins[${first}] already pins this module of the trainee`,
    ),
    mend: say('Voeg de twee pins samen.', 'Merge the two pins.'),
  };
}

export function staffingTwice(first: number): Saying {
  return {
    expected: say(
      `uniek: weekendStaffing[${first}] geeft al cijfers voor die dienst op die dag`,
      `unique: weekendStaffing[${first}] already has figures for that shift on that day`,
    ),
    mend: MENTION_ONCE,
  };
}

export function exceptionTwice(first: number): Saying {
  return {
    expected: say(
      `uniek: exceptions[${first}] geldt al voor die datum en dienst`,
      `unique: exceptions[${first}] is already for that date and shift`,
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
    mend: say('Schrap één van deze verwijzingen in after.', 'Remove one of these references in after.'),
  };
}

/** A range that ends before it starts. `field` is the field of the start. */
export function endsBeforeStart(start: string, field: string): Saying {
  return {
    expected: say(`een datum op of na ${start} (${field})`, `a date on or after ${start} (${field})`),
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

export const SECOND_PART_MISSING: Saying = {
  expected: say(
    'een uur: een dienst van soort "split" heeft een tweede deel',
    'a time: a shift of kind "split" has a second part',
  ),
  mend: say('Vul secondStart en secondEnd in.', 'Fill in secondStart and secondEnd.'),
};

export function secondPartOf(kind: string): Saying {
  return {
    expected: say(`toegelaten bij een dienst van soort "${kind}"`, `allowed with a shift of kind "${kind}"`),
    mend: say(
      'Laat secondStart en secondEnd weg, of schrijf kind "split".',
      'Leave out secondStart and secondEnd, or write kind "split".',
    ),
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
    expected: say(
      `een getal onder ${weeks}, de lengte van de cyclus (weeks)`,
      `a number below ${weeks}, the length of the cycle (weeks)`,
    ),
    mend: say('De eerste week van de cyclus is 0.', 'The first week of the cycle is 0.'),
  };
}

const WEEKDAYS_OR_DATE = say(
  'een blok met ofwel weekdays ofwel date',
  'a block with either weekdays or date',
);

export const WEEKDAYS_AND_DATE: Saying = {
  expected: WEEKDAYS_OR_DATE,
  mend: say('Schrap één van de twee.', 'Remove one of the two.'),
};

export const NEITHER_WEEKDAYS_NOR_DATE: Saying = {
  expected: WEEKDAYS_OR_DATE,
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
    mend: say(
      'Voeg de module toe bij de cursist of schrap de pin.',
      'Add the module to the trainee or remove the pin.',
    ),
  };
}

export function pinOnDone(trainee: string): Saying {
  return {
    expected: say(
      `een module die cursist "${trainee}" nog moet doen`,
      `a module that trainee "${trainee}" still has to do`,
    ),
    mend: say('Schrap de pin of schrap done bij de module.', 'Remove the pin, or done at the module.'),
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

export const DAYS_WITHOUT_UNIT: Saying = {
  expected: say(
    'een afdeling: de diensten in days zijn die van één afdeling',
    'a unit: the shifts in days are those of one unit',
  ),
  mend: say('Vul unit in, of laat days weg.', 'Fill in unit, or leave out days.'),
};

/** @param monday of the week in which the date lies */
export function notMonday(monday: string): Saying {
  return {
    expected: say('een maandag', 'a Monday'),
    mend: say(`Schrijf "${monday}", de maandag van die week.`, `Write "${monday}", the Monday of that week.`),
  };
}
