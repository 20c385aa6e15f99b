import { describe, expect, it } from 'vitest';
import type { Blocker } from '../domain/plan-schema.ts';
import type { SemesterInput } from '../domain/semester-schema.ts';
import { planSemester } from '../plan-semester.ts';
import {
  ALL_WEEK,
  mentor,
  moduleInput,
  SHIFTS,
  semester,
  type TraineeInput,
  trainee,
  unit,
} from '../testing/builders.ts';
import { acceptedPlan, planned, requestFor } from '../testing/planning.ts';

type Over = Partial<SemesterInput>;

/** What stands in the way of the last module that is not placed. */
function blockers(over: Over): readonly Blocker[] {
  return planned(semester(over)).unplaced.at(-1)?.blockers ?? [];
}

/** `rule × units: Dutch | English`. */
function told(over: Over): string[] {
  return blockers(over).map(({ rule, units, text }) => `${rule} × ${units}: ${text.nl} | ${text.en}`);
}

const offering = (weekdays: number[], shift = 'early', places = 9) => [{ weekdays, shift, places }];
const wholeDay = (weekdays: number[]) => ({
  weekdays,
  start: '00:00',
  end: '00:00',
  kind: 'family' as const,
});
const twoUnits = (over: Parameters<typeof unit>[0]): Over => ({
  units: [unit(over), unit({ id: 'u2', ...over })],
  mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
});

