import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { acceptedPlan } from '../testing/accepted-plan.ts';
import { sheetOf } from './testing/read-back.ts';
import { type RotaOf, rotaOf } from './testing/rota-of.ts';

const MARCH = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
const world = semester({
  modules: [
    moduleInput(),
    moduleInput({ id: 'vervolg', name: 'Vervolg' }),
    moduleInput({ id: 'extra', name: 'Extra' }),
  ],
  trainees: [
    trainee({ modules: [{ module: 'basis' }, { module: 'extra', done: true }] }),
    trainee({ id: 't2', modules: [{ module: 'basis' }, { module: 'vervolg' }] }),
  ],
});

async function lines(checked = acceptedPlan(world, [placement(world, {}, MARCH)]), options: RotaOf = {}) {
  const sheet = sheetOf(await rotaOf(checked, options), options.language === 'en' ? 'Overview' : 'Overzicht');
  return Array.from({ length: sheet.rowCount }, (_, i) => {
    const cells = [1, 2, 3, 4, 5].map((column) => sheet.getCell(i + 1, column));
    // A cell that is one with those before it repeats their text.
    return cells.flatMap((cell) => (cell.isMerged && cell.master !== cell ? [] : [cell.text])).join(' | ');
  });
}

describe('the overview', () => {
  it('says what it is about, when it was made and what is reached, in plain words', async () => {
    const told = await lines();
    expect(told[0]).toMatch(/^Stageplanning Voorjaar 2027/);
    expect(told.slice(1, 3)).toEqual([
      'Van maandag 1 februari 2027 tot en met zondag 27 juni 2027.',
      'Gemaakt op vrijdag 15 januari 2027 om 09:30.',
    ]);
    expect(told).toContain('1 van de 3 stages die gevraagd werden, is geplaatst: 33,3 %.');
    expect(told).toContain('Bewezen: geen plan plaatst er meer. Hoe laag de kost kan, is niet bewezen.');
  });

  it('counts each module that is asked, and all of them together', async () => {
    const told = await lines();
    const head = told.indexOf('Module | Gevraagd | Geplaatst | Niet geplaatst | Dagen stage');
    expect(told.slice(head + 1, head + 5)).toEqual([
      'Basis | 2 | 1 | 1 | 3',
      'Vervolg | 1 | 0 | 1 | 0',
      'Samen | 3 | 1 | 2 | 3',
      ' |  |  |  | ',
    ]);
    const nobody = semester({ trainees: [trainee({ modules: [] })] });
    expect(await lines(acceptedPlan(nobody, []))).toContain('Er zijn geen stages gevraagd.');
  });

  it('says what is on each of the other sheets, and on no other', async () => {
    const told = await lines();
    expect(told).toContain(
      'Niet geplaatst | Wie niet geplaatst is, waarom niet en wat zou helpen: één reden per rij.',
    );
    expect(told.join('\n')).not.toContain('Wijzigingen');
  });

  it('speaks English when asked', async () => {
    const told = await lines(undefined, { language: 'en' });
    expect(told[0]).toMatch(/^Placement plan Voorjaar 2027/);
    expect(told).toContain('Made on Friday 15 January 2027 at 09:30.');
    expect(told).toContain('1 of the 3 placements asked for is made: 33.3 %.');
    expect(told).toContain('Module | Asked | Placed | Not placed | Days');
    expect(told).toContain(
      'By mentor | Which days each mentor guides, and whom. Where the primary mentor is another one, the mentor stands in that day.',
    );
    expect(told.join('\n')).not.toMatch(/cursist|afdeling|stages\b|geplaatst/);
  });
});
