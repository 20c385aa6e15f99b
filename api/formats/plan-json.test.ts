import { describe, expect, it } from 'vitest';
import { acceptPlan } from '../../solver/check/accept-plan.ts';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { planSchema } from '../../solver/domain/plan-schema.ts';
import { planJson } from './plan-json.ts';
import { clockChangePlan } from './testing/clock-change.ts';

const textOf = (checked: CheckedPlan) => [...planJson(checked)].join('');

describe('plan.json', () => {
  it('holds the plan, indented by two, with a newline at the end', () => {
    const checked = clockChangePlan();
    const text = textOf(checked);
    expect(planSchema.parse(JSON.parse(text))).toEqual(checked.plan);
    expect(text).toBe(`${JSON.stringify(planSchema.parse(checked.plan), null, 2)}\n`);
    expect(text).toMatch(/^\{\n {2}"format": "stageplan-plan\/1",\n {2}"semester": /);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it('is the same text whatever order the keys came in', () => {
    const checked = clockChangePlan();
    const { format, score, ...rest } = checked.plan;
    const { priorityPlaced, ...otherScores } = score;
    const shuffled = { ...rest, score: { ...otherScores, priorityPlaced }, format };
    const again = acceptPlan(checked.semester, shuffled, null);
    if (!again.ok) throw new Error('the same plan must be accepted');
    expect(Object.keys(again.plan.plan)[0]).toBe('semester');
    expect(textOf(again.plan)).toBe(textOf(checked));
  });
});