describe('who is not placed is told', () => {
  it('that no unit takes the module, also when there are no units at all (H1)', () => {
    const sentence =
      'Geen enkele afdeling neemt dit semester cursisten voor Basis. | No unit takes trainees for Basis this semester.';
    expect(told({ units: [unit({ accepts: [] }), unit({ id: 'u2', setting: 'ziekenhuis' })] })).toEqual([
      `H1 × 2: ${sentence}`,
    ]);
    expect(told({ units: [], mentors: [] })).toEqual([`H1 × 0: ${sentence}`]);
  });

  it('that the period does not fit, of the trainee or of the unit (H1)', () => {
    const sentence =
      'Op 1 afdeling zijn er geen diensten in de periode waarin deze stage kan vallen. | At 1 unit there are no shifts in the period in which this placement can be.';
    expect(told({ trainees: [trainee({ availableFrom: '2027-08-01' })] })).toEqual([`H1 × 1: ${sentence}`]);
    expect(told({ units: [unit({ to: '2027-01-31' })] })).toEqual([`H1 × 1: ${sentence}`]);
  });

  it('that there are too few shifts for the hours (H2)', () => {
    const units = [unit({ offers: offering(ALL_WEEK) })];
    expect(told({ units, trainees: [trainee({ availableFrom: '2027-06-26' })] })).toEqual([
      'H2 × 1: Op 1 afdeling zijn er te weinig diensten om aan 15 uur te komen. | At 1 unit there are too few shifts to reach 15 hours.',
    ]);
  });

  it('that holidays take the shifts away (H3)', () => {
    const closures = [{ from: '2027-02-01', to: '2027-06-26', name: 'Dicht', kind: 'other' as const }];
    expect(told({ closures })).toEqual([
      'H3 × 1: Op 1 afdeling vallen te veel diensten in een vakantie, op een feestdag of op een sluitingsdag. | At 1 unit too many shifts fall in a holiday or on a closing day.',
    ]);
  });

  it('which module has to come first (H4)', () => {
    const modules = [
      moduleInput({ settings: ['ziekenhuis'] }),
      moduleInput({ id: 'vervolg', name: 'Vervolg', after: ['basis'] }),
    ];
    const trainees = [trainee({ modules: [{ module: 'basis' }, { module: 'vervolg' }] })];
    expect(told({ modules, trainees, units: [unit({ accepts: ['basis', 'vervolg'] })] })).toEqual([
      'H4 × 0: Eerst moet Basis gepland zijn, en daarvoor is geen plaats gevonden. | Basis has to come first, and no place was found for it.',
    ]);
  });

  it('that the other module leaves no time (H4)', () => {
    const modules = [moduleInput(), moduleInput({ id: 'vervolg', name: 'Vervolg', after: ['basis'] })];
    const trainees = [
      trainee({
        availableFrom: '2027-06-24',
        modules: [{ module: 'basis' }, { module: 'vervolg', minutes: 1300 }],
      }),
    ];
    expect(told({ modules, trainees, units: [unit({ accepts: ['basis', 'vervolg'] })] })).toEqual([
      "H4 × 1: Op 1 afdeling blijft er te weinig tijd over voor of na de andere modules van de cursist. | At 1 unit too little time is left before or after the trainee's other modules.",
    ]);
  });

  it('that there are night shifts alone (H5)', () => {
    expect(told({ units: [unit({ offers: offering(ALL_WEEK, 'night') })] })).toEqual([
      'H5 × 1: Op 1 afdeling zijn er vooral nachtdiensten, en die mogen niet in deze module. | At 1 unit there are mostly night shifts, which this module does not allow.',
    ]);
  });

  it('that class and work coincide with the shifts, and at how many units (H6)', () => {
    const over = { ...twoUnits({}), trainees: [trainee({ busy: [wholeDay(ALL_WEEK)] })] };
    expect(told(over)).toEqual([
      "H6 × 2: Op 2 afdelingen vallen de diensten samen met les, werk of andere vaste afspraken van de cursist. | At 2 units the shifts coincide with the trainee's class, work or other commitments.",
    ]);
  });

  it('that the journey takes too long, by what means (H7)', () => {
    const far = (modes: TraineeInput['modes']) =>
      told({ trainees: [trainee({ home: { lat: 51.2, lon: 4.4 }, modes })] });
    const byBike = { mode: 'bike' as const, maxMinutes: 60 };
    const byBus = { mode: 'transit' as const, maxMinutes: 90 };
    expect(far([byBike, byBus])).toEqual([
      'H7 × 1: Op 1 afdeling duurt de verplaatsing met de fiets te lang; zonder dienstregeling zijn bus en trein niet meegeteld. | At 1 unit the journey by bike takes too long; without a timetable buses and trains are not counted.',
    ]);
    const onFoot = { mode: 'walk' as const, maxMinutes: 30 };
    expect(far([onFoot, byBike, byBus])[0]).toContain(
      'te voet of met de fiets te lang; zonder dienstregeling',
    );
    expect(far([])).toEqual([
      'H7 × 1: Op 1 afdeling duurt de verplaatsing te voet te lang. | At 1 unit the journey on foot takes too long.',
    ]);
  });

  it('which childcare hours do not fit (H8)', () => {
    const childcare = { lat: 50.87, lon: 4.7, weekdays: ALL_WEEK };
    const early = [unit({ offers: offering([1, 2, 3, 4, 5]) })];
    const with08 = { ...childcare, opens: '08:00' };
    expect(told({ units: early, trainees: [trainee({ childcare: with08 })] })).toEqual([
      'H8 × 1: Op 1 afdeling zijn de diensten niet te combineren met de opvang (open van 08:00 tot 20:00). | At 1 unit the shifts cannot be combined with childcare (open from 08:00 to 20:00).',
    ]);
  });

  it('that a bike or car is needed (H9)', () => {
    const trainees = [
      trainee({ home: { lat: 50.866, lon: 4.71 }, modes: [{ mode: 'walk', maxMinutes: 60 }] }),
    ];
    expect(told({ units: [unit({ mobility: 'car' })], trainees })).toEqual([
      'H9 × 1: Op 1 afdeling is een eigen fiets of auto nodig om naar de cliënten te rijden. | At 1 unit trainees need a bike or car of their own to travel to clients.',
    ]);
  });

  it('that places are not on offer, or taken by others (H10)', () => {
    expect(told({ units: [unit({ offers: [] })] })).toEqual([
      'H10 × 1: Op 1 afdeling worden in deze periode te weinig plaatsen aangeboden. | At 1 unit too few places are on offer in this period.',
    ]);
    const oneWeek = { ...offering([1, 2, 3], 'early', 1)[0], from: '2027-03-01', to: '2027-03-07' };
    const rivals = {
      units: [unit({ offers: [{ shift: 'early', weekdays: [1, 2, 3], places: 1, ...oneWeek }] })],
      trainees: [trainee(), trainee({ id: 't2' })],
    };
    expect(told(rivals)).toEqual([
      'H10 × 1: Op 1 afdeling zijn de plaatsen op de dagen die passen al ingenomen. | At 1 unit the places on the days that would do are taken.',
    ]);
  });

  it('that the employer takes no more trainees that day (H10)', () => {
    const employers = [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 1 }];
    const few = { start: '2027-03-01', end: '2027-03-03', trainees: [trainee(), trainee({ id: 't2' })] };
    expect(blockers({ ...few, employers }).map(({ rule }) => rule)).toEqual(['H10']);
    expect(
      blockers({ ...few, employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 2 }] }),
    ).toEqual([]);
  });

  it('that no mentor is at work, or none has room (H11)', () => {
    expect(told({ mentors: [] })).toEqual([
      'H11 × 1: Op 1 afdeling is er op te veel dagen geen mentor aan het werk. | At 1 unit there are too many days on which no mentor is at work.',
    ]);
    const basic = { mentors: [mentor({ level: 'basic' })], trainees: [trainee({ guidance: 'intensive' })] };
    expect(told(basic)).toEqual([
      'H11 × 1: Op 1 afdeling is er op te veel dagen geen mentor voor intensieve begeleiding aan het werk. | At 1 unit there are too many days on which no mentor for intensive guidance is at work.',
    ]);
    const few = { start: '2027-03-01', end: '2027-03-03', mentors: [mentor({ capacity: 1 })] };
    const early = [unit({ offers: offering([1, 2, 3]) })];
    expect(told({ ...few, units: early, trainees: [trainee(), trainee({ id: 't2' })] })).toEqual([
      'H11 × 1: Op 1 afdeling heeft op de dagen die passen geen mentor nog ruimte. | At 1 unit no mentor has room left on the days that would do.',
    ]);
  });

  it('that weekends are short of staff (H12)', () => {
    const saturdays = { offers: offering([6, 7]), weekendStaffing: [] };
    expect(told({ units: [unit(saturdays)] })).toEqual([
      'H12 × 1: Op 1 afdeling is er in het weekend en op feestdagen te weinig personeel voor nog een stagiair. | At 1 unit there is too little staff at weekends and on public holidays for one more trainee.',
    ]);
  });

  it('that rest is lacking (H13)', () => {
    const nights = [{ weekdays: ALL_WEEK, start: '23:00', end: '06:00', kind: 'work' as const }];
    expect(
      told({ units: [unit({ offers: offering(ALL_WEEK) })], trainees: [trainee({ busy: nights })] }),
    ).toEqual([
      'H13 × 1: Op 1 afdeling blijft er naast les, werk en andere stage te weinig rust over, of wordt de week te vol. | At 1 unit too little rest is left beside class, work and other placements, or the week gets too full.',
    ]);
    // Class every evening: no week has a day and a half without class or stage.
    const classes = [{ weekdays: ALL_WEEK, start: '18:00', end: '21:30', kind: 'class' as const }];
    const days = { units: [unit({ offers: offering(ALL_WEEK) })], trainees: [trainee({ busy: classes })] };
    expect(blockers(days).map(({ rule }) => rule)).toEqual(['H13']);
  });

  it('that the hours do not fit, rather than the mentor who is seldom there', () => {
    const mentors = [mentor({ roster: [{ weekdays: [1], shift: 'early' }] })];
    const hours = (minutes: number) =>
      blockers({ mentors, modules: [moduleInput({ minutes, maxDaysPerWeek: 3 })] }).map(({ rule }) => rule);
    // 21 weeks of three night shifts of nine hours are 567 hours, whoever guides.
    expect(hours(567 * 60 + 1)).toEqual(['H14']);
    expect(hours(567 * 60)).toEqual(['H11']);
  });

  it('that more days a week are asked than can be, or fewer allowed than needed (H14)', () => {
    const mondays = { offers: offering([1]), minDaysPerWeek: 2 };
    expect(told({ units: [unit(mondays)], modules: [moduleInput({ minutes: 2000 })] })).toEqual([
      'H14 × 1: Op 1 afdeling worden meer dagen per week gevraagd dan er elke week mogelijk zijn. | At 1 unit more days a week are asked than are possible every week.',
    ]);
    const slow = [moduleInput({ minutes: 12_000, maxDaysPerWeek: 1 })];
    expect(told({ modules: slow })).toEqual([
      'H14 × 1: Op 1 afdeling raken de 200 uur niet vol met hoogstens 1 dag per week. | At 1 unit 200 hours cannot be reached with at most 1 day a week.',
    ]);
  });

  it('that the weeks lie too far apart, or nothing fits for the first day (H15)', () => {
    const sentence =
      'H15 × 1: Op 1 afdeling vallen er te veel weken na elkaar zonder stage, of past geen enkele dienst voor de eerste dag. | At 1 unit too many weeks in a row would be without a day, or no shift fits for the first day.';
    const oncePerMonth = unit({
      offers: ['2027-03-01', '2027-04-05', '2027-05-03'].map((date) => ({
        weekdays: [1],
        shift: 'early',
        places: 1,
        from: date,
        to: date,
      })),
    });
    expect(told({ units: [oncePerMonth] })).toEqual([sentence]);
    expect(
      told({ units: [unit({ offers: offering(ALL_WEEK, 'late'), firstDayShifts: ['early'] })] }),
    ).toEqual([sentence]);
  });

  it('that the own workplace is forbidden, or the only one allowed (H16)', () => {
    const forbidden = [moduleInput({ ownWorkplace: 'forbidden' })];
    expect(told({ modules: forbidden, trainees: [trainee({ ownEmployer: 'e1' })] })).toEqual([
      'H16 × 1: Op 1 afdeling kan het niet: de cursist werkt er zelf, en dat mag niet in deze module. | At 1 unit it cannot be: the trainee works there, which this module does not allow.',
    ]);
    expect(told({ modules: [moduleInput({ ownWorkplace: 'required' })] })).toEqual([
      'H16 × 1: Op 1 afdeling kan het niet: deze module moet bij de eigen werkgever. | At 1 unit it cannot be: this module has to be done with the own employer.',
    ]);
  });

  it('that the place is excluded (H17)', () => {
    expect(told({ trainees: [trainee({ excludes: ['e1'] })] })).toEqual([
      'H17 × 1: Op 1 afdeling kan het niet: die plaatsen zijn voor deze cursist uitgesloten. | At 1 unit it cannot be: those places are excluded for this trainee.',
    ]);
  });

  it('that late shifts or weekends are too few (H18)', () => {
    const sentence =
      'H18 × 1: Op 1 afdeling zijn er te weinig late diensten of weekenddagen voor deze module. | At 1 unit there are too few late shifts or weekend days for this module.';
    const units = [unit({ offers: offering([1, 2, 3]) })];
    expect(told({ units, modules: [moduleInput({ minDaysBy: { late: 1 } })] })).toEqual([sentence]);
    expect(told({ units, modules: [moduleInput({ minDaysBy: { weekend: 1 } })] })).toEqual([sentence]);
  });

  it('that the mix of settings would not do (H19)', () => {
    const over = { programmes: [{ id: 'zorg', name: 'Zorg' }], trainees: [trainee({ finishes: true })] };
    expect(told(over)).toEqual([
      'H19 × 1: Op 1 afdeling zou de cursist niet aan genoeg uren in verschillende soorten zorg komen om af te studeren. | At 1 unit the trainee would not reach enough hours in different settings to finish.',
    ]);
  });

  it('that a module of priority 0 is left out for its price', () => {
    expect(told({ trainees: [trainee({ modules: [{ module: 'basis', priority: 0 }] })] })).toEqual([
      'priority × 1: Op 1 afdeling is er plaats, maar deze module heeft prioriteit 0 en zou het plan duurder maken. | At 1 unit there is a place, but this module has priority 0 and would make the plan dearer.',
    ]);
  });

  it('that planning was stopped before it was done', () => {
    const stopped = planSemester(requestFor(semester(), undefined, { shouldStop: () => true }));
    expect(acceptedPlan(stopped).unplaced[0]?.blockers).toEqual([
      {
        rule: 'unfinished',
        units: 1,
        text: {
          nl: 'Op 1 afdeling is er nog plaats, maar de planning was niet klaar. Laat ze langer lopen.',
          en: 'At 1 unit there is still a place, but planning was not done. Let it run longer.',
        },
      },
    ]);
  });

  it('the obstacle at most units first, and nothing of units that are not for the module', () => {
    const units = [
      unit({ accepts: [] }),
      unit({ id: 'u2', offers: [] }),
      unit({ id: 'u3', shifts: SHIFTS, offers: offering(ALL_WEEK, 'night') }),
      unit({ id: 'u4', offers: offering(ALL_WEEK, 'night') }),
    ];
    const mentors = units.map(({ id }) => mentor({ id: `mentor of ${id}`, unit: id }));
    expect(blockers({ units, mentors }).map(({ rule, units: count }) => `${rule} × ${count}`)).toEqual([
      'H5 × 2',
      'H10 × 1',
    ]);
  });
});
