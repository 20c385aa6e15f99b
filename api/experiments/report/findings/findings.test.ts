import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import type { Interaction } from '../../../../scenarios/experiments/statistics/interaction.ts';
import { effectParts } from '../effects/effects-section.ts';
import { type Study, studyContext } from '../study-context.ts';
import { read, reportOf, texts } from '../testing/read-page.ts';
import { effect, HALF, QUARTER, SMALL_EXPERIMENT, smallStudy, TRAINED } from '../testing/small-study.ts';
import { countFindings, effectFindings } from './effect-findings.ts';
import { otherFindings } from './other-findings.ts';

/** All sentences on effects, each with the number of its table. */
function sentencesOf(study: Study): readonly string[] {
  const context = studyContext(study, 'nl');
  const parts = effectParts(context);
  const findings = [
    ...parts.flatMap((part) => countFindings(context, part)),
    ...parts.flatMap((part) => effectFindings(context, part)),
  ];
  return findings.map(({ sentence, table }) => `${sentence.replace(/\s+/g, ' ')} (tabel ${table.number})`);
}

const sentences = (effects: readonly Effect[]) => sentencesOf(smallStudy(effects));
const onModules = (effects: readonly Effect[]) =>
  sentences(effects).filter((sentence) => sentence.endsWith('(tabel 2.1)'));

describe('a sentence on an effect that is shown', () => {
  it('says what rises, from what to what, how sure that is, and that more is good news', () => {
    expect(onModules([effect()])).toContain(
      'Bij V2 (Eén dag per week aanvaard: 50 %) stijgt het gemiddelde van 100,0 naar 112,0, dus met 12,0 (95 %-interval van het verschil: +9,5 tot +14,3; 8 paren). Dat is gunstig. (tabel 2.1)',
    );
  });

  it('says of a fall in what should rise that it is bad news', () => {
    const loss = effect({ mean: -4, interval: { low: -6, high: -2 } });
    expect(onModules([loss])).toContain(
      'Bij V2 (Eén dag per week aanvaard: 50 %) daalt het gemiddelde van 100,0 naar 96,0, dus met 4,0 (95 %-interval van het verschil: −6,0 tot −2,0; 8 paren). Dat is ongunstig. (tabel 2.1)',
    );
  });

  it('says of a rise in what should fall that it is bad news, and of a fall that it is good news', () => {
    const minutes = { measure: 'journey-minutes', baseMean: 30, searchGap: null };
    const [longer, shorter] = [2, -2].map((mean) =>
      sentences([effect({ ...minutes, mean })]).find((sentence) => sentence.includes('het gemiddelde')),
    );
    expect(longer).toMatch(/stijgt het gemiddelde van 30,0 naar 32,0, .* Dat is ongunstig\. \(tabel 2\.2\)$/);
    expect(shorter).toMatch(/daalt het gemiddelde van 30,0 naar 28,0, .* Dat is gunstig\. \(tabel 2\.2\)$/);
  });

  it('passes no judgement where neither way is better', () => {
    const study = smallStudy([effect()]);
    const measures = study.measures.map((measure) => ({ ...measure, better: 'neither' as const }));
    const told = sentencesOf({ ...study, measures }).join();
    expect(told).toContain('stijgt het gemiddelde van 100,0 naar 112,0');
    expect(told).not.toMatch(/Dat is (on)?gunstig/);
  });

  it('comes with the largest first, beyond six only counted', () => {
    const levers = [{ lever: 'one-day-a-week', values: [1, 2, 3, 4, 5, 6, 7, 8] }];
    const experiment = { ...SMALL_EXPERIMENT, levers, design: { kind: 'one-at-a-time', pairs: [] } as const };
    const effects = levers.flatMap(({ lever, values }) =>
      values.map((value) => effect({ pulls: [{ lever, value }], mean: value })),
    );
    const told = sentencesOf(smallStudy(effects, { experiment })).filter((one) => one.startsWith('Bij '));
    expect(told.map((sentence) => sentence.split(' (')[0])).toEqual([
      ...['Bij V8', 'Bij V7', 'Bij V6', 'Bij V5', 'Bij V4', 'Bij V3'],
      'Bij nog 2 andere varianten is een kleiner effect aangetoond.',
    ]);
  });
});

describe('a sentence on a difference that the search may explain', () => {
  it('names for a gain what the search left open in the unchanged semester', () => {
    const gain = effect({ mean: 2, verdict: 'within-search-gap', searchGap: { base: 3, changed: 9 } });
    expect(onModules([gain])).toContain(
      'Bij V2 (Eén dag per week aanvaard: 50 %) stijgt het gemiddelde van 100,0 naar 102,0, maar dat verschil van 2,0 kan aan het zoeken liggen: de zoekmarge is 3,0. (tabel 2.1)',
    );
  });

  it('names for a loss what the search left open in the changed one', () => {
    const loss = effect({ mean: -2, verdict: 'within-search-gap', searchGap: { base: 3, changed: 9 } });
    expect(onModules([loss]).join()).toContain(
      'daalt het gemiddelde van 100,0 naar 98,0, maar dat verschil van 2,0 kan aan het zoeken liggen: de zoekmarge is 9,0.',
    );
  });

  it('says so where nothing is proven', () => {
    const unproven = effect({ verdict: 'within-search-gap', searchGap: null });
    expect(onModules([unproven]).join()).toContain(
      'kan aan het zoeken liggen: hoe ver de plannen van het best mogelijke zitten, is niet bewezen.',
    );
  });
});

