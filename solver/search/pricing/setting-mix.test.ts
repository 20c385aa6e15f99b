import { describe, expect, it } from 'vitest';
import { item } from '../../prepare/typed-arrays.ts';
import { semester, type TraineeInput, trainee } from '../../testing/builders.ts';
import { keepsMix, mixKey, type SettingMinutes, withModule } from './setting-mix.ts';

/** Two settings of 600 minutes each are asked. */
function worldOf(who: Partial<TraineeInput>) {
  const world = semester({
    programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 2, minMinutesPerSetting: 600 }],
    trainees: [trainee({ finishes: true, ...who })],
  });
  return { world, who: item(world.trainees, 0) };
}

function keeps(placed: readonly SettingMinutes[], asked: Partial<TraineeInput> = {}): boolean {
  const { world, who } = worldOf(asked);
  return keepsMix(world, who, placed);
}

function afterwards(placed: readonly SettingMinutes[], asked: Partial<TraineeInput> = {}) {
  const { world, who } = worldOf(asked);
  return placed.reduce<readonly SettingMinutes[]>((mix, one) => withModule(world, who, mix, one), []);
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

describe('the mix after one more module', () => {
  it('adds the minutes to those of its setting', () => {
    expect(afterwards([inHospital(200), inNursingHome(300), inHospital(100)])).toEqual([
      inNursingHome(300),
      inHospital(300),
    ]);
  });

  it('counts no more than is asked of a setting', () => {
    expect(afterwards([inHospital(300), inHospital(300)])).toEqual([inHospital(600)]);
    expect(afterwards([inHospital(300), inHospital(301)])).toEqual([inHospital(600)]);
    expect(afterwards([inHospital(300), inHospital(299)])).toEqual([inHospital(599)]);
  });

  it('is the same in whatever order the modules come', () => {
    const one = afterwards([inHospital(200), inNursingHome(700)]);
    const other = afterwards([inNursingHome(600), inHospital(200)]);
    expect(mixKey(one)).toBe(mixKey(other));
    expect(mixKey(one)).not.toBe(mixKey(afterwards([inHospital(200), inNursingHome(599)])));
  });

  it('is nothing for who does not finish', () => {
    expect(afterwards([inHospital(200)], { finishes: false })).toEqual([]);
  });
});
