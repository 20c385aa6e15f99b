import { describe, expect, it } from 'vitest';
import { semester, trainee } from '../../solver/testing/builders.ts';
import { RegionProgressBook } from './region-progress.ts';

const world = { semester: semester({ trainees: [trainee(), trainee({ id: 't2' }), trainee({ id: 't3' })] }) };
const at = (phase: 'construct' | 'improve', placed: number, cost: number, steps = 0, moves = steps) => ({
  phase,
  placed,
  priorityPlaced: placed,
  cost,
  steps,
  moves,
});

function bookAt(before?: { placed: number; priorityPlaced: number; cost: number }) {
  let seconds = 0;
  const book = new RegionProgressBook(world, () => seconds, before);
  return {
    book,
    pass: (more: number) => {
      seconds += more;
    },
  };
}

describe('how far a search by regions is', () => {
  it('is the sum of its regions; no first plan before each has one', () => {
    const { book } = bookAt();
    book.nextRound(2);
    book.tell(0, at('construct', 0, 0));
    book.tell(0, at('improve', 2, 50));
    expect(book.progress()).toMatchObject({ phase: 'construct', placed: 2, cost: 50, asked: 3 });
    book.tell(1, at('construct', 0, 0));
    book.tell(1, at('improve', 1, 20, 4));
    expect(book.progress()).toMatchObject({
      phase: 'improve',
      placed: 3,
      priorityPlaced: 3,
      cost: 70,
      steps: 4,
    });
  });

  it('is in later rounds what was there, and what the regions changed', () => {
    const { book } = bookAt();
    book.nextRound(2);
    book.tell(0, at('construct', 0, 0));
    book.tell(0, at('improve', 2, 50, 7));
    book.tell(1, at('construct', 0, 0));
    book.nextRound(2);
    book.tell(2, at('construct', 1, 30));
    expect(book.progress()).toMatchObject({ phase: 'improve', placed: 2, cost: 50, steps: 7 });
    book.tell(2, at('improve', 2, 45, 3));
    expect(book.progress()).toMatchObject({ placed: 3, cost: 65, steps: 10 });
  });

  it('is no plan of all while only what is promised is placed', () => {
    const { book } = bookAt();
    book.tell(0, at('construct', 0, 0));
    book.tell(0, at('improve', 1, 20));
    expect(book.progress()).toMatchObject({ phase: 'construct', placed: 1 });
    book.nextRound(1);
    expect(book.progress()).toMatchObject({ phase: 'construct', placed: 1 });
    book.tell(1, at('improve', 1, 20));
    expect(book.progress()).toMatchObject({ phase: 'improve', placed: 1 });
  });

  it('begins with the plan it is given', () => {
    const { book } = bookAt({ placed: 2, priorityPlaced: 4, cost: 90 });
    book.nextRound(2);
    expect(book.progress()).toMatchObject({ placed: 2, priorityPlaced: 4, cost: 90 });
  });

  it('says nothing about what is proven', () => {
    const { book } = bookAt();
    expect(book.progress()).toMatchObject({
      bound: { priorityPlaced: null, cost: null },
      gap: { kind: 'placed', value: null },
    });
  });

  it('counts the moves of a second, those of recombining too', () => {
    const { book, pass } = bookAt();
    book.nextRound(1);
    book.tell(0, at('improve', 1, 10, 200, 300));
    pass(0.5);
    expect(book.progress().movesPerSecond).toBe(0);
    pass(1);
    expect(book.progress()).toMatchObject({ movesPerSecond: 200, seconds: 1.5 });
  });
});