describe('a sentence on what is not shown', () => {
  const nothing = effect({ verdict: 'not-shown', mean: 0.4, interval: { low: -1.2, high: 2 } });

  it('never says that there is no effect, and gives what remains possible', () => {
    expect(onModules([nothing, effect({ pulls: [QUARTER] })])).toContain(
      'Geen effect aangetoond bij V2 (Eén dag per week aanvaard: 50 %; +0,4, −1,2 tot +2,0). Dat bewijst niet dat er geen effect is: het interval toont wat mogelijk blijft. (tabel 2.1)',
    );
  });

  it('says where there are too few pairs for an interval', () => {
    const few = effect({
      verdict: 'not-shown',
      mean: 5,
      interval: null,
      p: null,
      pCorrected: null,
      pairs: 3,
    });
    expect(onModules([few]).join()).toContain(
      '(Eén dag per week aanvaard: 50 %; +5,0, te weinig paren voor een interval)',
    );
  });

  it('is the first thing said where nothing is shown at all', () => {
    expect(onModules([nothing])[0]).toBe(
      'Op “Geplaatste modules” is bij geen enkele van de 1 varianten een effect aangetoond. (tabel 2.1)',
    );
  });
});

const otherSentences = (study: Study, table: string) =>
  otherFindings(studyContext(study, 'nl'), 'leuven').flatMap((finding) =>
    finding.table.number === table ? [finding.sentence.replace(/\s+/g, ' ')] : [],
  );

describe('the draft of findings', () => {
  const all = [
    effect({ pulls: [QUARTER], verdict: 'within-search-gap', mean: 2 }),
    effect(),
    effect({ pulls: [TRAINED], verdict: 'not-shown', mean: 0.5 }),
    effect({ measure: 'journey-minutes', baseMean: 30, mean: -1.5, searchGap: null }),
  ];

  it('begins with how many variants have an effect, and which the largest', () => {
    expect(onModules(all)[0]).toBe(
      'Op “Geplaatste modules” is bij 1 van de 3 varianten een effect aangetoond; het grootste verschil is +12,0, bij V2 (Eén dag per week aanvaard: 50 %). Bij 1 valt het verschil binnen de zoekmarge. (tabel 2.1)',
    );
  });

  it.each(['nl', 'en'] as const)(
    'has every sentence point to a table that is there and holds its figure (%s)',
    (language) => {
      const page = read(reportOf(smallStudy(all), language));
      const items = [...page.querySelectorAll('#findings li')];
      expect(items.length).toBeGreaterThan(6);
      for (const item of items) {
        const target = page.querySelector(item.querySelector('a')?.getAttribute('href') ?? '#none');
        expect(target?.querySelectorAll('table')).toHaveLength(1);
        const figures = (item.textContent ?? '').match(/[+−]\d+[.,]\d/g) ?? [];
        for (const figure of figures) expect(target?.textContent).toContain(figure);
      }
    },
  );

  it('tells of levers that do more or less together, and of those of which that is not shown', () => {
    const pair: Interaction = {
      ...{ base: 'leuven', pulls: [HALF, TRAINED], measure: 'modules-placed', pairs: 8 },
      ...{ together: 16, apart: 19, mean: -3, interval: { low: -4, high: -2 }, p: 0.008, pCorrected: 0.008 },
      verdict: 'effect',
    };
    const told = (interaction: Interaction) =>
      otherSentences(smallStudy(all, { interactions: [interaction] }), '4.1');
    expect(told(pair)).toEqual([
      'V4 (Eén dag per week aanvaard: 50 % + Verdiepende mentoropleiding: 50 %): samen is het verschil +16,0, de som van apart +19,0. Samen doen ze minder dan apart: ze doen deels hetzelfde werk.',
    ]);
    expect(told({ ...pair, verdict: 'not-shown' })).toEqual([
      'Bij geen enkel van de 1 paren hefbomen is aangetoond dat ze samen iets anders doen op geplaatste modules dan de som van wat ze apart doen.',
    ]);
  });

  it('tells the rule that keeps most hours from being placed', () => {
    expect(otherSentences(smallStudy(all), '5.1')).toContain(
      'In het ongewijzigde semester blijven gemiddeld 780 gevraagde uren zonder stageplaats. De regel waarop de meeste uren afvallen, is “Geen mentor vrij”: 100 % van die uren.',
    );
  });

  it('warns where too few seeds are planned, or planned so far, to show anything', () => {
    const warning = (pairs: number) => {
      const soFar = all.map((one) => ({ ...one, pairs }));
      return texts(read(reportOf(smallStudy(soFar))), '#findings p b');
    };
    expect(warning(5)).toEqual([
      'Let op: met 5 seeds kan deze studie niets aantonen. Daarvoor zijn er minstens 6 nodig: met minder haalt geen enkel verschil de toets, hoe groot het ook is.',
    ]);
    expect(warning(6)).toEqual([]);
  });

  it('says that there is nothing to say where there are no results', () => {
    const page = read(reportOf(smallStudy([], { results: [] })));
    expect(texts(page, '#findings p')).toContain('Er zijn nog geen resultaten: er valt nog niets te zeggen.');
    expect(texts(page, '#findings li')).toEqual([]);
  });
});
