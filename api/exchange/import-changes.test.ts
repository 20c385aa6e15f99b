import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type SemesterInput, semesterInput as sound } from '../../solver/domain/semester-schema.ts';
import { mentor, semesterInput, trainee, unit } from '../../solver/testing/builders.ts';
import { fieldChanges } from './field-changes.ts';
import { importChanges } from './import-changes.ts';
import { readUpload } from './read-upload.ts';
import { semesterWorkbook } from './render-semester.ts';

const PIN = { trainee: 't1', module: 'basis' };
const LEUVEN = '../../scenarios/semesters/leuven-voorjaar-2027/semester.json';

function changesOf(before: SemesterInput, after: SemesterInput) {
  return importChanges({ ...before }, after);
}

describe('what an import would change', () => {
  it('is nothing for the same semester, whatever the order of its fields and lists', () => {
    const before = semesterInput({ units: [unit(), unit({ id: 'u2' })] });
    const { id, ...rest } = unit();
    const after = semesterInput({ units: [unit({ id: 'u2' }), { ...rest, id }] });
    expect(changesOf(before, after)).toEqual({
      differences: [],
      semester: { ...before, units: [unit({ id: 'u2' }), unit()] },
    });
  });

  it('is nothing when a semester comes back as the workbook that it was handed out as', async () => {
    const raw = sound(JSON.parse(readFileSync(new URL(LEUVEN, import.meta.url), 'utf8')));
    const stamp = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });
    const bytes = await semesterWorkbook(raw, { pseudonymous: false, language: 'nl', stamp });
    const back = await readUpload('semester.xlsx', bytes);
    expect(back.ok && changesOf(raw, back.raw)).toEqual({
      differences: [],
      semester: { ...raw, people: expect.anything() },
    });
  });

  it('is everything where there is no semester yet', () => {
    const { differences, semester } = importChanges(null, semesterInput({ pins: [PIN] }));
    expect(differences[0]).toMatchObject({ kind: 'semester', changed: [], removed: [] });
    expect(differences.find(({ kind }) => kind === 'pin')?.added).toEqual(['t1 / basis']);
    expect(semester).toEqual(semesterInput({ pins: [PIN] }));
  });

  it('tells a changed trainee field by field', () => {
    const before = semesterInput({ trainees: [trainee({ modes: [{ mode: 'bike', maxMinutes: 30 }] })] });
    const changed = trainee({ modes: [{ mode: 'bike', maxMinutes: 45 }], finishes: true });
    const { differences, semester } = changesOf(before, semesterInput({ trainees: [changed] }));
    const fields = [
      { field: 'modes[0].maxMinutes', before: 30, after: 45 },
      { field: 'finishes', before: false, after: true },
    ];
    expect(differences).toEqual([
      { kind: 'trainee', added: [], changed: [{ key: 't1', fields }], removed: [] },
    ]);
    expect(semester.trainees).toEqual([changed]);
  });

  it('tells who came and who went', () => {
    const before = semesterInput({ mentors: [mentor(), mentor({ id: 'm-away' })] });
    const after = semesterInput({ mentors: [mentor(), mentor({ id: 'm-new' })] });
    expect(changesOf(before, after).differences).toEqual([
      { kind: 'mentor', added: ['m-new'], changed: [], removed: ['m-away'] },
    ]);
  });

  it('leaves names alone where the file has none at all, and not where it has some', () => {
    const { people: _, ...nameless } = semesterInput();
    const named = { ...nameless, people: { t1: { name: 'An Peeters' }, mentor1: { name: 'Jo Maes' } } };
    expect(changesOf(named, nameless)).toEqual({ differences: [], semester: nameless });
    const people = { t1: { name: 'An Peters' } };
    const { differences, semester } = changesOf(named, { ...nameless, people });
    const fields = [{ field: 'name', before: 'An Peeters', after: 'An Peters' }];
    expect(differences).toEqual([
      { kind: 'person', added: [], changed: [{ key: 't1', fields }], removed: ['mentor1'] },
    ]);
    expect(semester.people).toEqual(people);
  });

  it('finds a pin by what it is about, and keeps two of the same module apart', () => {
    const before = semesterInput({ pins: [{ ...PIN, unit: 'u1' }] });
    const after = semesterInput({ pins: [{ ...PIN, unit: 'u1' }, PIN] });
    expect(changesOf(before, after).differences).toEqual([
      { kind: 'pin', added: ['t1 / basis (2)'], changed: [], removed: [] },
    ]);
    expect(changesOf(before, semesterInput({ pins: [PIN] })).differences).toMatchObject([
      {
        kind: 'pin',
        changed: [{ key: 't1 / basis', fields: [{ field: 'unit', before: 'u1', after: null }] }],
      },
    ]);
  });

  it('tells a change of the semester’s own fields', () => {
    const before = semesterInput();
    const { differences, semester } = changesOf(before, { ...before, name: 'Voorjaar' });
    expect(differences).toMatchObject([
      { kind: 'semester', changed: [{ fields: [{ field: 'name', after: 'Voorjaar' }] }] },
    ]);
    expect(semester.name).toBe('Voorjaar');
  });
});

describe('the fields of a change', () => {
  it('tell a list of another length as a whole', () => {
    expect(fieldChanges({ days: [1, 2] }, { days: [1] })).toEqual([
      { field: 'days', before: [1, 2], after: [1] },
    ]);
  });

  it('say nothing of what is given and empty', () => {
    expect(fieldChanges({ id: 'a', wishes: {}, exceptions: [] }, { id: 'a' })).toEqual([]);
  });
});
