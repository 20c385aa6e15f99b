import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { addDays, dayNumber, isoDateOf, weekdayOf } from '../../../solver/domain/calendar.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { mentor, moduleInput, placement, semester, trainee, unit } from '../../../solver/testing/builders.ts';
import { acceptedPlan } from '../testing/accepted-plan.ts';
import { clockChangePlan } from '../testing/clock-change.ts';
import { rotaPdfs } from './rota-pdfs.ts';
import { NO_POPPLER, pageTexts, spokenLines } from './testing/pdf-reading.ts';

const STAMP = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });

async function pdfOf(checked: CheckedPlan, path: RegExp, language: Language = 'nl'): Promise<Uint8Array> {
  const names = namesOf(checked.semester, { pseudonymous: false });
  for await (const pdf of rotaPdfs(checked, { names, language, stamp: STAMP })) {
    if (path.test(pdf.path)) return pdf.bytes;
  }
  throw new Error(`no sheet ${path}`);
}

/** Weekdays in a row from Monday 1 February 2027, holidays unheard of. */
function weekdays(count: number): readonly string[] {
  const dates: string[] = [];
  for (let day = dayNumber('2027-02-01'); dates.length < count; day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5) dates.push(isoDateOf(day));
  }
  return dates;
}

const title = NO_POPPLER === null ? '' : ` (${NO_POPPLER})`;

