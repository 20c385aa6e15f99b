import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRAFT,
  EVENT_RULES,
  GIVES_WAY,
  type LifeState,
  type PlanEvent,
  type PlanLife,
  placementKey,
  standing,
  stepOfLife,
  type Who,
} from './life-of-a-plan.ts';

const JAN = placementKey({ trainee: 'jan', module: 'basis' });
const AN = placementKey({ trainee: 'an', module: 'basis' });
const ELS = placementKey({ trainee: 'els', module: 'basis' });

function live(events: readonly (readonly [PlanEvent, Who])[], from: PlanLife = DRAFT): PlanLife {
  return events.reduce((life, [event, who]) => {
    const step = stepOfLife(life, event, who);
    if (!step.ok) throw new Error(JSON.stringify(step.fault));
    return step.life;
  }, from);
}

function faultOf(life: PlanLife, event: PlanEvent, who: Who) {
  const step = stepOfLife(life, event, who);
  return step.ok ? undefined : step.fault;
}

const propose = (carried: readonly string[] = []): [PlanEvent, Who] => [
  { kind: 'propose', placements: [JAN, AN], carried: new Set(carried) },
  'coordinator',
];
const accept = (placement: string): [PlanEvent, Who] => [{ kind: 'accept', placement }, 'employer'];
const decline = (placement: string): [PlanEvent, Who] => [
  { kind: 'decline', placement, reason: 'Die week is er niemand.' },
  'employer',
];
const confirm: [PlanEvent, Who] = [{ kind: 'confirm', leaveOutReopened: false }, 'coordinator'];
const publish: [PlanEvent, Who] = [{ kind: 'publish', leaveOutReopened: false }, 'coordinator'];
const reopen = (...keys: string[]): [PlanEvent, Who] => [
  { kind: 'reopen', reasons: new Map(keys.map((key) => [key, 'De plaats viel weg.'])) },
  'service',
];

describe('the life of a plan', () => {
  it('goes from draft to published when every employer has answered', () => {
    const life = live([propose(), accept(JAN), accept(AN), confirm, publish]);
    expect(life.state).toBe('published');
    expect(standing(life, 'accepted')).toEqual([JAN, AN]);
  });

  it('leaves out what was declined, and keeps the reason', () => {
    const life = live([propose(), accept(JAN), decline(AN), confirm]);
    expect(standing(life, 'accepted')).toEqual([JAN]);
    expect(life.leftOut).toEqual(new Set([AN]));
    expect(life.answers.get(AN)?.reason).toBe('Die week is er niemand.');
  });

  it('asks nobody again for what was accepted in exactly this way', () => {
    const life = live([propose([JAN])]);
    expect(standing(life, 'accepted')).toEqual([JAN]);
    expect(standing(life, 'waiting')).toEqual([AN]);
  });

  it('is not confirmed while somebody has not answered, nor with nothing accepted', () => {
    expect(faultOf(live([propose(), accept(JAN)]), ...confirm)).toEqual({
      kind: 'unanswered',
      placements: [AN],
    });
    expect(faultOf(live([propose(), decline(JAN), decline(AN)]), ...confirm)).toEqual({
      kind: 'nothing-left',
    });
  });

  it('takes no refusal without a reason', () => {
    const empty: PlanEvent = { kind: 'decline', placement: JAN, reason: '  ' };
    expect(faultOf(live([propose()]), empty, 'employer')).toEqual({ kind: 'no-reason', placement: JAN });
  });

  it('lets an employer undo an answer as long as the plan is proposed', () => {
    const undo: PlanEvent = { kind: 'undo', placement: JAN };
    expect(standing(live([propose(), accept(JAN), [undo, 'employer']]), 'waiting')).toEqual([JAN, AN]);
    const confirmed = live([propose(), accept(JAN), accept(AN), confirm]);
    expect(faultOf(confirmed, undo, 'employer')).toMatchObject({ kind: 'wrong-state', state: 'confirmed' });
  });

  it('opens again only what is touched; the rest stays as it was', () => {
    const life = live([propose(), accept(JAN), accept(AN), confirm, reopen(AN)]);
    expect(standing(life, 'accepted')).toEqual([JAN]);
    expect(standing(life, 'reopened')).toEqual([AN]);
    expect(faultOf(life, ...publish)).toEqual({ kind: 'reopened', placements: [AN] });
  });

  it('publishes without what was reopened where that is asked', () => {
    const life = live([
      propose(),
      accept(JAN),
      accept(AN),
      confirm,
      reopen(AN),
      [{ kind: 'publish', leaveOutReopened: true }, 'coordinator'],
    ]);
    expect(life.leftOut).toEqual(new Set([AN]));
  });

  it('takes a new answer in a confirmed plan for what was reopened, not for the rest', () => {
    const life = live([propose(), accept(JAN), accept(AN), confirm, reopen(AN)]);
    expect(standing(live([accept(AN)], life), 'accepted')).toEqual([JAN, AN]);
    expect(faultOf(life, ...decline(JAN))).toEqual({ kind: 'settled', placement: JAN });
  });

  it('is withdrawn to a draft, and then nobody has said anything', () => {
    expect(live([propose(), accept(JAN), [{ kind: 'withdraw' }, 'coordinator']])).toEqual(DRAFT);
  });

  it.each([
    ['an employer does not propose', DRAFT, propose()[0], 'employer'],
    ['an employer does not confirm', live([propose(), accept(JAN), accept(AN)]), confirm[0], 'employer'],
    ['a coordinator supersedes nothing by hand', live([propose()]), { kind: 'supersede' }, 'coordinator'],
  ] as const)('%s', (_what, life, event, who) => {
    expect(faultOf(life, event, who)).toEqual({ kind: 'not-yours' });
  });
});

