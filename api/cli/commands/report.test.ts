import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { semesterInput, trainee } from '../../../solver/testing/builders.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const STAMP = ['--stamp', '2027-01-15T09:00:00Z'];
const semester = folder.put(
  'semester.json',
  semesterInput({
    trainees: [trainee(), trainee({ id: 't2' })],
    people: { t1: { name: 'Zoë De Smedt', email: 'zoe@example.be' }, mentor1: { name: 'Els Peeters' } },
  }),
);
const planned = folder.at('planned');
const plan = join(planned, 'plan.json');

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort();
}

beforeAll(async () => {
  await run('plan', semester, '--out', planned, '--steps', '50', ...STAMP);
});

describe('stageplan report', () => {
  it('hands out a plan as planning did, to the byte, how the search went included', async () => {
    const out = folder.at('again');
    const { code } = await start(['report', semester, plan, '--out', out, ...STAMP]);
    expect(code).toBe(EXIT.fine);
    expect(filesIn(out)).toEqual(filesIn(planned));
    for (const file of filesIn(out)) {
      expect(readFileSync(join(out, file)).equals(readFileSync(join(planned, file))), file).toBe(true);
    }
  });

  it('says nothing of the search where the plan came alone', async () => {
    const out = folder.at('alone');
    const alone = folder.put('alone.json', JSON.parse(readFileSync(plan, 'utf8')));
    await run('report', semester, alone, '--out', out, ...STAMP);
    expect(filesIn(out)).not.toContain('verloop.csv');
    expect(readFileSync(join(out, 'rapport.html'), 'utf8')).not.toContain('id="course"');
  });

  it('leaves every name out when asked, also in a folder that had them', async () => {
    const out = folder.at('renamed');
    const named = () => filesIn(out).filter((file) => holdsName(readFileSync(join(out, file))));
    await run('report', semester, plan, '--out', out, ...STAMP);
    expect(named()).toContain('rooster.csv');
    await run('report', semester, plan, '--out', out, ...STAMP, '--pseudonymous');
    expect(named()).toEqual([]);
  });

  it('makes only what is wanted', async () => {
    const out = folder.at('less');
    await run('report', semester, plan, '--out', out, '--without', 'pdf,excel,report');
    expect(filesIn(out).filter((file) => /\.(pdf|xlsx|html)$/.test(file))).toEqual([]);
    const { code, err } = await run('report', semester, plan, '--out', out, '--without', 'pdf,word');
    expect(code).toBe(EXIT.input);
    expect(err).toContain('--without: word is geen van report, excel, pdf.');
  });

  it('hands out nothing of a plan that is not right', async () => {
    const good = JSON.parse(readFileSync(plan, 'utf8'));
    const wrong = { ...good, score: { ...good.score, cost: 1 } };
    const out = folder.at('refused');
    const { code, out: text } = await run('report', semester, folder.put('wrong.json', wrong), '--out', out);
    expect(code).toBe(EXIT.refused);
    expect(text).toContain('Er is niets weggeschreven: een plan dat niet klopt, wordt niet uitgedeeld.');
    expect(existsSync(out)).toBe(false);
  });
});

/** As plain text; what is inside a zip or a compressed stream is looked at by the tests of those formats. */
function holdsName(bytes: Buffer): boolean {
  return ['De Smedt', 'zoe@example.be', 'Els Peeters'].some((name) => bytes.includes(name));
}
