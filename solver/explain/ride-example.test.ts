import { describe, expect, it } from 'vitest';
import { item } from '../prepare/typed-arrays.ts';
import { ALL_WEEK, type TraineeInput, unit } from '../testing/builders.ts';
import { bus, ROAD_TRIPS, roadSemester, roadTimetables } from '../testing/north-road.ts';
import { preparedFor } from '../testing/prepared-for.ts';
import { rideExample } from './ride-example.ts';

interface Asked {
  readonly shift?: string;
  readonly weekdays?: readonly number[];
  readonly over?: Partial<TraineeInput>;
  readonly trips?: typeof ROAD_TRIPS;
}

async function told({ shift = 'early', weekdays = ALL_WEEK, over = {}, trips = ROAD_TRIPS }: Asked) {
  const offers = [{ shift, weekdays: [...weekdays], places: 1 }];
  const semester = roadSemester(over, { units: [unit({ offers })] });
  const prepared = preparedFor(semester, null, await roadTimetables(trips));
  return rideExample(prepared, item(prepared.demands, 0), prepared.supply.units);
}

describe('an example of a shift that buses do not serve', () => {
  it('is the first bus of a Sunday, that comes too late', async () => {
    // The bus of 07:35 is there at 07:55, and the site is 5 minutes further.
    expect(await told({})).toEqual({
      nl: 'Bij Afdeling 1, de vroege dienst op zaterdag: de eerste bus komt aan om 08:00, de dienst begint om 07:00.',
      en: 'At Afdeling 1, the early shift on a Saturday: the first bus arrives at 08:00, the shift starts at 07:00.',
    });
    expect((await told({ weekdays: [7] }))?.nl).toContain('de vroege dienst op zondag: de eerste bus');
  });

  it('names the minute to be there when the bus comes before the start, but not in time', async () => {
    // 06:31 + 20 minutes + 5 on foot: 06:56, and one has to be there at 06:55.
    const tight = [bus('out-0631', 'every day', '06:31', 'out'), bus('back', 'every day', '14:36', 'back')];
    expect(await told({ weekdays: [7], trips: tight })).toEqual({
      nl: 'Bij Afdeling 1, de vroege dienst op zondag: de eerste bus komt aan om 06:56, en men moet er om 06:55 zijn.',
      en: 'At Afdeling 1, the early shift on a Sunday: the first bus arrives at 06:56, and one has to be there at 06:55.',
    });
  });

  it('is the last bus home, that leaves before the shift ends', async () => {
    expect(await told({ shift: 'day', weekdays: [1] })).toEqual({
      nl: 'Bij Afdeling 1, de dagdienst op maandag: voor de laatste bus naar huis moet men om 14:31 weg, de dienst eindigt om 16:36.',
      en: 'At Afdeling 1, the day shift on a Monday: for the last bus home one has to leave at 14:31, the shift ends at 16:36.',
    });
  });

  it('calls no bus the first or the last where there is another, hours from the shift', async () => {
    const hoursApart = [
      bus('at-dawn', 'every day', '04:00', 'out'),
      bus('at-eight', 'every day', '07:35', 'out'),
      bus('back-at-noon', 'every day', '12:00', 'back'),
      bus('back-at-night', 'every day', '18:00', 'back'),
    ];
    expect((await told({ weekdays: [1], trips: hoursApart }))?.nl).toBe(
      'Bij Afdeling 1, de vroege dienst op maandag: er komt geen bus aan kort voor de dienst van 07:00, de volgende pas om 08:00.',
    );
    const inTime = [bus('in-time', 'every day', '06:25', 'out'), ...hoursApart];
    expect((await told({ weekdays: [1], trips: inTime }))?.nl).toBe(
      'Bij Afdeling 1, de vroege dienst op maandag: er vertrekt geen bus naar huis kort na de dienst, die om 14:30 eindigt; voor die ervoor moet men om 11:55 weg.',
    );
  });

  it('looks over the whole day: a bus hours from the shift is still the first, or the last', async () => {
    const only = [bus('at-three', 'every day', '15:00', 'out'), bus('back', 'every day', '18:00', 'back')];
    expect((await told({ weekdays: [7], trips: only }))?.nl).toContain(
      'de eerste bus komt aan om 15:25, de dienst begint om 07:00.',
    );
    const noon = [bus('there', 'every day', '13:00', 'out'), bus('back', 'every day', '12:00', 'back')];
    expect((await told({ shift: 'late', weekdays: [7], trips: noon }))?.nl).toContain(
      'voor de laatste bus naar huis moet men om 11:55 weg, de dienst eindigt om 21:30.',
    );
  });

  it('does not call the last bus of the night the first of the day', async () => {
    const night = [bus('at-night', 'every day', '00:45', 'out'), ...ROAD_TRIPS];
    expect((await told({ weekdays: [7], trips: night }))?.nl).toContain(
      'de eerste bus komt aan om 08:00, de dienst begint om 07:00.',
    );
  });

  it('says where there is no stop to walk to', async () => {
    const farOff = { lat: 50.7, lon: 4.3 };
    expect((await told({ weekdays: [1], over: { home: farOff } }))?.nl).toContain(
      'er is geen halte op wandelafstand van thuis.',
    );
  });

  it('is a ride that takes longer than the trainee may be on the way, by one minute', async () => {
    const within = (maxMinutes: number) =>
      told({ weekdays: [1], over: { modes: [{ mode: 'transit', maxMinutes }] } });
    expect(await within(34)).toEqual({
      nl: 'Bij Afdeling 1, de vroege dienst op maandag: de snelste rit duurt 35 min, hoogstens 34 min mag.',
      en: 'At Afdeling 1, the early shift on a Monday: the quickest way takes 35 min, at most 34 min is allowed.',
    });
    expect(await within(35)).toBeNull();
  });

  it('says so where nothing runs', async () => {
    const noneBack = ROAD_TRIPS.filter(({ id }) => id.startsWith('out'));
    expect((await told({ weekdays: [1], trips: noneBack }))?.nl).toContain(
      'er is geen rit naar huis die kort genoeg is, ook niet vroeger of later.',
    );
    expect((await told({ weekdays: [1], trips: [bus('back', 'every day', '14:36', 'back')] }))?.nl).toContain(
      'er is geen rit die kort genoeg is, ook niet vroeger of later.',
    );
  });

  it('is given to who goes by bus or train alone', async () => {
    expect(await told({ over: { modes: [{ mode: 'walk', maxMinutes: 10 }] } })).toBeNull();
  });
});

it('there is no example without a timetable', () => {
  const prepared = preparedFor(roadSemester());
  expect(rideExample(prepared, item(prepared.demands, 0), prepared.supply.units)).toBeNull();
});
