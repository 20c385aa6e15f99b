import { describe, expect, it } from 'vitest';
import { item } from '../../prepare/typed-arrays.ts';
import { semester, type TraineeInput, trainee } from '../../testing/builders.ts';
import { keepsMix, type SettingMinutes } from './setting-mix.ts';

/** Two settings of 600 minutes each are asked. */
function keeps(placed: readonly SettingMinutes[], who: Partial<TraineeInput> = {}): boolean {
  const world = semester({
    programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 2, minMinutesPerSetting: 600 }],
    trainees: [trainee({ finishes: true, ...who })],
  });
  return keepsMix(world, item(world.trainees, 0), placed);
}

const inHospital = (minutes: number): SettingMinutes => ({ setting: 'ziekenhuis', minutes });
const inNursingHome = (minutes: number): SettingMinutes => ({ setting: 'wzc', minutes });

describe('the mix of settings', () => {
  it('is kept when enough settings reach the minutes asked', () => {
    expect(keeps([inHospital(600), inNursingHome(600)])).toBe(true);
    expect(keeps([inHospital(600), inNursingHome(599)])).toBe(false);
    expect(keeps([inHospital(1200)])).toBe(false);
  });

  it('adds up the modules in one setting and what was done before', () => {
    expect(keeps([inHospital(600), inNursingHome(300), inNursingHome(300)])).toBe(true);
    const done = { doneMinutesBySetting: { wzc: 300 } };
    expect(keeps([inHospital(600), inNursingHome(300)], done)).toBe(true);
    expect(keeps([inHospital(600), inNursingHome(299)], done)).toBe(false);
    expect(keeps([inHospital(600)], { doneMinutesBySetting: { dagcentrum: 600 } })).toBe(true);
  });

  it('is not asked of who does not finish', () => {
    expect(keeps([inHospital(1)], { finishes: false })).toBe(true);
  });
});