describe.skipIf(NO_POPPLER !== null)(`the sheet of a trainee${title}`, () => {
  it('says where, with whom and how much, and day by day when to leave and be back', async () => {
    const [page = ''] = pageTexts(await pdfOf(clockChangePlan(), /t1/));
    const lines = page.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'Zoë De Smedt',
      'Stagerooster – Paasweekend 2027, proef',
      'Verzorgende; residentieel',
    ]);
    expect(page).toContain('Waar WZC Ter Vlierbeke, Diestsesteenweg 1, bus 2, Kessel-Lo');
    expect(page).toContain('Mentor Els "Elsje" Peeters');
    expect(page).toContain('Wanneer van zaterdag 27 maart 2027 tot en met maandag 29 maart 2027');
    expect(page).toContain('Hoeveel 3 dagen, samen 21 uur stage');
    expect(page).toContain('Verplaatsing met de fiets');
    expect(page).toContain('Dag Dienst Thuis weg Aankomst Weer thuis');
    expect(lines.at(-2)).toBe('Stage van Zoë De Smedt – Paasweekend 2027, proef – bladzijde 1 van 1');
    expect(lines.at(-1)).toBe('Gemaakt op 15 januari 2027 om 10:00 met Stageplan, versie 1');
  });

  it('says the times of the wall clock on both sides of the night in which it changes', async () => {
    const [page = ''] = pageTexts(await pdfOf(clockChangePlan(), /t1/));
    for (const day of ['zaterdag 27 maart', 'zondag 28 maart', 'maandag 29 maart']) {
      expect(page).toContain(`${day} early 07:00–14:30 06:43 06:55 14:42`);
    }
    expect(page).toContain('Week 12 (22/3–28/3)');
    expect(page).toContain('Week 13 (29/3–4/4)');
  });

  it('says of a night that it ends on the day after', async () => {
    const spoken = spokenLines(await pdfOf(clockChangePlan(), /t3/));
    const row = spoken.indexOf('TH/Row zaterdag 27 maart');
    expect(spoken.slice(row + 1, row + 5)).toEqual([
      'TD night 21:00–07:00 (de dag erna)',
      'TD 20:43',
      'TD 20:55',
      'TD 07:12 (de dag erna)',
    ]);
  });

  it('says both parts of a split shift, and the calls at childcare', async () => {
    const spoken = spokenLines(await pdfOf(clockChangePlan(), /T2/));
    expect(spoken).toContain('TH/Column Opvang');
    const row = spoken.indexOf('TH/Row donderdag 25 maart');
    expect(spoken.slice(row + 1, row + 6)).toEqual([
      'TD split 07:30–12:30 en 17:00–20:00',
      'TD 07:05',
      'TD brengen 07:14 halen 20:06',
      'TD 07:25',
      'TD 20:20',
    ]);
  });

  it('has no column for childcare where no journey calls there', async () => {
    expect(spokenLines(await pdfOf(clockChangePlan(), /t1/))).not.toContain('TH/Column Opvang');
  });

  it('speaks English too', async () => {
    const [page = ''] = pageTexts(await pdfOf(clockChangePlan(), /T2/, 'en'));
    for (const text of [
      'Placement rota – Paasweekend 2027, proef',
      'Unit Afdeling Één',
      'Mentor mentor2',
      'Travel by bike',
      'collect 20:06',
      'and 17:00–20:00',
      'Made on 15 January 2027 at 10:00 with Stageplan, version 1',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('names another mentor on the day itself', async () => {
    const world = semester({ mentors: [mentor(), mentor({ id: 'mentor2' })] });
    const checked = acceptedPlan(world, [
      placement(world, {}, [
        { date: '2027-03-01' },
        { date: '2027-03-02', mentor: 'mentor2' },
        { date: '2027-03-03' },
      ]),
    ]);
    const spoken = spokenLines(await pdfOf(checked, /t1/));
    expect(spoken.filter((line) => line.includes('mentor: '))).toEqual([
      'TD early 07:00–14:30 mentor: mentor2',
    ]);
  });

  it('names the way to travel on each day where it is not always the same', async () => {
    const modes = [
      { mode: 'bike' as const, maxMinutes: 60 },
      { mode: 'car' as const, maxMinutes: 60 },
    ];
    const world = semester({ trainees: [trainee({ modes })] });
    const checked = acceptedPlan(world, [
      placement(world, {}, [
        { date: '2027-03-01' },
        { date: '2027-03-02', mode: 'car' },
        { date: '2027-03-03' },
      ]),
    ]);
    const spoken = spokenLines(await pdfOf(checked, /t1/));
    expect(spoken).toContain('TD met de fiets, met de auto');
    expect(spoken[spoken.indexOf('TH/Row dinsdag 2 maart') + 2]).toMatch(/^TD \d\d:\d\d met de auto$/);
  });

  it('holds both placements and what has no place, and says which weeks are free', async () => {
    const world = semester({
      modules: [
        moduleInput(),
        moduleInput({ id: 'twee', name: 'Tweede' }),
        moduleInput({ id: 'drie', name: 'Derde' }),
      ],
      units: [unit({ accepts: ['basis', 'twee', 'drie'] })],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'twee' }, { module: 'drie' }] })],
      closures: [{ from: '2027-03-08', to: '2027-03-12', name: 'Lentekamp', kind: 'other' }],
    });
    const checked = acceptedPlan(world, [
      placement(world, { module: 'twee' }, [
        { date: '2027-05-03' },
        { date: '2027-05-04' },
        { date: '2027-05-05' },
      ]),
      placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-15' }, { date: '2027-03-29' }]),
    ]);
    const spoken = spokenLines(await pdfOf(checked, /t1/));
    expect(spoken.filter((line) => /^(H\d|P) /.test(line))).toEqual([
      'H1 t1',
      'P Stagerooster – Voorjaar 2027',
      'H2 Basis',
      'H3 Week 9 (1/3–7/3)',
      'P Week 10 (8/3–14/3): geen stage (Lentekamp).',
      'H3 Week 11 (15/3–21/3)',
      'P Week 12 (22/3–28/3): geen stage.',
      'H3 Week 13 (29/3–4/4)',
      'H2 Tweede',
      'H3 Week 18 (3/5–9/5)',
      'P Voor Derde is er nog geen stageplaats.',
    ]);
  });

  it('goes on over pages of sixty days with each week whole, and numbers them', async () => {
    const world = semester({ modules: [moduleInput({ minutes: 60 * 420 })] });
    const dates = weekdays(60);
    const pdf = await pdfOf(
      acceptedPlan(world, [
        placement(
          world,
          {},
          dates.map((date) => ({ date })),
        ),
      ]),
      /t1/,
    );
    const pages = pageTexts(pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`bladzijde ${i + 1} van ${pages.length}`);
      const weeks = page.match(/^Week /gm)?.length ?? 0;
      expect(page.match(/^Dag Dienst/gm)).toHaveLength(weeks);
      expect(page.match(/early 07:00–14:30/g)).toHaveLength(5 * weeks);
    }
    expect(spokenLines(pdf).filter((line) => line.startsWith('TH/Row') && / \w+ /.test(line))).toHaveLength(
      60,
    );
  });

  it('takes a name of any length', async () => {
    const long = `Maria-${'Annunciata'.repeat(60)} van den Berghe`;
    const world = semester({ people: { t1: { name: long }, mentor1: { name: long } } });
    const checked = acceptedPlan(world, [
      placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }]),
    ]);
    for (const path of [/cursisten/, /afdelingen/]) {
      const spoken = spokenLines(await pdfOf(checked, path));
      expect(spoken.join('').replace(/\s/g, '')).toContain('Maria-AnnunciataAnnunciata');
      expect(spoken.filter((line) => /^TH\/Row \w+ \d maart$/.test(line))).toHaveLength(3);
    }
  });
});

