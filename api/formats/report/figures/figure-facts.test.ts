import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../solver/domain/names.ts';
import { moduleInput, placement, semester, trainee } from '../../../../solver/testing/builders.ts';
import { placementDays } from '../../placement-days.ts';
import { acceptedPlan } from '../../testing/accepted-plan.ts';
import { twelveTraineesPlan } from '../../testing/twelve-trainees.ts';
import { figureFacts } from './figure-facts.ts';

function factsOf(checked: ReturnType<typeof twelveTraineesPlan>) {
  return figureFacts(checked, placementDays(checked), namesOf(checked.semester, { pseudonymous: false }));
}

describe('the key figures', () => {
  it('count minutes, people and places that are used', () => {
    expect(factsOf(twelveTraineesPlan())).toMatchObject({
      stageMinutes: 33 * 420,
      lacking: { some: 1, all: 1 },
      trainees: 12,
      mentors: { used: 2, of: 2 },
      employers: { used: 1, of: 1 },
      units: { used: 2, of: 2 },
    });
  });

  it('tell who lacks something from who has nothing at all', () => {
    const world = semester({
      modules: [moduleInput(), moduleInput({ id: 'vervolg' })],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'vervolg' }] }), trainee({ id: 't2' })],
    });
    const days = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
    const checked = acceptedPlan(world, [placement(world, {}, days)]);
    expect(factsOf(checked)).toMatchObject({ lacking: { some: 2, all: 1 }, trainees: 2 });
  });
});
