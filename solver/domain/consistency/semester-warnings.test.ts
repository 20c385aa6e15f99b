import { describe, expect, it } from 'vitest';
import { HEVERLEE, mentor, moduleInput, trainee, unit } from '../../testing/builders.ts';
import { NO_PROBLEMS, warningsWith } from '../../testing/problem-lines.ts';

describe('what is legal and surely a mistake', () => {
  it('is nowhere in an ordinary semester', () => {
    expect(warningsWith({ people: { t1: { name: 'An Peeters' }, mentor1: { name: 'Bo Claes' } } })).toEqual(
      NO_PROBLEMS,
    );
  });

  it.each([
    [
      'a unit that accepts no module',
      { units: [unit({ accepts: [] })] },
      'units[0] (u1).accepts: [] is geen lijst met minstens één module. Zo krijgt de afdeling nooit een cursist: vul aan welke modules ze aanvaardt.',
      'units[0] (u1).accepts: [] is not a list with at least one module. The unit will never get a trainee: complete which modules it accepts.',
    ],
    [
      'a unit without a mentor',
      { units: [unit(), unit({ id: 'u2' })] },
      'units[1] (u2).id: "u2" is geen afdeling met een mentor. Zo kan er niemand stage lopen: voeg een mentor toe aan mentors.',
      'units[1] (u2).id: "u2" is not a unit with a mentor. Nobody can be placed there: add a mentor to mentors.',
    ],
    [
      'a mentor without a roster',
      { mentors: [mentor({ roster: [] })] },
      'mentors[0] (mentor1).roster: [] is geen lijst met minstens één dienst. Zo begeleidt de mentor nooit iemand: vul aan wanneer hij of zij werkt.',
      'mentors[0] (mentor1).roster: [] is not a list with at least one shift. The mentor will never guide anyone: complete when they work.',
    ],
    [
      'a trainee without modules',
      { trainees: [trainee({ modules: [] })] },
      'trainees[0] (t1).modules: [] is geen lijst met minstens één module. Voor deze cursist valt niets te plannen: vul de modules aan of schrap de cursist.',
      'trainees[0] (t1).modules: [] is not a list with at least one module. There is nothing to plan for this trainee: complete the modules or remove the trainee.',
    ],
    [
      'a trainee without means of transport',
      { trainees: [trainee({ modes: [] })] },
      'trainees[0] (t1).modes: [] is geen lijst met minstens één vervoermiddel. Deze cursist kan alleen korte afstanden te voet afleggen: vul de vervoermiddelen aan.',
      'trainees[0] (t1).modes: [] is not a list with at least one means of transport. This trainee can only walk short distances: complete the means of transport.',
    ],
    [
      'a home with latitude and longitude swapped',
      { trainees: [trainee({ home: { lat: 4.7, lon: 50.88 } })] },
      'trainees[0] (t1).home: { "lat": 4.7, "lon": 50.88 } is geen plaats in België. Kijk de coördinaten na; zijn lat en lon verwisseld?',
      'trainees[0] (t1).home: { "lat": 4.7, "lon": 50.88 } is not a place in Belgium. Check the coordinates; have lat and lon been swapped?',
    ],
    [
      'a site in the sea',
      { sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...HEVERLEE, lat: 0, lon: 0 }] },
      'sites[0] (s1): { "lat": 0, "lon": 0 } is geen plaats in België. Kijk de coördinaten na; zijn lat en lon verwisseld?',
      'sites[0] (s1): { "lat": 0, "lon": 0 } is not a place in Belgium. Check the coordinates; have lat and lon been swapped?',
    ],
    [
      'a name of nobody',
      { people: { t1: { name: 'An Peeters' }, t7: { name: 'Bo Claes' } } },
      'people.t7: "t7" is geen bekende cursist of mentor. Verbeter het id of schrap de naam.',
      'people.t7: "t7" is not a known trainee or mentor. Correct the id or remove the name.',
    ],
  ])('%s', (_, over, nl, en) => {
    expect(warningsWith(over)).toEqual({ nl: [nl], en: [en] });
  });

  const weekdays = [1, 2, 1];
  it.each([
    ['childcare.weekdays[2]: 1', { childcare: { weekdays } }],
    ['modules[0] (basis).settings[1]: "wzc"', { modules: [moduleInput({ settings: ['wzc', 'wzc'] })] }],
    [
      'modules[1] (b).after[1]: "basis"',
      { modules: [moduleInput(), moduleInput({ id: 'b', after: ['basis', 'basis'] })] },
    ],
    ['units[0] (u1).accepts[1]: "basis"', { units: [unit({ accepts: ['basis', 'basis'] })] }],
    ['units[0] (u1).firstDayShifts[1]: "day"', { units: [unit({ firstDayShifts: ['day', 'day'] })] }],
    [
      'units[0] (u1).offers[0].weekdays[2]: 1',
      { units: [unit({ offers: [{ weekdays, shift: 'early', places: 1 }] })] },
    ],
    [
      'units[0] (u1).weekendStaffing[0].weekdays[1]: 6',
      {
        units: [
          unit({
            weekendStaffing: [{ shift: 'early', weekdays: [6 as const, 6 as const], planned: 1, minimum: 0 }],
          }),
        ],
      },
    ],
    [
      'mentors[0] (mentor1).roster[0].weekdays[2]: 1',
      { mentors: [mentor({ roster: [{ weekdays, shift: 'early' }] })] },
    ],
    [
      'trainees[0] (t1).childcare.weekdays[2]: 1',
      { trainees: [trainee({ childcare: { ...HEVERLEE, weekdays } })] },
    ],
    [
      'trainees[0] (t1).busy[0].weekdays[2]: 1',
      { trainees: [trainee({ busy: [{ weekdays, start: '08:00', end: '12:00', kind: 'class' }] })] },
    ],
    ['trainees[0] (t1).excludes[1]: "s1"', { trainees: [trainee({ excludes: ['s1', 's1'] })] }],
    [
      'trainees[0] (t1).wishes.settings[1]: "wzc"',
      { trainees: [trainee({ wishes: { settings: ['wzc', 'wzc'] } })] },
    ],
    ['trainees[0] (t1).wishes.sites[1]: "s1"', { trainees: [trainee({ wishes: { sites: ['s1', 's1'] } })] }],
    ['trainees[0] (t1).wishes.units[1]: "u1"', { trainees: [trainee({ wishes: { units: ['u1', 'u1'] } })] }],
  ])('something listed twice: %s', (start, over) => {
    expect(warningsWith(over)).toEqual({
      nl: [`${start} is niet uniek: het staat al in deze lijst. Schrap de herhaling.`],
      en: [`${start} is not unique: it is in this list already. Remove the repetition.`],
    });
  });
});
