import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../solver/check/check-plan.ts';
import { namesOf } from '../../solver/domain/names.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { placement, plan, semester } from '../../solver/testing/builders.ts';
import { checkText } from './check-text.ts';
import { acceptedPlan } from './testing/accepted-plan.ts';

const world = semester({ people: { t1: { name: 'Amina' } } });
const DAYS = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
const good = acceptedPlan(world, [placement(world, {}, DAYS)]).plan;

const listing = (judged: Plan, language: 'nl' | 'en' = 'nl') =>
  checkText(checkPlan(world, judged, null), { names: namesOf(world, { pseudonymous: false }), language });

describe('the listing of a check', () => {
  it('says that a good plan is good, and what it costs', () => {
    const { cost, terms } = good.score;
    expect(listing(good)).toBe(
      [
        'Het plan houdt zich aan alle regels, en wat het van zichzelf zegt klopt.',
        `Nagerekend: 1 van de 1 gevraagde stages geplaatst (prioriteit 1), kost ${cost}.`,
        `Kost per onderdeel: S1 ${terms.S1}, S2 0, S3 0, S4 0, S5 0, S6 0, S7 ${terms.S7}, S8 0, S9 0.`,
        '',
      ].join('\n'),
    );
    expect(listing(good, 'en')).toContain('The plan keeps to every rule');
  });

  it('lists every breach with its rule and the names of people', () => {
    const text = listing({
      ...good,
      placements: [placement(world, {}, DAYS.slice(0, 2))],
    });
    expect(text).toMatch(/^1 overtreding:\n- H2: Amina, Basis/);
    expect(text).not.toContain('houdt zich aan alle regels');
  });

  it('lists what a plan says of itself that is not so', () => {
    const text = listing({ ...good, score: { ...good.score, cost: good.score.cost - 1 } });
    expect(text).toContain(
      `1 bewering van het plan over zichzelf klopt niet:\n- score.cost: er staat ${good.score.cost - 1}, het is ${good.score.cost}.`,
    );
  });

  it('says when history could not be verified', () => {
    const replan = plan(world, good.placements, { ...good, replanOf: 'f'.repeat(64) });
    expect(listing(replan)).toContain('historiek (H17) en de stabiliteit (S9) zijn niet nagekeken');
    expect(listing(good)).not.toContain('niet nagekeken');
  });
});