const KEYS = [JAN, AN, ELS] as const;
const key = fc.constantFrom(...KEYS);
const reason = fc.constantFrom('De plaats viel weg.', '', ' ');
const who = fc.constantFrom<Who[]>('coordinator', 'employer', 'service');
const anyEvent: fc.Arbitrary<PlanEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('propose' as const),
    placements: fc.subarray([...KEYS]),
    carried: fc.subarray([...KEYS]).map((keys) => new Set<string>(keys)),
  }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'discard' as const, 'supersede' as const) }),
  fc.record({ kind: fc.constantFrom('accept' as const, 'undo' as const), placement: key }),
  fc.record({ kind: fc.constant('decline' as const), placement: key, reason }),
  fc.record({
    kind: fc.constant('reopen' as const),
    reasons: fc.array(fc.tuple(key, reason), { maxLength: 2 }).map((all) => new Map<string, string>(all)),
  }),
  fc.record({
    kind: fc.constantFrom('confirm' as const, 'publish' as const),
    leaveOutReopened: fc.boolean(),
  }),
);

/** What no plan may ever be, in words; empty for a possible one. */
function impossible({ state, answers, leftOut }: PlanLife): string[] {
  const all = [...answers];
  const isDraft = state === 'draft' || state === 'discarded';
  const isSettled = state === 'confirmed' || state === 'published';
  return [
    isDraft && (answers.size > 0 || leftOut.size > 0) ? 'a draft that somebody answered' : '',
    !isDraft && answers.size === 0 ? 'a proposal of nothing' : '',
    state === 'proposed' && leftOut.size > 0 ? 'something fell out of a proposal' : '',
    isSettled && all.some(([, answer]) => answer.state === 'waiting') ? 'confirmed without an answer' : '',
    isSettled && all.every(([, { state: said }]) => said === 'declined') && all.every(([k]) => leftOut.has(k))
      ? 'confirmed with nothing'
      : '',
    [...leftOut].some((k) => !['declined', 'reopened'].includes(answers.get(k)?.state ?? ''))
      ? 'something accepted fell out'
      : '',
    all.some(([, a]) => (a.state === 'declined' || a.state === 'reopened') !== (a.reason !== null))
      ? 'a reason too many or too few'
      : '',
    all.some(([, a]) => a.reason?.trim() === '') ? 'an empty reason' : '',
  ].filter((fault) => fault !== '');
}

describe('any events in any order', () => {
  it('lead to no impossible state, and nothing follows on the end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, who), { maxLength: 40 }), (events) => {
        let life = DRAFT;
        for (const [event, by] of events) {
          const step = stepOfLife(life, event, by);
          if (step.ok) {
            expect(EVENT_RULES[event.kind].by).toContain(by);
            expect(['superseded', 'discarded']).not.toContain(life.state);
            life = step.life;
          }
          expect(impossible(life)).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leave at most one plan of a semester proposed, one confirmed and one published', () => {
    const someone = fc.tuple(fc.nat(2), anyEvent);
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 60 }), (events) => {
        const plans: PlanLife[] = [DRAFT, DRAFT, DRAFT];
        for (const [index, event] of events) {
          const before = plans[index];
          const step =
            before === undefined || event.kind === 'supersede'
              ? undefined
              : stepOfLife(before, event, 'coordinator');
          if (step?.ok !== true) continue;
          giveWay(plans, index, event);
          plans[index] = step.life;
          const states = plans.map(({ state }) => state);
          for (const one of ['proposed', 'confirmed', 'published'] satisfies LifeState[]) {
            expect(states.filter((state) => state === one).length).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function giveWay(plans: PlanLife[], index: number, event: PlanEvent): void {
  for (const [other, plan] of plans.entries()) {
    if (other === index || plan.state !== GIVES_WAY[event.kind]) continue;
    const step = stepOfLife(plan, { kind: 'supersede' }, 'service');
    if (step.ok) plans[other] = step.life;
  }
}
