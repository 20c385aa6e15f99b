import { describe, expect, it } from 'vitest';
import type { TraineeInput } from '../../testing/builders.ts';
import { unit } from '../../testing/builders.ts';
import { roadSemester, roadTimetables } from '../../testing/north-road.ts';
import { planned } from '../../testing/planning.ts';
import { applyChange } from './levers.ts';

/** Early shifts on weekdays: 35 minutes by bus each way. */
const EARLY = [
  unit({
    offers: [{ weekdays: [1, 2, 3, 4, 5], shift: 'early', places: 1 }],
  }),
];

async function leftOutWith(modes: TraineeInput['modes']) {
  const timetables = await roadTimetables();
  const world = roadSemester({ modes }, { units: EARLY });
  const [entry] = planned(world, undefined, { timetables }).unplaced;
  if (entry === undefined) throw new Error('everything is placed');
  return { world, entry, timetables };
}

describe('what would help who could go by bus', () => {
  it('is bus and train, for who does not get there by bike; and it does', async () => {
    const { world, entry, timetables } = await leftOutWith([{ mode: 'bike', maxMinutes: 20 }]);
    const remedy = entry.remedies.find(({ text }) => text.nl.includes('bus en trein'));
    expect(remedy).toEqual({
      change: { kind: 'mode', target: 't1', to: 'transit 45' },
      text: {
        nl: 'Met bus en trein erbij (hoogstens 45 minuten) is 1 afdeling meer bereikbaar, en kan het bij Afdeling 1.',
        en: 'With bus and train as well (at most 45 minutes), 1 more unit is within reach, and it is possible at Afdeling 1.',
      },
    });
    if (remedy === undefined) return;
    const changed = applyChange(world, entry, remedy.change);
    expect(planned(changed, undefined, { timetables }).unplaced).toEqual([]);
  });

  it('is a minute more on the bus', async () => {
    const { entry } = await leftOutWith([{ mode: 'transit', maxMinutes: 34 }]);
    expect(entry.remedies.map(({ text }) => text.nl)).toContain(
      'Als de reis met bus of trein 35 minuten mag duren in plaats van 34, kan het bij Afdeling 1.',
    );
  });

  it('is not the bus where no timetable says that it runs', () => {
    const world = roadSemester({ modes: [{ mode: 'bike', maxMinutes: 20 }] }, { units: EARLY });
    const [entry] = planned(world).unplaced;
    expect(entry?.remedies.length).toBeGreaterThan(0);
    expect(entry?.remedies.map(({ change }) => change.to)).not.toContain('transit 45');
  });
});
