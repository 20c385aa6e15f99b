import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

const on = (date: string) => [{ date }];

describe('H1 fit', () => {
  it('finds nothing where unit, module and dates agree', () => {
    const world = semester();
    expect(findings('H1', world, [placement(world, {}, on('2027-03-01'))])).toEqual([]);
  });

  it('wants one of the settings of the module', () => {
    const world = semester({ modules: [moduleInput({ settings: ['gezinszorg', 'ziekenhuis'] })] });
    expect(findings('H1', world, [placement(world, {}, on('2027-03-01'))])).toEqual([
      { cause: 'setting', trainee: 't1', module: 'basis', unit: 'u1', found: 1, limit: 0, amount: 1 },
    ]);
    const second = semester({ modules: [moduleInput({ settings: ['gezinszorg', 'wzc'] })] });
    expect(findings('H1', second, [placement(second, {}, on('2027-03-01'))])).toEqual([]);
  });

  it('wants a unit that accepts the module', () => {
    const world = semester({ units: [unit({ accepts: [] })] });
    expect(findings('H1', world, [placement(world, {}, on('2027-03-01'))])).toEqual([
      { cause: 'accepts', trainee: 't1', module: 'basis', unit: 'u1', found: 1, limit: 0, amount: 1 },
    ]);
  });

  it.each([
    ['the semester', { start: '2027-03-02', end: '2027-03-04' }],
    ['the module', { modules: [moduleInput({ from: '2027-03-02', to: '2027-03-04' })] }],
    ['the unit', { units: [unit({ from: '2027-03-02', to: '2027-03-04' })] }],
    ['the trainee', { trainees: [trainee({ availableFrom: '2027-03-02', availableUntil: '2027-03-04' })] }],
  ])('keeps every day within the dates of %s, both ends included', (_whose, over) => {
    const world = semester(over);
    const dates = ['2027-03-01', '2027-03-02', '2027-03-04', '2027-03-05'];
    const days = dates.map((date) => ({ date }));
    expect(findings('H1', world, [placement(world, {}, days)])).toEqual(
      ['2027-03-01', '2027-03-05'].map((date) => ({
        cause: 'range',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        date,
        found: 1,
        limit: 0,
        amount: 1,
      })),
    );
  });

  it('counts a day once however many ranges it is outside of', () => {
    const world = semester({
      modules: [moduleInput({ from: '2027-04-01' })],
      units: [unit({ from: '2027-04-01' })],
    });
    expect(amounts('H1', world, [placement(world, {}, on('2027-03-01'))])).toEqual(['range 1']);
  });

  it('leaves frozen days alone, and a misfit of which every day is frozen', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-02' }];
    const world = semester({ units: [unit({ accepts: [], from: '2027-06-01' })], pins });
    const frozen = placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-02' }]);
    expect(findings('H1', world, [frozen])).toEqual([]);
    const open = placement(world, {}, [{ date: '2027-03-02' }, { date: '2027-03-03' }]);
    expect(amounts('H1', world, [open])).toEqual(['accepts 1', 'range 1']);
  });

  it('says so', () => {
    const world = semester({ units: [unit({ accepts: [], setting: 'dagcentrum', to: '2027-02-28' })] });
    expect(sentences('H1', world, [placement(world, {}, on('2027-03-01'))])).toEqual({
      setting: [
        't1, Basis: Afdeling 1 is niet het soort stageplaats dat de module vraagt.',
        't1, Basis: Afdeling 1 is not the kind of place that the module asks for.',
      ],
      accepts: [
        't1, Basis: Afdeling 1 neemt geen stagiairs van deze module.',
        't1, Basis: Afdeling 1 takes no trainees of this module.',
      ],
      range: [
        't1, Basis: ma 1 maart 2027 valt buiten de periode waarin dat bij Afdeling 1 kan.',
        't1, Basis: Mon 1 March 2027 lies outside the dates on which that can be done at Afdeling 1.',
      ],
    });
  });
});
