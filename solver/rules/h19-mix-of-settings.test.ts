import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, type TraineeInput, trainee, unit } from '../testing/builders.ts';
import { findings, sentences } from '../testing/rule-findings.ts';

type Over = Parameters<typeof semester>[0];

/** One day of 420 minutes in a nursing home and one in home care; two settings of 420 minutes are asked. */
function finishing(over: Partial<TraineeInput> = {}, minMinutesPerSetting = 420, world: Over = {}) {
  return semester({
    programmes: [{ id: 'zorg', name: 'Zorg', minMinutesPerSetting }],
    modules: [moduleInput(), moduleInput({ id: 'thuis', settings: ['gezinszorg'] })],
    units: [unit(), unit({ id: 'u2', setting: 'gezinszorg', accepts: ['thuis'] })],
    trainees: [trainee({ finishes: true, modules: [{ module: 'basis' }, { module: 'thuis' }], ...over })],
    ...world,
  });
}

type World = ReturnType<typeof finishing>;
const inNursingHome = (world: World) => placement(world, { module: 'basis' }, [{ date: '2027-03-01' }]);
const inHomeCare = (world: World) =>
  placement(world, { module: 'thuis', unit: 'u2' }, [{ date: '2027-03-02' }]);
const both = (world: World) => [inNursingHome(world), inHomeCare(world)];

describe('H19 mix of settings', () => {
  it('wants enough settings that reach the minimum, to the minute', () => {
    const exact = finishing();
    expect(findings('H19', exact, both(exact))).toEqual([]);
    const short = finishing({}, 421);
    expect(findings('H19', short, both(short))).toEqual([
      { cause: 'settings', trainee: 't1', found: 0, limit: 2, amount: 2 },
    ]);
  });

  it('adds what was done before, and settings done before alone', () => {
    const more = finishing({ doneMinutesBySetting: { wzc: 1 } }, 421);
    expect(findings('H19', more, both(more)).map((b) => b.found)).toEqual([1]);
    const before = finishing({ doneMinutesBySetting: { wzc: 1, ziekenhuis: 421 } }, 421);
    expect(findings('H19', before, both(before))).toEqual([]);
  });

  it('judges who finishes, has a module asked and all of them placed', () => {
    const stays = finishing({ finishes: false }, 421);
    expect(findings('H19', stays, both(stays))).toEqual([]);
    const half = finishing({}, 421);
    expect(findings('H19', half, [inNursingHome(half)])).toEqual([]);
    const done = finishing({ modules: [{ module: 'basis', done: true }] }, 421);
    expect(findings('H19', done, [])).toEqual([]);
    const rest = finishing({ modules: [{ module: 'basis' }, { module: 'thuis', done: true }] }, 421);
    expect(findings('H19', rest, [inNursingHome(rest)])).toHaveLength(1);
  });

  it('is silent when every day of the trainee is frozen', () => {
    const frozen = (module: string) => ({ trainee: 't1', module, frozenUntil: '2027-03-05' });
    const all = finishing({}, 421, { pins: [frozen('basis'), frozen('thuis')] });
    expect(findings('H19', all, both(all))).toEqual([]);
    const one = finishing({}, 421, { pins: [frozen('basis')] });
    expect(findings('H19', one, both(one))).toHaveLength(1);
  });

  it('says so', () => {
    const world = finishing({ doneMinutesBySetting: { wzc: 1 } }, 421);
    expect(sentences('H19', world, both(world))).toEqual({
      settings: [
        't1: haalt in 1 soort stageplaats het minimum aan uren; minstens 2 is nodig.',
        't1: reaches the minimum of hours in 1 kind of place; at least 2 is needed.',
      ],
    });
  });
});
