import { JSDOM } from 'jsdom';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { acceptPlan } from '../../../solver/check/accept-plan.ts';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { placement, semester, trainee, unit } from '../../../solver/testing/builders.ts';
import { acceptedPlan } from '../testing/accepted-plan.ts';
import { clockChangePlan } from '../testing/clock-change.ts';
import { rotaPdfPaths } from './rota-pdf-paths.ts';
import { type RotaPdfOptions, rotaPdfs, traineePdf, unitPdf } from './rota-pdfs.ts';
import { countIn, metadataXml } from './testing/pdf-reading.ts';

const STAMP = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });

function optionsFor(checked: CheckedPlan, language: Language = 'nl', pseudonymous = false): RotaPdfOptions {
  return { names: namesOf(checked.semester, { pseudonymous }), language, stamp: STAMP };
}

async function all(checked: CheckedPlan, options = optionsFor(checked)): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of rotaPdfs(checked, options)) files.set(path, bytes);
  return files;
}

function traineeOf(checked: CheckedPlan, index = 0) {
  const found = checked.semester.trainees[index];
  if (found === undefined) throw new Error(`no trainee ${index}`);
  return found.id;
}

function unitOf(checked: CheckedPlan) {
  const [found] = checked.semester.units;
  if (found === undefined) throw new Error('no unit');
  return found.id;
}

/** One trainee and one early day of 15 hours in three, under this name. */
function planOf(name: string): CheckedPlan {
  const world = semester({ people: { t1: { name } } });
  return acceptedPlan(world, [
    placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }]),
  ]);
}

describe('the sheets of a plan', () => {
  it('are one for each trainee and each unit with a day in it', async () => {
    const world = semester({
      trainees: [trainee(), trainee({ id: 't2' })],
      units: [unit(), unit({ id: 'u2' })],
    });
    const checked = acceptedPlan(world, [
      placement(world, { trainee: 't2' }, [
        { date: '2027-03-01' },
        { date: '2027-03-02' },
        { date: '2027-03-03' },
      ]),
    ]);
    expect([...(await all(checked)).keys()]).toEqual(['pdf/cursisten/t2.pdf', 'pdf/afdelingen/u1.pdf']);
    expect(rotaPdfPaths(world)).toEqual([
      'pdf/cursisten/t1.pdf',
      'pdf/cursisten/t2.pdf',
      'pdf/afdelingen/u1.pdf',
      'pdf/afdelingen/u2.pdf',
    ]);
  });

  it('stand under names that any file system takes', async () => {
    const checked = clockChangePlan();
    const written = [...(await all(checked)).keys()];
    expect(written[1]).toMatch(/^pdf\/cursisten\/T2-ouder~[0-9a-f]{10}\.pdf$/);
    expect(rotaPdfPaths(checked.semester)).toEqual(expect.arrayContaining(written));
  });

  it('are the same to the byte each time, and made alone or with others', async () => {
    const checked = clockChangePlan();
    const [first, second] = [await all(checked), await all(checked)];
    expect(first).toEqual(second);
    const options = optionsFor(checked);
    expect(await traineePdf(checked, traineeOf(checked), options)).toEqual(first.get('pdf/cursisten/t1.pdf'));
    expect(await unitPdf(checked, unitOf(checked), options)).toEqual(first.get('pdf/afdelingen/u1.pdf'));
  });

  it('do not depend on the characters of documents made before', async () => {
    const plain = planOf('Fien Fiel\u2010Affligem');
    const before = await all(plain);
    await all(planOf('\ufb01 \u00a0 \u2011 \u03a9 \u2126 K \u212a'));
    expect(await all(plain)).toEqual(before);
  });

  it('are dated by the stamp', async () => {
    const checked = planOf('Zoë');
    const pdf = await traineePdf(checked, traineeOf(checked), optionsFor(checked));
    expect(countIn(pdf, '(D:20270115090000Z)')).toBe(2);
    expect(metadataXml(pdf)).toContain('<xmp:CreateDate>2027-01-15T09:00:00Z</xmp:CreateDate>');
  });

  it('know nothing of people when pseudonymous', async () => {
    const named = clockChangePlan();
    const { people, ...nameless } = named.semester;
    expect(people).toBeDefined();
    const acceptance = acceptPlan(nameless, named.plan, null);
    if (!acceptance.ok) throw new Error('the plan without names is a plan all the same');
    const withoutPeople = await all(acceptance.plan, optionsFor(acceptance.plan));
    expect(await all(named, optionsFor(named, 'nl', true))).toEqual(withoutPeople);
    expect(await all(named)).not.toEqual(withoutPeople);
  });

  it('are refused for whom the semester does not have', () => {
    const checked = planOf('Zoë');
    const other = clockChangePlan();
    const stranger = traineeOf(other, 1);
    expect(() => traineePdf(checked, stranger, optionsFor(checked))).toThrow(
      'the semester has no "T2/ouder"',
    );
  });
});

describe('a sheet says to a screen reader', () => {
  it('its language, its title, and that it keeps to PDF/UA', async () => {
    const checked = planOf('Zoë De Smedt');
    for (const [language, tag] of [
      ['nl', 'nl-BE'],
      ['en', 'en-GB'],
    ] as const) {
      const pdf = await traineePdf(checked, traineeOf(checked), optionsFor(checked, language));
      expect(countIn(pdf, `/Lang (${tag})`)).toBe(1);
      expect(countIn(pdf, '/Marked true')).toBe(1);
      expect(countIn(pdf, '/DisplayDocTitle true')).toBe(1);
      expect(metadataXml(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }
  });

  it('its headings and its tables with their heads', async () => {
    const checked = planOf('Zoë');
    const pdf = await traineePdf(checked, traineeOf(checked), optionsFor(checked));
    const counts = ['H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD'].map((type) => countIn(pdf, `/S /${type}\n`));
    const facts = 6;
    const days = 3;
    expect(counts).toEqual([1, 1, 1, 2, facts + 1 + days, facts + 5 + days, facts + 4 * days]);
    expect(countIn(pdf, '/Scope /Column')).toBe(5);
    expect(countIn(pdf, '/Scope /Row')).toBe(facts + days);
  });

  it('its title in metadata that stays XML, whatever the name', async () => {
    for (const name of ['Jansen & <Zonen>', '日本 \u0007 Ş', 'a'.repeat(300)]) {
      const checked = planOf(name);
      const pdf = await traineePdf(checked, traineeOf(checked), optionsFor(checked));
      const xml = new JSDOM(metadataXml(pdf), { contentType: 'application/xml' }).window.document;
      const title = xml.getElementsByTagName('dc:title')[0]?.textContent ?? '';
      expect(title.trim()).toMatch(/^Stage van .* – Voorjaar 2027$/);
    }
  });
});
