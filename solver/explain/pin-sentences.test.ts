import { describe, expect, it } from 'vitest';
import { problemLine } from '../domain/problem.ts';
import { RULE_IDS } from '../domain/rule-ids.ts';
import type { SemesterInput } from '../domain/semester-schema.ts';
import { planSemester } from '../plan-semester.ts';
import { item } from '../prepare/typed-arrays.ts';
import { ALL_WEEK, mentor, moduleInput, semester, trainee, unit } from '../testing/builders.ts';
import { acceptedPlan, requestFor } from '../testing/planning.ts';
import { preparedFor } from '../testing/prepared-for.ts';
import { pinProblem } from './pin-sentences.ts';

type Over = Partial<SemesterInput>;
type PinInput = NonNullable<SemesterInput['pins']>[number];

/** What is said of pins that cannot be kept; nothing when they can. */
function refused(pins: readonly Partial<PinInput>[], over: Over = {}): string[] {
  const world = semester({
    ...over,
    pins: pins.map((pin) => ({ trainee: 't1', module: 'basis', unit: 'u1', ...pin })),
  });
  const answer = planSemester(requestFor(world));
  if (answer.kind === 'impossible-pins') return answer.problems.map((problem) => problemLine(problem, 'nl'));
  acceptedPlan(answer);
  return [];
}

/** The rule of the first one. */
function rule(pin: Partial<PinInput>, over: Over = {}): string | undefined {
  return /regel (H\d+)/.exec(refused([pin], over)[0] ?? '')?.[1];
}

const MONDAY = { date: '2027-03-01', shift: 'early' };
const TUESDAY = { date: '2027-03-02', shift: 'early' };
const SATURDAY = { date: '2027-03-06', shift: 'early' };
const closed = (date: string) => [{ from: date, to: date, name: 'Dicht', kind: 'other' as const }];
const busyOn = (date: string) => [
  trainee({ busy: [{ date, start: '09:00', end: '10:00', kind: 'class' as const }] }),
];

describe('a pin that can be kept', () => {
  it('is kept without a word', () => {
    expect(refused([{}])).toEqual([]);
    expect(refused([{ days: [MONDAY, TUESDAY], mentor: 'mentor1' }])).toEqual([]);
    expect(refused([{ unit: undefined, days: [SATURDAY] }])).toEqual([]);
  });
});

describe('a pin that cannot be kept alone', () => {
  it('says where, on which day, why and what to do', () => {
    expect(refused([{ days: [MONDAY, TUESDAY] }], { trainees: busyOn('2027-03-02') })).toEqual([
      'pins[0] (t1, basis): 2027-03-02 (early) is geen dag die kan: de cursist heeft dan les, werk of een andere vaste afspraak (regel H6). Kies een andere dag of dienst, of pas de bezette uren van de cursist aan.',
    ]);
  });

  it('says so of the pin as a whole when no day is the trouble', () => {
    expect(refused([{}], { trainees: [trainee({ excludes: ['u1'] })] })).toEqual([
      'pins[0] (t1, basis): {"trainee":"t1","module":"basis","unit":"u1"} is geen afspraak die kan: die plaats is voor deze cursist uitgesloten (regel H17). Kies een andere afdeling of schrap de uitsluiting (excludes).',
    ]);
  });

  it('names the rule on a unit: not for the module, own workplace, too far, a car needed', () => {
    expect(rule({}, { units: [unit({ accepts: [] })] })).toBe('H1');
    const forbidden = [moduleInput({ ownWorkplace: 'forbidden' })];
    expect(rule({}, { modules: forbidden, trainees: [trainee({ ownEmployer: 'e1' })] })).toBe('H16');
    expect(rule({}, { trainees: [trainee({ home: { lat: 51.2, lon: 4.4 } })] })).toBe('H7');
    expect(rule({}, { units: [unit({ mobility: 'car' })] })).toBe('H9');
  });

  it('names the rule on a day: closed, not on offer, no mentor, short of staff, too little rest, outside the period', () => {
    const days = [MONDAY];
    expect(rule({ days }, { closures: closed('2027-03-01') })).toBe('H3');
    expect(rule({ days }, { units: [unit({ exceptions: [{ date: '2027-03-01', places: 0 }] })] })).toBe(
      'H10',
    );
    const away = [mentor({ absences: [{ from: '2027-03-01', to: '2027-03-01' }] })];
    expect(rule({ days }, { mentors: away })).toBe('H11');
    expect(rule({ days: [SATURDAY] }, { units: [unit({ weekendStaffing: [] })] })).toBe('H12');
    const nights = [{ weekdays: ALL_WEEK, start: '23:00', end: '05:00', kind: 'work' as const }];
    expect(rule({ days }, { trainees: [trainee({ busy: nights })] })).toBe('H13');
    expect(rule({ days: [{ date: '2027-07-01', shift: 'early' }] })).toBe('H1');
    expect(rule({ days: [{ ...MONDAY, shift: 'night' }] })).toBe('H5');
    const childcare = { lat: 50.87, lon: 4.7, weekdays: [1], opens: '08:00' };
    expect(rule({ days }, { trainees: [trainee({ childcare })] })).toBe('H8');
  });

  it('names H5 for two shifts on one date', () => {
    expect(rule({ days: [MONDAY, { ...MONDAY, shift: 'late' }] })).toBe('H5');
  });

  it('names the rule on the days together: too many, too far apart, too many a week, the wrong first shift', () => {
    const days = (...dates: string[]) => dates.map((date) => ({ date, shift: 'early' }));
    expect(rule({ days: days('2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04') })).toBe('H2');
    expect(rule({ days: days('2027-03-01', '2027-05-03') })).toBe('H15');
    const once = [moduleInput({ maxDaysPerWeek: 1 })];
    expect(rule({ days: [MONDAY, TUESDAY] }, { modules: once })).toBe('H14');
    const afterwards = [unit({ firstDayShifts: ['late'], from: '2027-03-01' })];
    expect(rule({ days: [MONDAY] }, { units: afterwards })).toBe('H15');
    const late = [moduleInput({ minDaysBy: { late: 2 }, minutes: 840 })];
    expect(rule({ days: [MONDAY] }, { modules: late })).toBe('H18');
  });

  it('names H11 for a mentor who is there too seldom to be the primary one', () => {
    const mentors = [mentor(), mentor({ id: 'mentor2', roster: [{ weekdays: [1], shift: 'late' }] })];
    const days = [MONDAY, TUESDAY, { date: '2027-03-03', shift: 'early' }];
    expect(rule({ mentor: 'mentor2', days }, { mentors })).toBe('H11');
  });

  it('names H4 for a module whose forerunner cannot be placed', () => {
    const modules = [
      moduleInput({ settings: ['ziekenhuis'] }),
      moduleInput({ id: 'vervolg', name: 'Vervolg', after: ['basis'] }),
    ];
    const trainees = [trainee({ modules: [{ module: 'basis' }, { module: 'vervolg' }] })];
    const units = [unit({ accepts: ['basis', 'vervolg'] })];
    expect(rule({ module: 'vervolg' }, { modules, trainees, units })).toBe('H4');
  });

  it('names the rule at most units when the pin names none', () => {
    const units = [unit({ accepts: [] }), unit({ id: 'u2' }), unit({ id: 'u3' })];
    const mentors = units.map(({ id }) => mentor({ id: `mentor of ${id}`, unit: id }));
    const pin = { unit: undefined, days: [MONDAY] };
    expect(rule(pin, { units, mentors, trainees: busyOn('2027-03-01') })).toBe('H6');
    expect(rule(pin, { units: units.slice(0, 1), mentors: mentors.slice(0, 1) })).toBe('H1');
  });
});

