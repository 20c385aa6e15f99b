import { afterAll, describe, expect, it } from 'vitest';
import { planDigest, semesterDigest } from '../../../solver/domain/digest.ts';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import { placement, plan, semester, semesterInput } from '../../../solver/testing/builders.ts';
import { acceptedPlan } from '../../formats/testing/accepted-plan.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const world = semester();
const digest = semesterDigest({ ...semesterInput() });
const DAYS = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
const good = acceptedPlan(world, [placement(world, {}, DAYS)], { over: { semesterDigest: digest } }).plan;

const semesterFile = folder.put('semester.json', semesterInput());
const planFile = (name: string, content: Plan) => folder.put(`${name}.json`, content);

describe('stageplan check', () => {
  it('accepts a good plan', async () => {
    const { code, out, err } = await start(['check', semesterFile, planFile('good', good)]);
    expect({ code, err }).toEqual({ code: EXIT.fine, err: '' });
    expect(out).toContain(
      'Het plan houdt zich aan alle regels, en wat het van zichzelf zegt klopt.\nNagerekend: 1 van',
    );
  });

  it('lists breaches and wrong statements, and ends with 1', async () => {
    const short = { ...good, placements: plan(world, [placement(world, {}, DAYS.slice(0, 2))]).placements };
    const file = planFile('short', short);
    const { code, out } = await start(['check', semesterFile, file]);
    expect(code).toBe(EXIT.refused);
    expect(out).toMatch(/^1 overtreding:\n- H2: /);
    expect(out).toContain('kloppen niet:\n- score.');
    const json = await run('check', semesterFile, file, '--json');
    expect(json.code).toBe(EXIT.refused);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      accepted: false,
      breaches: [{ rule: 'H2', cause: 'too-short', amount: 60, text: { en: expect.any(String) } }],
      stated: { score: good.score },
      historyVerified: true,
    });
  });

  it('ends with 1 for a plan that only states a wrong score', async () => {
    const { code, out } = await run(
      'check',
      semesterFile,
      planFile('lie', { ...good, score: { ...good.score, cost: 1 } }),
    );
    expect(code).toBe(EXIT.refused);
    expect(out).toContain(`score.cost: er staat 1, het is ${good.score.cost}.`);
  });

  it('judges a plan of another version of the semester, with a warning', async () => {
    const other = planFile('other', { ...good, semesterDigest: 'f'.repeat(64) });
    const { code, err } = await run('check', semesterFile, other);
    expect(code).toBe(EXIT.fine);
    expect(err).toMatch(/^Let op: .*other\.json › semesterDigest/);
  });

  it('refuses what is no plan of this semester, and tells the faults of all files', async () => {
    const { code, out, err } = await run('check', folder.at('nope.json'), folder.put('text.json', 'no json'));
    expect({ code, out }).toEqual({ code: EXIT.input, out: '' });
    expect(err).toContain('nope.json › bestand: ontbreekt');
    expect(err).toContain('text.json › 1:1: no json is niet wat JSON toelaat');
    expect(err).toContain('2 fouten.');
    const stranger = await run(
      'check',
      semesterFile,
      folder.put('stranger.json', { ...good, semester: 'other' }),
    );
    expect(stranger.code).toBe(EXIT.input);
  });

  describe('of a plan that replaces another', () => {
    const replan: Plan = { ...good, replanOf: planDigest(good) };

    it('verifies history with the published plan', async () => {
      const files = [
        'check',
        semesterFile,
        planFile('replan', replan),
        '--published',
        planFile('good', good),
      ];
      const { code, out } = await run(...files);
      expect(code).toBe(EXIT.fine);
      expect(out).not.toContain('niet nagekeken');
    });

    it('says what it could not verify without it', async () => {
      const { code, out } = await run('check', semesterFile, planFile('replan', replan));
      expect(code).toBe(EXIT.fine);
      expect(out).toContain('niet meegegeven (--published)');
    });

    it('refuses another published plan than the one it replaces', async () => {
      const another = planFile('another', { ...good, seed: 99 });
      const { code, err } = await run(
        'check',
        semesterFile,
        planFile('replan', replan),
        '--published',
        another,
      );
      expect(code).toBe(EXIT.input);
      expect(err).toContain('Dit plan vervangt een ander plan: geef dat met --published.');
    });

    it('does not use a published plan where none is replaced', async () => {
      const { code, err } = await run(
        'check',
        semesterFile,
        planFile('good', good),
        '--published',
        planFile('g2', good),
      );
      expect(code).toBe(EXIT.fine);
      expect(err).toContain('Dit plan vervangt geen gepubliceerd plan');
    });
  });
});
