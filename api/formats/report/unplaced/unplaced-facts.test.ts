import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../solver/domain/names.ts';
import { planSchema } from '../../../../solver/domain/plan-schema.ts';
import { semester, trainee } from '../../../../solver/testing/builders.ts';
import { unplacedFacts } from './unplaced-facts.ts';

const world = semester({
  trainees: [trainee(), trainee({ id: 't2' })],
  people: { t1: { name: 'Zoë' }, t2: { name: 'Émile' } },
});
const names = namesOf(world, { pseudonymous: false });
const text = { nl: 'Zo is het.', en: 'So it is.' };

function unplaced(trainee: string, module: string, blockers: Readonly<Record<string, number>>) {
  return {
    trainee,
    module,
    remedies: [],
    blockers: Object.entries(blockers).map(([rule, units]) => ({ rule, units, text })),
  };
}

const facts = unplacedFacts(
  planSchema.shape.unplaced.parse([
    unplaced('t1', 'a', { H7: 3, H10: 1 }),
    unplaced('t1', 'b', { H10: 2 }),
    unplaced('t2', 'a', { H7: 2, H10: 2 }),
    unplaced('t2', 'b', {}),
  ]),
  names,
);

describe('what is not placed', () => {
  it('stands together by trainee, by name', () => {
    expect(facts.trainees.map(({ trainee, modules }) => [trainee, modules.map((m) => m.module)])).toEqual([
      ['t2', ['a', 'b']],
      ['t1', ['a', 'b']],
    ]);
  });

  it('tells what stands in the way most often, and for how many at the most units', () => {
    expect(facts.causes).toEqual([
      { rule: 'H10', modules: 3, mostUnits: 2 },
      { rule: 'H7', modules: 2, mostUnits: 2 },
    ]);
  });
});
