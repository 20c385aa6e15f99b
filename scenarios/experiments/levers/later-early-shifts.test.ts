import { describe, expect, it } from 'vitest';
import { SHIFTS, semester, unit } from '../../../solver/testing/builders.ts';
import { laterEarlyShifts } from './later-early-shifts.ts';
import { pulled } from './testing/pulled.ts';
import { unitOf } from './testing/units.ts';

const hours = (world: ReturnType<typeof semester>, id = 'u1') =>
  unitOf(world, id).shifts.map(({ kind, start, end }) => `${kind} ${start}-${end}`);

describe('early shifts that start later', () => {
  it('move as a whole, and no other shift does', () => {
    const [, ...others] = hours(semester());
    expect(hours(pulled(laterEarlyShifts, semester(), 30))).toEqual(['early 07:30-15:00', ...others]);
    expect(hours(pulled(laterEarlyShifts, semester(), 90))).toEqual(['early 08:30-16:00', ...others]);
  });

  it('stay where something is agreed, and units without one stay as they are', () => {
    const world = semester({
      units: [unit(), unit({ id: 'u2', shifts: SHIFTS.slice(1, 2), offers: [], weekendStaffing: [] })],
      pins: [{ trainee: 't1', module: 'basis', mentor: 'mentor1' }],
    });
    expect(pulled(laterEarlyShifts, world, 60)).toEqual(world);
  });
});
