import { describe, expect, it } from 'vitest';
import { mentor, semester } from '../../../solver/testing/builders.ts';
import { mentorTraining } from './mentor-training.ts';
import { pulled } from './testing/pulled.ts';
import { mentorOf, mentorsWith } from './testing/units.ts';

/** Four who can learn something, and two who guide two or three with the deeper training. */
const SIX = semester({
  mentors: [
    ...['a', 'b'].map((id) => mentor({ id, level: 'basic', capacity: 1 })),
    mentor({ id: 'basic for three', level: 'basic', capacity: 3 }),
    mentor({ id: 'advanced for one', level: 'advanced', capacity: 1 }),
    mentor({ id: 'advanced for two', level: 'advanced', capacity: 2 }),
    mentor({ id: 'advanced for three', level: 'advanced', capacity: 3 }),
  ],
});

describe('deeper mentor training', () => {
  it.each([
    [0, 2],
    [25, 3],
    [50, 4],
    [100, 6],
  ])('at %i %% of four who have not taken it leaves %i of six with it', (percent, many) => {
    const trained = mentorsWith(
      pulled(mentorTraining, SIX, percent),
      ({ level, capacity }) => level === 'advanced' && capacity >= 2,
    );
    expect(trained).toHaveLength(many);
  });

  it('makes room for two, and takes no room from who had more', () => {
    const after = pulled(mentorTraining, SIX, 100);
    expect(after.mentors.map(({ capacity }) => capacity)).toEqual([2, 2, 3, 2, 2, 3]);
    expect(mentorOf(after, 'advanced for three')).toBe(mentorOf(SIX, 'advanced for three'));
  });

  it('adds no places', () => {
    expect(pulled(mentorTraining, SIX, 100).units).toBe(SIX.units);
  });
});
