import { describe, expect, it } from 'vitest';
import { moduleInput, semester, trainee } from '../../testing/builders.ts';
import { preparedFor } from '../../testing/prepared-for.ts';
import { strandsOf } from './strands.ts';

/** The modules by strand, of trainees who are asked all of them unless said otherwise. */
function strands(
  after: Readonly<Record<string, readonly string[]>>,
  asked: readonly (readonly string[])[] = [Object.keys(after)],
): string[] {
  const world = semester({
    modules: Object.entries(after).map(([id, before]) => moduleInput({ id, after: [...before] })),
    trainees: asked.map((modules, i) =>
      trainee({ id: `t${i}`, modules: modules.map((module) => ({ module })) }),
    ),
  });
  return strandsOf(preparedFor(world).demands).map((strand) =>
    strand
      .map(({ trainee: who, module }) => (asked.length === 1 ? module.id : `${who.id} ${module.id}`))
      .join(' > '),
  );
}

describe('the strands of a trainee', () => {
  it('are the rows in which modules follow each other, in that order', () => {
    expect(strands({ c: ['b'], a: [], b: ['a'] })).toEqual(['a > b > c']);
    expect(strands({ a: [], b: ['a'], c: ['a', 'b'] })).toEqual(['a > b > c']);
  });

  it('are apart where there is no order', () => {
    expect(strands({ a: [], b: [], c: ['b'] })).toEqual(['a', 'b > c']);
  });

  it('are single modules where the order forks', () => {
    expect(strands({ a: [], b: ['a'], c: ['a'] })).toEqual(['a', 'b', 'c']);
    expect(strands({ a: [], b: [], c: ['a', 'b'], d: [] })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are of one trainee each, and of what is asked', () => {
    const order = { a: [], b: ['a'], c: ['b'] };
    expect(
      strands(order, [
        ['a', 'b'],
        ['a', 'c'],
      ]),
    ).toEqual(['t0 a > t0 b', 't1 a', 't1 c']);
  });
});
