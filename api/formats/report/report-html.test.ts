import { JSDOM } from 'jsdom';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { mentor, placement, semester, trainee, unit } from '../../../solver/testing/builders.ts';
import { acceptedPlan } from '../testing/accepted-plan.ts';
import { byBikeOrCar } from '../testing/by-bike-or-car.ts';
import { clockChangePlan } from '../testing/clock-change.ts';
import { ridesToAarschot } from '../testing/rides-to-aarschot.ts';
import { twelveTraineesPlan } from '../testing/twelve-trainees.ts';
import { type ReportOptions, reportHtml } from './report-html.ts';

const STAMP = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });
const LANGUAGES: readonly Language[] = ['nl', 'en'];

interface Given extends Partial<ReportOptions> {
  readonly pseudonymous?: boolean;
}

function report(checked: CheckedPlan, { pseudonymous = false, ...over }: Given = {}): string {
  const names = namesOf(checked.semester, { pseudonymous });
  return reportHtml(checked, { names, language: 'nl', stamp: STAMP, ...over });
}

function read(html: string): Document {
  return new JSDOM(html).window.document;
}

function texts(page: Document, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

const DAYS = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
const nothingPlaced = () => acceptedPlan(semester(), []);

describe('the report', () => {
  // `npx vitest run api/formats/report -u` writes the golden file anew; then read the difference.
  it('reads as the golden file does, drawings, style and script left out', async () => {
    const bare = report(clockChangePlan())
      .replace(/<(svg|style|script)\b.*?<\/\1>/gs, '<$1></$1>')
      .replace(/sha256-[A-Za-z0-9+/=]*/g, 'sha256-…');
    await expect(bare).toMatchFileSnapshot('golden/paasweekend.html');
  });

  it('is the same to the byte for the same plan, names, language and stamp', () => {
    expect(report(twelveTraineesPlan())).toBe(report(twelveTraineesPlan()));
  });

  it.each(LANGUAGES)('has its sections in order, each in the table of contents (%s)', (language) => {
    const page = read(report(twelveTraineesPlan(), { language }));
    expect(page.documentElement.lang).toBe(language);
    expect(texts(page, 'main h2')).toEqual(texts(page, '.contents a'));
    expect(texts(page, 'main h2')).toHaveLength(11);
  });

  it('has every link lead to somewhere in it, every id once and no level of headings skipped', () => {
    const page = read(report(twelveTraineesPlan()));
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const levels = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  it('gives every table a caption, and every header cell what it is the header of', () => {
    const page = read(report(twelveTraineesPlan()));
    expect([...page.querySelectorAll('table')].filter((table) => table.caption === null)).toEqual([]);
    expect(texts(page, 'th:not([scope])')).toEqual([]);
    expect(page.querySelectorAll('svg[role=img]').length).toBeGreaterThan(5);
  });

  it('asks for nothing outside, and says so to the browser', () => {
    const page = read(report(twelveTraineesPlan()));
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /);
    expect(page.querySelectorAll('link, img, iframe, [src], [href^="http"], [style]')).toHaveLength(0);
  });
});

describe('names in the report', () => {
  const nasty = `<script>alert("1")</script>' onclick='x`;
  const world = semester({
    name: nasty,
    sites: [{ id: 's1', employer: 'e1', name: nasty, municipality: nasty, lat: 50.865, lon: 4.71 }],
    employers: [{ id: 'e1', name: nasty }],
    units: [unit({ name: nasty })],
    mentors: [mentor(), mentor({ id: nasty })],
    trainees: [trainee(), trainee({ id: nasty }), trainee({ id: 't3' })],
    people: { t1: { name: nasty }, mentor1: { name: nasty } },
  });
  const plan = acceptedPlan(world, [
    placement(world, {}, DAYS),
    placement(world, { trainee: nasty, mentor: nasty }, DAYS),
  ]);

  it('are text, whatever is in them', () => {
    const page = read(report(plan));
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelectorAll('[onclick]')).toHaveLength(0);
    expect(texts(page, 'h1')).toEqual([`Stageplanning ${nasty}`]);
    expect(texts(page, '#trainee-rosters summary b')).toContain(nasty);
  });

  it('are left out entirely when pseudonymous', () => {
    const checked = twelveTraineesPlan();
    const html = report(checked, { pseudonymous: true });
    const names = Object.values(checked.semester.people ?? {}).flatMap(({ name }) =>
      name.split(/[^\p{L}]+/u),
    );
    const telling = names.filter((name) => name.length > 4);
    expect(telling).toContain('Ndiaye');
    expect(telling.filter((name) => html.includes(name))).toEqual([]);
    expect(html).toContain('t12');
  });
});

describe('what the report tells', () => {
  it('says who is not placed, why, and what would help', () => {
    const page = read(report(twelveTraineesPlan()));
    expect(texts(page, '.unplaced')).toEqual([
      'Lwam Tesfay t12 Basis Wat in de weg staat: Op 2 afdelingen is elke dienst al volzet. Wat zou helpen: Een plaats extra in maart.',
    ]);
  });

  it('shows no figure of a group under five', () => {
    const page = read(report(clockChangePlan()));
    expect(texts(page, '#fairness p')).toEqual([
      'Er zijn te weinig cursisten om groepen van minstens 5 te vergelijken.',
    ]);
    expect(page.querySelectorAll('#fairness td')).toHaveLength(0);
  });

  it('says what changes from the published plan, where there is one', () => {
    const world = semester({ trainees: [trainee(), trainee({ id: 't2' })] });
    const published = acceptedPlan(world, [placement(world, {}, DAYS)]).plan;
    const later = [...DAYS.slice(0, 2), { date: '2027-03-04' }];
    const checked = acceptedPlan(
      world,
      [placement(world, {}, later), placement(world, { trainee: 't2' }, DAYS)],
      { published, over: { replanOf: '1'.repeat(64) } },
    );
    const page = read(report(checked, { published }));
    expect(texts(page, '#changes tbody tr')).toEqual([
      't1Basisdezelfde afdeling, 1 dag erbij (do 4/3), 1 dag weg (wo 3/3)110',
      't2Basisnieuw, bij Afdeling 1300',
    ]);
    expect(read(report(checked)).querySelector('#changes')).toBeNull();
    const same = read(report(checked, { published: checked.plan }));
    expect(texts(same, '#changes p')).toEqual(['Er verandert niets aan afdelingen of dagen.']);
  });

  it('says who travels otherwise on a published day', () => {
    const world = byBikeOrCar();
    const published = acceptedPlan(world, [placement(world, {}, DAYS)]).plan;
    const [first = { date: '2027-03-01' }, ...rest] = DAYS;
    const byCar = acceptedPlan(world, [placement(world, {}, [{ ...first, mode: 'car' }, ...rest])]);
    const page = read(report(byCar, { published }));
    expect(texts(page, '#changes p')).toEqual(['Er verandert niets aan afdelingen of dagen.']);
    expect(texts(page, '#changes tbody tr')).toEqual([
      't1Basisdezelfde afdeling en dagen, 1 dag met een andere verplaatsing (ma 1/3)001',
    ]);
    const english = read(report(byCar, { published, language: 'en' }));
    expect(texts(english, '#changes tbody tr')[0]).toContain('1 day with another journey (Mon 1/3)');
  });

  it('says so where nothing is placed', () => {
    const page = read(report(nothingPlaced()));
    for (const section of ['unit-rosters', 'trainee-rosters', 'travel', 'weekends', 'guidance', 'map']) {
      expect(texts(page, `#${section} p`), section).toEqual(['Er is niemand geplaatst.']);
    }
    expect(texts(page, '#unplaced h4')).toEqual(['t1']);
    expect(texts(page, '#load summary')).toEqual(['Afdelingen zonder stagiair (1)']);
  });

  it('says so where everything is placed', () => {
    expect(texts(read(report(clockChangePlan())), '#unplaced p')).toEqual([
      'Alles wat gevraagd werd, is geplaatst.',
    ]);
  });

  it('stands where there is nothing at all: no trainees, units or mentors', () => {
    const page = read(
      report(acceptedPlan(semester({ trainees: [], units: [], sites: [], employers: [], mentors: [] }), [])),
    );
    expect(texts(page, 'main h2')).toHaveLength(11);
    expect(texts(page, '#figures dt')).not.toContain('Langste verplaatsing');
  });
});

describe('how close to the best possible', () => {
  const world = semester({ trainees: [trainee(), trainee({ id: 't2' })] });
  const one = [placement(world, {}, DAYS)];
  const both = [...one, placement(world, { trainee: 't2' }, DAYS)];
  const figure = (checked: CheckedPlan) =>
    texts(read(report(checked)), '#figures dl div').find((text) => text.startsWith('Afstand'));

  it('is not known where the bound is no more than what is asked', () => {
    expect(figure(acceptedPlan(world, one, { priorityBound: 2 }))).toContain('niet bekend');
  });

  it('is proven where cost and bound are the same', () => {
    const { cost } = acceptedPlan(world, both).plan.score;
    expect(figure(acceptedPlan(world, both, { costBound: cost }))).toContain('beter kan niet');
  });

  it('is a share of the cost where no more can be placed', () => {
    const { cost } = acceptedPlan(world, both).plan.score;
    expect(figure(acceptedPlan(world, both, { costBound: cost / 2 }))).toContain('hoogstens 100,0 %');
  });

  it('is a number of placements where more than this may be placed, but not all', () => {
    const three = semester({ trainees: [trainee(), trainee({ id: 't2' }), trainee({ id: 't3' })] });
    const checked = acceptedPlan(three, [placement(three, {}, DAYS)], { priorityBound: 2 });
    expect(figure(checked)).toContain('hoogstens 1 ');
  });
});

describe('rides in the report', () => {
  it('are told by their lines, once for all days of a shift on which they are the same', async () => {
    const { checked, names } = await ridesToAarschot();
    const page = read(reportHtml(checked, { names, language: 'nl', stamp: STAMP }));
    expect(texts(page, '#travel h3')).toEqual([
      'Hoe lang de verplaatsingen duren',
      'Waarmee',
      'De langste',
      'Met trein en bus',
      'Dagen waarvan de dienstregeling niet bekend is',
    ]);
    const rows = texts(page, '#travel .wide tbody tr');
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(
      /^Zoë De Smedt.*early \(07:00–14:30\)bus 2 → trein IC naar Hasselt, 1 overstap, 1 uur 15 min.*2$/,
    );
    expect(rows[3]).toMatch(/^Zoë De Smedt.*1 overstap, 45 min.*1$/);
    expect(texts(page, '#travel h3 + p + .frame tbody tr')).toEqual([
      'dienstregelingen/leuven.zip22 maart 20271maandag 8 maart 2027',
    ]);
  });

  it('count a journey that is walked all the way as a walk', async () => {
    const { checked, names } = await ridesToAarschot();
    const page = read(reportHtml(checked, { names, language: 'en', stamp: STAMP }));
    const modes = [...page.querySelectorAll('#travel table')][1];
    expect([...(modes?.querySelectorAll('tbody th') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'on foot',
      'by public transport',
    ]);
  });

  it('have no part where there are none', () => {
    expect(texts(read(report(twelveTraineesPlan())), '#travel h3')).toHaveLength(3);
  });
});