describe('pins that cannot be kept together', () => {
  const trainees = [trainee(), trainee({ id: 't2' })];
  const days = [MONDAY, TUESDAY, { date: '2027-03-03', shift: 'early' }];
  const both = [{ days }, { trainee: 't2', days }];

  it('name one that finds no place beside the other', () => {
    const onePlace = [unit({ offers: [{ weekdays: ALL_WEEK, shift: 'early', places: 1 }] })];
    const said = refused(both, { trainees, units: onePlace });
    // Which of the two finds no place is for the search to say.
    expect(said.map((line) => line.replace(/^pins\[[01]\] \(t[12], basis\): \{.*\}/, 'de pin'))).toEqual([
      'de pin is geen afspraak die samen met de andere afspraken kan: een andere afspraak neemt dezelfde plaats of dezelfde mentor in (regel H10). Geef een van beide een andere dag of afdeling, of vraag de afdeling om een plaats of mentor meer.',
    ]);
    const twoPlaces = [unit({ offers: [{ weekdays: ALL_WEEK, shift: 'early', places: 2 }] })];
    expect(refused(both, { trainees, units: twoPlaces })).toEqual([]);
  });

  it('are kept where another day than the pinned ones makes room', () => {
    const onePlace = [unit({ offers: [{ weekdays: ALL_WEEK, shift: 'early', places: 1 }] })];
    const other = { trainee: 't2', days: [{ date: '2027-03-04', shift: 'early' }] };
    expect(refused([{ days: [MONDAY] }, other], { trainees, units: onePlace })).toEqual([]);
  });
});

describe('every rule', () => {
  it('has a reason and a remedy of its own in both languages', () => {
    const world = semester({ pins: [{ trainee: 't1', module: 'basis' }] });
    const demand = item(preparedFor(world, null).demands, 0);
    const lines = RULE_IDS.flatMap((id) => {
      const problem = pinProblem(world, { demand, rule: id, date: null, together: false });
      return [problemLine(problem, 'nl'), problemLine(problem, 'en')];
    });
    expect(new Set(lines).size).toBe(2 * RULE_IDS.length);
    expect(lines.filter((line) => /undefined|\.\.|: \(/.test(line))).toEqual([]);
    expect(problemLine(pinProblem(world, { demand, rule: 'H7', date: null, together: false }), 'en')).toBe(
      'pins[0] (t1, basis): {"trainee":"t1","module":"basis"} is not a pin that can be kept: the journey takes too long (rule H7). Choose a place nearby, or give the trainee another mode or more travel time (modes).',
    );
  });
});
