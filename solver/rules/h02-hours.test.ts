import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

/** Early, late and night give 420, 420 and 540 minutes; split 450; day 456. */
const EARLY_TWICE = [{ date: '2027-03-01' }, { date: '2027-03-02' }];
const asking = (minutes: number) => semester({ modules: [moduleInput({ minutes })] });

describe('H2 hours', () => {
  it('is content with exactly what is asked, and misses the first minute short of it', () => {
    const exact = asking(840);
    expect(findings('H2', exact, [placement(exact, {}, EARLY_TWICE)])).toEqual([]);
    const more = asking(841);
    expect(findings('H2', more, [placement(more, {}, EARLY_TWICE)])).toEqual([
      { cause: 'too-short', trainee: 't1', module: 'basis', found: 840, limit: 841, amount: 1 },
    ]);
  });

  it('wants every day: without the shortest one the hours must fall short', () => {
    const needed = asking(421);
    expect(findings('H2', needed, [placement(needed, {}, EARLY_TWICE)])).toEqual([]);
    const enough = asking(420);
    expect(findings('H2', enough, [placement(enough, {}, EARLY_TWICE)])).toEqual([
      { cause: 'too-long', trainee: 't1', module: 'basis', found: 420, limit: 419, amount: 1 },
    ]);
  });

  it('leaves out the shortest day, not the last', () => {
    const world = asking(540);
    const days = [{ date: '2027-03-01' }, { date: '2027-03-03', shift: 'night' }];
    expect(amounts('H2', world, [placement(world, {}, days)])).toEqual(['too-long 1']);
  });

  it('counts both parts of a split shift less the break, and a night across midnight', () => {
    const world = asking(990);
    const days = [
      { date: '2027-03-01', shift: 'split' },
      { date: '2027-03-03', shift: 'night' },
    ];
    expect(findings('H2', world, [placement(world, {}, days)])).toEqual([]);
  });

  it('keeps to the wall clock on the night that the clock changes', () => {
    const world = asking(540);
    const days = [{ date: '2027-03-27', shift: 'night' }];
    expect(findings('H2', world, [placement(world, {}, days)])).toEqual([]);
  });

  it('goes by what this trainee is asked before what the module asks', () => {
    const trainees = [trainee({ modules: [{ module: 'basis', minutes: 840 }] })];
    const world = semester({ modules: [moduleInput({ minutes: 5000 })], trainees });
    expect(findings('H2', world, [placement(world, {}, EARLY_TWICE)])).toEqual([]);
  });

  it('misses everything in a placement without days', () => {
    const world = asking(840);
    expect(findings('H2', world, [placement(world, {}, [])])).toEqual([
      { cause: 'too-short', trainee: 't1', module: 'basis', found: 0, limit: 840, amount: 840 },
    ]);
  });

  it('counts frozen days, and is silent when there is nothing else', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    const world = semester({ modules: [moduleInput({ minutes: 840 })], pins });
    expect(findings('H2', world, [placement(world, {}, EARLY_TWICE)])).toEqual([]);
    expect(findings('H2', world, [placement(world, {}, [{ date: '2027-03-01' }])])).toEqual([]);
    expect(amounts('H2', world, [placement(world, {}, [{ date: '2027-03-02' }])])).toEqual(['too-short 420']);
  });

  it('says so', () => {
    const short = asking(900);
    expect(sentences('H2', short, [placement(short, {}, EARLY_TWICE)])).toEqual({
      'too-short': [
        't1, Basis: 14 uur stage gepland, 15 uur gevraagd.',
        't1, Basis: 14 h of placement planned, 15 h asked.',
      ],
    });
    const long = asking(390);
    expect(sentences('H2', long, [placement(long, {}, EARLY_TWICE)])).toEqual({
      'too-long': [
        't1, Basis: een dag te veel; zonder de kortste dag is er al 7 uur stage gepland, 6 uur 30 min gevraagd.',
        't1, Basis: a day too many; without the shortest day 7 h of placement are planned already, 6 h 30 min asked.',
      ],
    });
  });
});
