/** Two weeks with a timetable, for levers about buses and trains. */
import type { Semester } from '../../../../solver/domain/semester-schema.ts';
import { semester } from '../../../../solver/testing/builders.ts';

/** Monday 1 to Sunday 14 February: ten weekdays, of which Wednesday 3 is shut and on Thursday 4 a day is agreed. */
export const TWO_WEEKS = semester({
  start: '2027-02-01',
  end: '2027-02-14',
  closures: [{ from: '2027-02-03', to: '2027-02-03', name: 'Dicht', kind: 'other' }],
  transit: { gtfs: [{ path: 'bus.zip' }] },
  pins: [
    {
      trainee: 't1',
      module: 'basis',
      unit: 'u1',
      days: [
        { date: '2027-02-04', shift: 'early' },
        { date: '2027-02-07', shift: 'early' },
      ],
    },
  ],
});
/** Dates on which a semester says that nothing runs. */
export function withoutRides({ transit }: Semester): readonly string[] {
  return transit?.noService?.flatMap(({ dates }) => dates) ?? [];
}
