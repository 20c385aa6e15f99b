import { describe, expect, it } from 'vitest';
import type { Outcome } from './facts.ts';
import { proofSentence } from './proof.ts';
import { PROOF_WORDS } from './proof-words.ts';

interface Given {
  readonly placed?: number;
  readonly priorityPlaced?: number;
  readonly most?: number;
  readonly cost?: number;
  readonly least?: number | null;
  readonly asked?: number;
  /** Where not every module counts as one. */
  readonly askedPriority?: number;
}

/** Of 149 modules 118 are placed, as in no other case: 119 might be, and the cost is 1.4 % above its bound. */
function outcome(given: Given): Outcome {
  const { placed = 118, asked = 149, most = 119, cost = 101_400, least = 100_000 } = given;
  const priorityPlaced = given.priorityPlaced ?? placed;
  const terms = { S1: cost, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 };
  const missing = most - priorityPlaced;
  const costGap = least === null ? null : cost - least;
  return {
    score: { priorityPlaced, placed, asked, cost, terms },
    bound: { priorityPlaced: most, cost: least },
    gap: missing > 0 ? { kind: 'placed', value: missing } : { kind: 'cost', value: costGap },
    solver: { name: 'stageplan', version: '1', seconds: 0, steps: 0, stoppedBy: 'steps' },
    askedPriority: given.askedPriority ?? asked,
    equalPriorities: given.askedPriority === undefined,
  };
}

const nl = (given: Given) => proofSentence(outcome(given), PROOF_WORDS.nl);
const en = (given: Given) => proofSentence(outcome(given), PROOF_WORDS.en);

describe('the proof of a plan', () => {
  it('is how much of the most there can be, and how far from the cheapest', () => {
    expect(nl({})).toBe(
      '118 van hoogstens 119 stages geplaatst; de kost ligt hoogstens 1,4 % boven het best mogelijke.',
    );
    expect(en({})).toBe(
      '118 of at most 119 placements made; the cost is at most 1.4 % above the best possible.',
    );
  });

  it('rounds up what is left to win, and never to nothing', () => {
    expect(nl({ cost: 100_001 })).toContain('hoogstens 0,1 % boven');
    expect(nl({ cost: 101_401 })).toContain('hoogstens 1,5 % boven');
  });

  it('is that no more can be placed, and how far from the cheapest', () => {
    expect(nl({ most: 118 })).toBe(
      'Bewezen: geen plan plaatst er meer; de kost ligt hoogstens 1,4 % boven het best mogelijke.',
    );
    expect(en({ most: 118 })).toBe(
      'Proven: no plan places more; the cost is at most 1.4 % above the best possible.',
    );
  });

  it('is that nothing can be better', () => {
    expect(nl({ most: 118, least: 101_400 })).toBe(
      'Bewezen: geen plan plaatst er meer; geen plan dat er evenveel plaatst, kost minder.',
    );
    expect(en({ most: 118, least: 101_400 })).toBe(
      'Proven: no plan places more; no plan that places as many costs less.',
    );
    expect(nl({ most: 118, cost: 0, least: 0 })).toContain(
      '; geen plan dat er evenveel plaatst, kost minder.',
    );
  });

  it('says nothing about more where all is placed', () => {
    const all = { placed: 149, most: 149 };
    expect(nl({ ...all, least: 101_400 })).toBe('Bewezen: geen plan dat alles plaatst, kost minder.');
    expect(nl(all)).toBe('Bewezen: de kost ligt hoogstens 1,4 % boven het best mogelijke.');
    expect(nl({ ...all, least: null })).toBe('Hoe laag de kost kan, is niet bewezen.');
    expect(en({ ...all, least: 101_400 })).toBe('Proven: no plan that places everything costs less.');
    expect(en(all)).toBe('Proven: the cost is at most 1.4 % above the best possible.');
    expect(en({ ...all, least: null })).toBe('How low the cost can be is not proven.');
  });

  it('says what is not proven', () => {
    expect(nl({ most: 149, least: null })).toBe(
      'Hoeveel stages er hoogstens te plaatsen zijn, is niet bewezen. Hoe laag de kost kan, is niet bewezen.',
    );
    expect(nl({ most: 149 })).toBe(
      'Bewezen: de kost ligt hoogstens 1,4 % boven het best mogelijke. Hoeveel stages er hoogstens te plaatsen zijn, is niet bewezen.',
    );
    expect(nl({ least: 0 })).toBe(
      '118 van hoogstens 119 stages geplaatst. Hoe laag de kost kan, is niet bewezen.',
    );
    expect(en({ most: 149, least: null })).toBe(
      'How many could be placed at most is not proven. How low the cost can be is not proven.',
    );
  });

  it('speaks of priorities where they differ, and not of numbers', () => {
    const weighed = { askedPriority: 340, priorityPlaced: 310 };
    expect(nl({ ...weighed, most: 324 })).toBe(
      'Met prioriteiten geteld 310 gehaald, van hoogstens 324; de kost ligt hoogstens 1,4 % boven het best mogelijke.',
    );
    expect(nl({ ...weighed, most: 310, least: 101_400 })).toBe(
      'Bewezen: geen plan haalt meer, met prioriteiten geteld; geen plan dat minstens evenveel plaatst, kost minder.',
    );
    expect(en({ ...weighed, most: 324 })).toMatch(/^Counting priorities 310 reached, of at most 324; /);
    expect(en({ ...weighed, most: 310, least: 101_400 })).toBe(
      'Proven: no plan reaches more, counting priorities; no plan that places at least as much costs less.',
    );
  });

  it('says nothing of cost where nothing is placed, and nothing at all where nothing was asked', () => {
    expect(nl({ placed: 0, most: 0, cost: 0, least: 0 })).toBe('Bewezen: geen plan plaatst er meer.');
    expect(nl({ placed: 0, most: 1, asked: 5, least: null })).toBe('0 van hoogstens 1 stage geplaatst.');
    expect(nl({ placed: 0, most: 0, asked: 0 })).toBe('');
  });
});
