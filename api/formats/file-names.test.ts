import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStems } from './file-names.ts';

const stem = (id: string, others: readonly string[] = []) => fileStems([id, ...others]).get(id);

describe('file names from ids', () => {
  it('keeps an id that is a file name already', () => {
    expect(stem('t-001')).toBe('t-001');
    expect(stem('Remy.A_1')).toBe('Remy.A_1');
  });

  it('says what it can of any other id, and tells it apart by a digest', () => {
    expect(stem('Zoë Müller')).toMatch(/^Zoe-Muller~[0-9a-f]{10}$/);
    expect(stem('../../etc/passwd')).toMatch(/^etc-passwd~[0-9a-f]{10}$/);
    expect(stem('日本')).toMatch(/^~[0-9a-f]{10}$/);
  });

  it('tells apart what differs in case only, whatever the order of the list', () => {
    const names = fileStems(['T1', 't1']);
    expect(names.get('T1')?.toLowerCase()).not.toBe(names.get('t1')?.toLowerCase());
    expect(fileStems(['t1', 'T1']).get('t1')).toBe(names.get('t1'));
  });

  it('avoids the device names of Windows', () => {
    expect(stem('CON')).toMatch(/^CON~/);
    expect(stem('com1.x')).toMatch(/^com1\.x~/);
    expect(stem('console')).toBe('console');
  });

  it('gives every id another name, of safe characters only', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' })), (ids) => {
        const names = [...fileStems(ids).values()];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_~][A-Za-z0-9._~-]{0,91}$/);
      }),
    );
  });
});
