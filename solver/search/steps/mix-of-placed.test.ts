import { describe, expect, it } from 'vitest';
import type { SemesterInput } from '../../domain/semester-schema.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { trainee } from '../../testing/builders.ts';
import { contest, fitAlone } from '../../testing/contested-unit.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { keepsMixOfPlaced } from './mix-of-placed.ts';

/** One who works two days in a nursing home, and is asked for so many settings. */
function keeps(minSettings: number, over: Partial<SemesterInput> = {}, finishes = true, asked = 1): boolean {
  const world = contest(1, {
    programmes: [{ id: 'zorg', name: 'Zorg', minSettings, minMinutesPerSetting: 840 }],
    trainees: [trainee({ finishes })],
    ...over,
  });
  const tools = searchTools(world);
  return keepsMixOfPlaced(world, item(world.trainees, 0), asked, [fitAlone(tools, 0)]);
}

const frozenUntil = (date: string): Pick<SemesterInput, 'pins'> => ({
  pins: [
    {
      trainee: 't1',
      module: 'basis',
      unit: 'u1',
      days: [
        { date: '2027-03-01', shift: 'early' },
        { date: '2027-03-02', shift: 'early' },
      ],
      frozenUntil: date,
    },
  ],
});

describe('the mix of what is placed', () => {
  it('is judged of who finishes, once all is placed', () => {
    expect(keeps(1)).toBe(true);
    expect(keeps(2)).toBe(false);
    expect(keeps(2, {}, false)).toBe(true);
    expect(keeps(2, {}, true, 2)).toBe(true);
  });

  it('is not judged where every day is history, and is where one is not', () => {
    expect(keeps(2, frozenUntil('2027-03-02'))).toBe(true);
    expect(keeps(2, frozenUntil('2027-03-01'))).toBe(false);
  });
});
