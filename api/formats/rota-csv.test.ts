import { describe, expect, it } from 'vitest';
import { namesOf } from '../../solver/domain/names.ts';
import { placement, semester, trainee } from '../../solver/testing/builders.ts';
import { rotaCsv } from './rota-csv.ts';
import { acceptedPlan } from './testing/accepted-plan.ts';
import { clockChangePlan } from './testing/clock-change.ts';
import { ridesToAarschot } from './testing/rides-to-aarschot.ts';

const rota = (checked = clockChangePlan(), language: 'nl' | 'en' = 'nl') =>
  [...rotaCsv(checked, { names: namesOf(checked.semester, { pseudonymous: false }), language })].join('');

const named = (name: string) => {
  const world = semester({ people: { t1: { name } } });
  return rota(acceptedPlan(world, [placement(world, {}, DAYS)]));
};
const DAYS = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];

describe('rooster.csv', () => {
  it('starts with a byte order mark and Dutch headers, parted by semicolons', () => {
    expect(rota()).toMatch(/^\uFEFFDatum;Weekdag;Cursist;Cursistnummer;Groep;Module;Werkgever;Stageplaats;/);
    expect(rota(clockChangePlan(), 'en')).toMatch(/^\uFEFFDate;Weekday;Trainee;/);
  });

  it('has one line per day, by date', () => {
    const lines = rota().trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.slice(0, 10))).toEqual([
      '2027-03-25',
      '2027-03-27',
      '2027-03-27',
      '2027-03-28',
      '2027-03-29',
      '2027-03-30',
      '2027-03-30',
    ]);
  });

  it('tells the whole day: who, where, when, with whom, and the way there and back', () => {
    const [, split] = rota().split('\r\n');
    expect(split).toBe(
      [
        '2027-03-25;donderdag;T2/ouder;T2/ouder;;"Verzorgende; residentieel";Werkgever 1;WZC Ter Vlierbeke',
        '"Afdeling Één, ’t Zonnetje; voor zorgbehoevende ouderen met een lange naam – 日本語の名前";Kessel-Lo',
        'split;07:30;12:30;17:00;20:00;450;mentor2;met de fiets',
        '07:05;07:14–07:19;07:25;20:00;20:06–20:11;20:20',
      ].join(';'),
    );
  });

  it('says of a night shift that one is home the day after', () => {
    const night = rota()
      .split('\r\n')
      .find((line) => line.startsWith('2027-03-27') && line.includes(';night;'));
    expect(night).toContain(';07:00 (de dag erna);;');
  });

  it.each(['=1+1', '+32 16', '-A', '@SUM(A1)', '\tx'])('keeps %j from being a formula', (name) => {
    expect(named(name)).toContain(`;'${name}`);
    expect(named(name)).not.toContain(`;${name}`);
  });

  it('quotes what holds a semicolon, a quote or a line end', () => {
    expect(named('De "Kleine"; A.')).toContain(';"De ""Kleine""; A.";t1;');
  });

  it('names a trainee without a name by the id, and the group where there is one', () => {
    const world = semester({ trainees: [trainee({ cohort: 'Leuven dag' })] });
    expect(rota(acceptedPlan(world, [placement(world, {}, DAYS)]))).toContain(';t1;t1;Leuven dag;');
  });

  it('tells by which lines people ride, only where somebody does', async () => {
    const { checked, names } = await ridesToAarschot();
    const lines = [...rotaCsv(checked, { names, language: 'nl' })].join('').split('\r\n');
    expect(lines[0]).toMatch(/;Weer thuis;Rit heen;Rit terug$/);
    expect(lines[1]).toMatch(
      /;05:34;;06:49;14:44;;15:49;bus 2 → trein IC naar Hasselt, 1 overstap, 1 uur 15 min;trein IC naar Leuven → bus 2, 1 overstap, 1 uur 5 min$/,
    );
    const neighbour = lines.find((line) => line.includes(';buur;'));
    expect(neighbour).toMatch(/;te voet;06:51;;06:55;14:30;;14:34;;$/);
    expect(rota().split('\r\n')[0]).toMatch(/;Weer thuis$/);
  });
});