describe.skipIf(NO_POPPLER !== null)(`the sheet of a unit${title}`, () => {
  it('says who comes, when and with whom', async () => {
    const spoken = spokenLines(await pdfOf(clockChangePlan(), /afdelingen/));
    expect(spoken.filter((line) => /^(H\d|P) /.test(line))).toEqual([
      'H1 Afdeling Één, ’t Zonnetje; voor zorgbehoevende ouderen met een lange naam – ������, WZC Ter Vlierbeke',
      'P Diestsesteenweg 1, bus 2, Kessel-Lo',
      'P Rooster van de stagiairs – Paasweekend 2027, proef',
      'H2 Wie er komt',
      'H2 Week 12 (22/3–28/3)',
      'H2 Week 13 (29/3–4/4)',
    ]);
    const row = spoken.indexOf('TH/Row t3');
    expect(spoken.slice(row + 1, row + 4)).toEqual([
      'TD Verzorgende; residentieel',
      'TD Els "Elsje" Peeters',
      'TD van 27 maart tot en met 30 maart 2 dagen',
    ]);
    const day = spoken.indexOf('TH/Row do 25 maart');
    expect(spoken.slice(day + 1, day + 4)).toEqual([
      'TD T2/ouder',
      'TD split 07:30–12:30 en 17:00–20:00',
      'TD mentor2',
    ]);
  });

  it('tells nothing of home, journeys and childcare', async () => {
    for (const language of ['nl', 'en'] as const) {
      const text = pageTexts(await pdfOf(clockChangePlan(), /afdelingen/, language)).join('\n');
      expect(text).toContain('T2/ouder');
      expect(text).not.toMatch(/thuis|opvang|brengen|halen|fiets|aankomst/i);
      expect(text).not.toMatch(/home|childcare|bring|collect|bike|arrive/i);
      expect(text.match(/\d\d:\d\d/g)?.every((time) => SHIFT_TIMES.has(time))).toBe(true);
    }
  });

  it('repeats the heads where a week goes on on the next page, and cuts no row', async () => {
    const trainees = Array.from({ length: 9 }, (_, i) => trainee({ id: `cursist-${i + 1}` }));
    const world = semester({ modules: [moduleInput({ minutes: 5 * 420 })], trainees });
    const dates = weekdays(5).map((date) => ({ date }));
    const checked = acceptedPlan(
      world,
      trainees.map(({ id }) => placement(world, { trainee: id }, dates)),
    );
    const pdf = await pdfOf(checked, /afdelingen/);
    const pages = pageTexts(pdf);
    const rows = pages.map((page) => page.match(/cursist-\d early 07:00–14:30 mentor1$/gm)?.length ?? 0);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(45);
    for (const page of pages.slice(2)) expect(page).toMatch(/^Week 5 \(1\/2–7\/2\), vervolg\nDag Stagiair/);
    const heads = spokenLines(pdf).filter((line) => line.startsWith('TH/Column'));
    expect(heads).toHaveLength(4 + 4);
    expect(spokenLines(pdf).join('\n')).not.toContain('vervolg');
  });
});

/** Those of the shifts in the plan, and the hour at which the sheet is made. */
const SHIFT_TIMES: ReadonlySet<string> = new Set(
  '07:00 14:30 07:30 12:30 17:00 20:00 08:30 16:36 21:00 10:00'.split(' '),
);
