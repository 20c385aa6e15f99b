import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../solver/domain/names.ts';
import { planSchema } from '../../../solver/domain/plan-schema.ts';
import {
  type DayOptions,
  moduleInput,
  placement,
  semester,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { type AcceptedPlanOptions, acceptedPlan } from '../testing/accepted-plan.ts';
import { byBikeOrCar } from '../testing/by-bike-or-car.ts';
import { ridesToAarschot } from '../testing/rides-to-aarschot.ts';
import { summaryText } from './summary-text.ts';

const people = { t1: { name: 'Amina' }, t2: { name: 'Bram' } };
const WORLD = {
  units: [unit(), unit({ id: 'u2', name: 'Afdeling 2' })],
  mentors: [
    {
      id: 'mentor1',
      unit: 'u1',
      level: 'basic',
      capacity: 9,
      roster: [{ weekdays: [1, 2, 3, 6], shift: 'early' }],
    },
    {
      id: 'mentor2',
      unit: 'u2',
      level: 'basic',
      capacity: 9,
      roster: [{ weekdays: [1, 2, 3, 6], shift: 'early' }],
    },
    { id: 'mentor3', unit: 'u1', level: 'basic', capacity: 9, roster: [{ weekdays: [3], shift: 'early' }] },
  ],
  trainees: [trainee(), trainee({ id: 't2' })],
  people,
} satisfies Parameters<typeof semester>[0];
const world = semester(WORLD);
const MARCH = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
const WITH_SATURDAY = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-06' }];

const blocked = {
  trainee: 't2',
  module: 'basis',
  blockers: [
    { rule: 'H10', units: 2, text: { nl: 'Op 2 afdelingen is alles bezet.', en: 'Two units are full.' } },
  ],
  remedies: [
    { change: { kind: 'place' as const }, text: { nl: 'Een plaats extra.', en: 'One more place.' } },
  ],
};

const oneOfTwo = (options: AcceptedPlanOptions = {}, semesterOf = world) => {
  const first = placement(semesterOf, {}, MARCH);
  const unplaced = planSchema.shape.unplaced.parse([blocked]);
  return acceptedPlan(semesterOf, [first], { ...options, over: { unplaced, ...options.over } });
};

const summary = (checked = oneOfTwo(), over: Partial<Parameters<typeof summaryText>[1]> = {}) =>
  summaryText(checked, {
    names: namesOf(checked.semester, { pseudonymous: false }),
    language: 'nl',
    ...over,
  });

describe('the summary', () => {
  it('tells the whole plan, to be read aloud', () => {
    const { cost, terms } = oneOfTwo().plan.score;
    expect(summary()).toBe(`Stageplanning Voorjaar 2027
===========================
1 van de 2 stages die gevraagd werden, is geplaatst: 50 %.
Bewezen: geen plan plaatst er meer. Hoe laag de kost kan, is niet bewezen.
De kost van het plan is ${cost} punten; minder is beter.
De kost komt van: verplaatsingen (${terms.S1}), laat klaar zijn (${terms.S7}).
De planner stopte na het gevraagde aantal stappen (0 stappen).

Niet geplaatst
--------------
Bram – Basis
  - Op 2 afdelingen is alles bezet.
  Wat zou helpen:
  - Een plaats extra.

Drukste afdelingen
------------------
- Afdeling 1, Huis 1: 3 dagen stage, 1 cursist.

Weekends
--------
Niemand heeft stage in het weekend.

Verplaatsingen
--------------
De helft van de verplaatsingen duurt hoogstens 12 min (enkele rit). De langste duurt 12 min: Amina, Afdeling 1. 0 van de 6 duren langer dan 45 min.

Mentoren
--------
Elke stage heeft van begin tot einde dezelfde mentor.
`);
  });

  it('speaks English when asked', () => {
    const text = summary(oneOfTwo(), { language: 'en' });
    expect(text).toContain('1 of the 2 placements asked for is made: 50 %.');
    expect(text).toContain('Bram – Basis\n  - Two units are full.\n  What would help:\n  - One more place.');
    expect(text).not.toMatch(/stage[ns]?\b|geplaatst|kost/);
  });

  it('tells below which cost no plan goes, where that is proven and below its own', () => {
    const { cost } = oneOfTwo().plan.score;
    const sentence = 'Geen plan dat minstens evenveel plaatst, komt onder';
    expect(summary(oneOfTwo({ costBound: cost - 1 }))).toContain(`minder is beter. ${sentence} ${cost - 1}.`);
    expect(summary(oneOfTwo({ costBound: cost }))).not.toContain(sentence);
    expect(summary(oneOfTwo({ costBound: 0 }))).not.toContain(sentence);
  });

  it('names the site of a unit once', () => {
    const home = semester({ units: [unit({ name: 'Huis 1 – gelijkvloers' })] });
    const text = summary(acceptedPlan(home, [placement(home, {}, MARCH)]));
    expect(text).toContain('- Huis 1 – gelijkvloers: 3 dagen stage, 1 cursist.');
  });

  it('has no list of who is not placed when everyone is', () => {
    const both = acceptedPlan(world, [
      placement(world, {}, MARCH),
      placement(world, { trainee: 't2', unit: 'u2', mentor: 'mentor2' }, MARCH),
    ]);
    expect(summary(both)).toContain('Alle 2 gevraagde stages zijn geplaatst.');
    expect(summary(both)).not.toContain('Niet geplaatst');
  });

  it('counts weekends and days with another mentor', () => {
    const saturday = acceptedPlan(world, [placement(world, {}, WITH_SATURDAY)]);
    expect(summary(saturday)).toContain(
      '1 van de 3 dagen stage valt op een zaterdag of zondag, voor 1 cursist.',
    );
    const twoMentors = acceptedPlan(world, [
      placement(world, {}, [...MARCH.slice(0, 2), { date: '2027-03-03', mentor: 'mentor3' }]),
    ]);
    expect(summary(twoMentors)).toContain(
      'In 0 van de 1 stages blijft de mentor van begin tot einde dezelfde. Samen wordt 1 dag door iemand anders begeleid.',
    );
  });

  it('says so when nothing was asked or nothing placed', () => {
    const nothingAsked = semester({ trainees: [trainee({ modules: [] })] });
    expect(summary(acceptedPlan(nothingAsked, []))).toContain('Er zijn geen stages gevraagd.');
    const nothingPlaced = summary(acceptedPlan(semester(), []));
    expect(nothingPlaced).toContain('De gevraagde stage is niet geplaatst.');
    expect(nothingPlaced).not.toMatch(/Drukste|Weekends|Verplaatsingen|Mentoren/);
  });

  describe('of a replan', () => {
    const published = oneOfTwo().plan;
    const changes = (checked: ReturnType<typeof oneOfTwo>) => {
      const text = summary(checked, { published });
      return text.slice(text.indexOf('Verschil')).split('\n\n')[0]?.split('\n').slice(2);
    };

    it('says that nothing changes', () => {
      expect(changes(oneOfTwo())).toEqual(['Er verandert niets aan afdelingen of dagen.']);
    });

    it('tells other days', () => {
      expect(changes(acceptedPlan(world, [placement(world, {}, WITH_SATURDAY)]))).toEqual([
        '1 stage verandert; gepubliceerd waren er 1.',
        '- Amina, Basis: dezelfde afdeling, 1 dag erbij (za 6/3), 1 dag weg (wo 3/3).',
      ]);
    });

    it('tells another unit, and who is new', () => {
      const checked = acceptedPlan(world, [
        placement(world, { unit: 'u2', mentor: 'mentor2' }, MARCH),
        placement(world, { trainee: 't2' }, MARCH),
      ]);
      expect(changes(checked)).toEqual([
        '2 stages veranderen; gepubliceerd waren er 1.',
        '- Amina, Basis: van Afdeling 1 naar Afdeling 2.',
        '- Bram, Basis: nieuw, bij Afdeling 1.',
      ]);
    });

    it('tells who no longer has a place', () => {
      expect(changes(acceptedPlan(world, []))).toContain('- Amina, Basis: valt weg bij Afdeling 1.');
    });
  });

  describe('of a replan in which people travel otherwise', () => {
    const people = 7;
    const both = byBikeOrCar(people);
    const everyone = (days: readonly DayOptions[], travellers: number) =>
      Array.from({ length: people }, (_, i) =>
        placement(both, { trainee: `t${i + 1}` }, i < travellers ? days : MARCH),
      );
    const published = acceptedPlan(both, everyone(MARCH, 0)).plan;
    const CAR_ON_TWO: readonly DayOptions[] = [
      { date: '2027-03-01', mode: 'car' },
      { date: '2027-03-02' },
      { date: '2027-03-03', mode: 'car' },
    ];
    const changes = (days: readonly DayOptions[], travellers: number, language: 'nl' | 'en' = 'nl') => {
      const text = summary(acceptedPlan(both, everyone(days, travellers)), { published, language });
      return text
        .split('\n\n')
        .find((section) => /^(Verschil|Differences)/.test(section))
        ?.split('\n')
        .slice(2);
    };

    it('names them, with the dates', () => {
      expect(changes(CAR_ON_TWO, 1)).toEqual([
        'Er verandert niets aan afdelingen of dagen.',
        'Een andere verplaatsing op dezelfde dag: t1 (ma 1/3, wo 3/3).',
      ]);
      expect(changes(CAR_ON_TWO, 1, 'en')).toContain(
        'Another journey on the same day: t1 (Mon 1/3, Wed 3/3).',
      );
      expect(changes(CAR_ON_TWO, 0)).toEqual(['Er verandert niets aan afdelingen of dagen.']);
    });

    it('names five, and counts the others', () => {
      expect(changes(CAR_ON_TWO, 5)?.[1]).toMatch(/: t1 .*, t5 \(ma 1\/3, wo 3\/3\)\.$/);
      expect(changes(CAR_ON_TWO, 7)?.[1]).toMatch(/, t5 \(ma 1\/3, wo 3\/3\) en nog 2\.$/);
      expect(changes(CAR_ON_TWO, 7, 'en')?.[1]).toMatch(/ and 2 more\.$/);
    });

    it('tells it once of who has other days too', () => {
      const days: readonly DayOptions[] = [...CAR_ON_TWO.slice(0, 2), { date: '2027-03-04', mode: 'car' }];
      expect(changes(days, 1)).toEqual([
        '1 stage verandert; gepubliceerd waren er 7.',
        '- t1, Basis: dezelfde afdeling, 1 dag erbij (do 4/3), 1 dag weg (wo 3/3), 1 dag met een andere verplaatsing (ma 1/3).',
      ]);
    });
  });

  it('compares modules, not trainees', () => {
    const modules = [moduleInput(), moduleInput({ id: 'tweede', name: 'Tweede' })];
    const two = semester({
      modules,
      units: [unit({ accepts: ['basis', 'tweede'] })],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'tweede' }] })],
    });
    const first = placement(two, {}, MARCH);
    const second = placement(two, { module: 'tweede' }, [
      { date: '2027-03-08' },
      { date: '2027-03-09' },
      { date: '2027-03-10' },
    ]);
    const text = summary(acceptedPlan(two, [first, second]), { published: acceptedPlan(two, [first]).plan });
    expect(text).toContain(
      '1 stage verandert; gepubliceerd waren er 1.\n- t1, Tweede: nieuw, bij Afdeling 1.',
    );
  });
});

describe('the summary of a plan with rides', () => {
  it('names the dates whose timetable is not known, and the week that stands for theirs', async () => {
    const { checked, names } = await ridesToAarschot();
    expect(summaryText(checked, { names, language: 'nl' })).toContain(`
Dienstregelingen
----------------
Voor deze dagen is de dienstregeling niet bekend. De ritten zijn gepland zoals op dezelfde weekdag van een week die wel bekend is (een feestdag als zondag); kijk ze kort voordien na.
- dienstregelingen/leuven.zip, zoals in de week van maandag 8 maart 2027: 22 maart 2027.
`);
    expect(summaryText(checked, { names, language: 'en' })).toContain(
      '- dienstregelingen/leuven.zip, as in the week of Monday 8 March 2027: 22 March 2027.',
    );
  });

  it('says nothing of timetables where none was assumed', () => {
    expect(summary()).not.toContain('Dienstregeling');
  });
});
