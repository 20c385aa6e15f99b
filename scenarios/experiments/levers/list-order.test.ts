import { expect, it } from 'vitest';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { generateSemester } from '../../generate/generate-semester.ts';
import { randomFrom } from '../../generate/random.ts';
import { listOrder } from './list-order.ts';

const BASE = semesterSchema.parse(generateSemester({ trainees: 20, seed: 3 }));

const ordered = (order: number) =>
  listOrder.apply(BASE, order, {
    random: randomFrom(3).fork(listOrder.id),
    worthOf: () => new Map(),
  });

const sorted = (list: readonly { readonly id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

it('has the same trainees, units and mentors, in another order', () => {
  const other = ordered(1);
  for (const list of ['trainees', 'units', 'mentors'] as const) {
    expect(other[list]).not.toEqual(BASE[list]);
    expect(sorted(other[list])).toEqual(sorted(BASE[list]));
  }
  const { trainees, units, mentors, ...rest } = BASE;
  expect({ ...other, trainees, units, mentors }).toEqual({ ...rest, trainees, units, mentors });
});

it('has as many orders as are asked for', () => {
  const ids = [0, 1, 2].map((order) =>
    ordered(order)
      .trainees.map(({ id }) => id)
      .join(),
  );
  expect(new Set(ids).size).toBe(3);
});
