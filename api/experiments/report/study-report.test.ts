import { describe, expect, it } from 'vitest';
import type { CaseResult, GroupShare } from '../../../scenarios/experiments/results.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { Study } from './study-context.ts';
import { MADE_UP_EXPERIMENT, madeUpStudy } from './testing/made-up-study.ts';
import { read, reportOf, texts } from './testing/read-page.ts';
import { effect, QUARTER, SMALL_EXPERIMENT, smallStudy, TRAINED } from './testing/small-study.ts';

/** A few of each kind, so that each section has something to tell. */
const study = madeUpStudy({
  ...MADE_UP_EXPERIMENT,
  replications: { seeds: 10, first: 1 },
  measures: [
    'modules-placed',
    'free-days-per-week',
    'employers-rhythm-share',
    'gap-track',
    'gap-status',
    'heaviest-week-hours',
    'guidance-hours',
    'childcare-hours',
  ],
});
const html = { nl: reportOf(study, 'nl'), en: reportOf(study, 'en') };
const pages = { nl: read(html.nl), en: read(html.en) };
const LANGUAGES = ['nl', 'en'] as const;

describe("a study's report", () => {
  // `npx vitest run api/experiments/report -u` writes the golden file anew; then read the difference.
  it('reads as the golden file does, drawings, style and script left out', async () => {
    const effects = [
      effect({ pulls: [QUARTER], verdict: 'within-search-gap', mean: 2, interval: { low: 0.5, high: 3.5 } }),
      effect(),
      effect({ pulls: [TRAINED], verdict: 'not-shown', mean: 0.5, interval: { low: -1, high: 2 } }),
      effect({ measure: 'journey-minutes', baseMean: 30, mean: -1.5, searchGap: null }),
    ];
    const bare = reportOf(smallStudy(effects))
      .replace(/<(svg|style|script)\b.*?<\/\1>/gs, '<$1></$1>')
      .replace(/sha256-[A-Za-z0-9+/=]*/g, 'sha256-…');
    await expect(bare).toMatchFileSnapshot('golden/kleine-studie.html');
  });

  it('is the same to the byte whatever the order of the results', () => {
    const results = [...study.results].reverse();
    expect(reportOf({ ...study, results })).toBe(html.nl);
  });

  it.each(LANGUAGES)('has its sections in order, each in the table of contents (%s)', (language) => {
    const page = pages[language];
    expect(page.documentElement.lang).toBe(language);
    expect(texts(page, 'main h2')).toEqual(texts(page, '.contents a'));
    expect(texts(page, 'main h2').map((title) => title.split('.')[0])).toEqual(
      Array.from({ length: 10 }, (_, i) => String(i + 1)),
    );
  });

  it.each(LANGUAGES)('gives every drawing a title, a description and a table under it (%s)', (language) => {
    const page = pages[language];
    const figures = [...page.querySelectorAll('figure.chart')];
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures) {
      const title = figure.querySelector('svg > title')?.textContent ?? '';
      expect(title).not.toBe('');
      expect(figure.querySelector('svg > desc')?.textContent ?? '', title).not.toBe('');
      expect(tableUnder(figure), title).toBe(true);
    }
  });

  it('has every link lead to somewhere in it, every id once and no level of headings skipped', () => {
    const page = pages.nl;
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const levels = [...page.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('gives every table a caption and every header cell what it is the header of', () => {
    const page = pages.nl;
    expect([...page.querySelectorAll('table')].filter((table) => table.caption === null)).toEqual([]);
    expect(texts(page, 'th:not([scope])')).toEqual([]);
  });

  it('asks for nothing outside, and says so to the browser', () => {
    const page = pages.nl;
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(page.querySelectorAll('link, img, iframe, [src], [href^="http"], [style]')).toHaveLength(0);
  });

  it('tells all effects in its appendix', () => {
    const rows = pages.nl.querySelectorAll('#appendix tbody tr');
    expect(rows).toHaveLength(study.effects.length);
  });
});

/** Before the next heading. */
function tableUnder(figure: Element): boolean {
  for (let next = figure.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (/^H\d$/.test(next.tagName)) return false;
    if (next.querySelector('table') !== null) return true;
  }
  return false;
}

describe('groups in the report', () => {
  const withGroup = (given: Study, change: (share: GroupShare) => GroupShare): Study => ({
    ...given,
    results: given.results.map((result): CaseResult => ({ ...result, groups: result.groups.map(change) })),
  });

  it('under five trainees are nowhere in it, in either language', () => {
    const naming = LANGUAGES.filter((language) => /\bLDE\b|maatwerk/i.test(html[language]));
    expect(naming).toEqual([]);
  });

  it('of five and more are told', () => {
    const larger = withGroup(study, (share) =>
      ['lde', 'maatwerk'].includes(share.group) ? { ...share, trainees: 5 } : share,
    );
    expect(texts(read(reportOf(larger)), '#equity th')).toEqual(
      expect.arrayContaining(['LDE (%)', 'maatwerk (%)', 'art. 60 (%)']),
    );
  });

  it('are not compared where only one may be shown', () => {
    const fewEvening = withGroup(study, (share) =>
      share.group === 'evening' ? { ...share, trainees: 4 } : share,
    );
    expect(texts(read(reportOf(fewEvening)), '#equity h3')).not.toContain('Dag- en avondtraject');
  });
});

describe('texts from the study', () => {
  const nasty = `<script>alert("1")</script>' onclick='x`;
  const experiment = {
    ...SMALL_EXPERIMENT,
    name: say(nasty, nasty),
    question: say(nasty, nasty),
    bases: [{ kind: 'file', name: nasty, path: nasty } as const],
    levers: [{ lever: nasty, values: [nasty] }],
    design: { kind: 'one-at-a-time', pairs: [] } as const,
  };
  const given = smallStudy([effect({ base: nasty, pulls: [{ lever: nasty, value: nasty }] })], {
    experiment,
  });
  const results = given.results.map((result) => ({
    ...result,
    barriers: [{ rule: nasty, module: nasty, setting: nasty, place: nasty, trainees: 9, hours: 80 }],
  }));

  it('are text, whatever is in them', () => {
    const page = read(reportOf({ ...given, results }));
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelectorAll('[onclick]')).toHaveLength(0);
    expect(texts(page, 'h1')).toEqual([nasty]);
    expect(texts(page, '#barriers details th')).toContain(nasty);
  });
});

describe('a study of several bases', () => {
  it('tells each apart, with tables of its own', () => {
    const [base] = MADE_UP_EXPERIMENT.bases;
    if (base === undefined) throw new Error('the made-up study has no base');
    const two = madeUpStudy({
      ...MADE_UP_EXPERIMENT,
      bases: [base, { ...base, name: 'tienen-60' }],
      replications: { seeds: 6, first: 1 },
      measures: [
        'modules-placed',
        'free-days-per-week',
        'employers-rhythm-share',
        'gap-track',
        'childcare-hours',
      ],
    });
    const page = read(reportOf(two));
    const titles = texts(page, '#effects h3');
    expect(titles).toContain('Geplaatste modules – leuven-120');
    expect(titles).toContain('Geplaatste modules – tienen-60');
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
