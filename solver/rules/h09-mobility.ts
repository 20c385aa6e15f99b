import type { Unit } from '../domain/semester-schema.ts';
import type { Mode } from '../domain/values.ts';
import type { DayReading } from './plan-reading.ts';
import { broken, dayKeys, hardRule } from './rule.ts';

export const h09Mobility = hardRule({
  id: 'H9',
  source: 'docs/rules.md#h9-mobility',
  title: { nl: 'Eigen vervoer', en: 'Own transport' },
  causes: {
    mobility: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.unit} vraagt eigen vervoer, en op ${w.date} komt de cursist anders.`,
      en: (w) =>
        `${w.who}: ${w.unit} asks for own transport, and on ${w.date} the trainee comes another way.`,
    },
  },
  findings: (reading) =>
    reading.days
      .filter((day) => !day.historic && !hasMobility(day))
      .map((day) => broken('mobility', { ...dayKeys(day), unit: day.placement.unit.id })),
});

/** The means of transport with which a trainee gets from client to client; null where any will do. */
const MODES_THAT_DO: Readonly<Record<Unit['mobility'], readonly Mode[] | null>> = {
  none: null,
  bike: ['bike', 'ebike', 'car'],
  car: ['car'],
};

function hasMobility(day: DayReading): boolean {
  const modes = MODES_THAT_DO[day.placement.unit.mobility];
  return modes === null || [day.out, day.back].every(({ journey }) => modes.includes(journey.mode));
}
