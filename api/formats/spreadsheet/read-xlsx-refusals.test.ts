import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../solver/domain/problem.ts';
import { FILE_LIMITS, type FileLimits } from './file-limits.ts';
import { readXlsx } from './read-xlsx.ts';
import { semesterXlsx } from './semester-xlsx.ts';
import { MADE_UP_ROWS, MADE_UP_SHEETS } from './testing/made-up-sheets.ts';
import { rawParts, rawXlsx } from './testing/raw-xlsx.ts';

const FILE = 'semester.xlsx';

/** The one problem that the file is refused for. */
async function refusal(bytes: Uint8Array, limits: FileLimits = FILE_LIMITS): Promise<string> {
  const reading = await readXlsx(FILE, bytes, limits);
  expect(reading).toMatchObject({ ok: false, problems: [{ file: FILE }] });
  return reading.ok ? '' : reading.problems.map(({ problem }) => problemLine(problem, 'nl')).join('\n');
}

describe('a file that is no workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'Het bestand is leeg.'],
    ['a CSV file', strToU8('Nummer;Module\n1;M1\n'), 'Het is een tekstbestand. Geef het de extensie .csv'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'een oude Excel (.xls)'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), 'Het is geen werkmap.'],
    ['an OpenDocument sheet', rawXlsx({ mimetype: '', 'content.xml': '<x/>' }), '(.ods)'],
    ['a binary workbook', rawXlsx({ 'xl/workbook.bin': '' }), '(.xlsb)'],
    ['a Word document', rawXlsx({ 'word/document.xml': '<x/>' }), 'Word-document'],
    ['a zip of photos', rawXlsx({ 'photo.jpg': 'x' }), 'beschadigd'],
    ['half a workbook', rawXlsx(rawParts('')).subarray(0, 500), 'beschadigd'],
    ['a workbook with broken XML', rawXlsx(rawParts('<row r="1"><c r="A1">')), 'beschadigd'],
    [
      'a sheet that has no place in it',
      rawXlsx({ ...rawParts(''), 'xl/worksheets/blad.xml': '<x/>' }),
      'beschadigd',
    ],
    ['rows without numbers', rawXlsx(rawParts('<row><c><v>1</v></c></row>')), 'beschadigd'],
    [
      'a row beyond the last',
      rawXlsx(rawParts('<row r="1048577"><c r="A1"><v>1</v></c></row>')),
      'beschadigd',
    ],
  ])('is refused with what to do about it: %s', async (_, bytes, mend) => {
    const line = await refusal(bytes);
    expect(line).toContain('bestand: "semester.xlsx" is geen leesbare Excel-werkmap (.xlsx).');
    expect(line).toContain(mend);
  });

  it('is refused where a password keeps it shut', async () => {
    const header = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const locked = Buffer.concat([header, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusal(locked)).toContain('De werkmap is beveiligd met een wachtwoord.');
  });
});

describe('a file that is too much', () => {
  const bytes = rawXlsx(rawParts('<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>'));

  it('is read up to every limit', async () => {
    const unpacked = Object.values(rawParts('<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>'));
    const limits: FileLimits = {
      maxBytes: bytes.length,
      maxUnpackedBytes: unpacked.reduce((sum, xml) => sum + strToU8(xml).length, 0),
      maxParts: unpacked.length,
      maxRows: 2,
      maxColumns: 2,
      maxCells: 2,
    };
    expect((await readXlsx(FILE, bytes, limits)).ok).toBe(true);
    expect(await refusal(bytes, { ...limits, maxBytes: limits.maxBytes - 1 })).toContain(
      'bestand van hoogstens',
    );
    expect(await refusal(bytes, { ...limits, maxUnpackedBytes: limits.maxUnpackedBytes - 1 })).toContain(
      'uitgepakt',
    );
    expect(await refusal(bytes, { ...limits, maxParts: limits.maxParts - 1 })).toContain('beschadigd');
    expect(await refusal(bytes, { ...limits, maxCells: 1 })).toContain(
      '2 is geen aantal ingevulde cellen van hoogstens 1.',
    );
    expect(await refusal(bytes, { ...limits, maxRows: 1 })).toContain(
      'Blad!B2: B2 is geen cel binnen A1:B1.',
    );
    expect(await refusal(bytes, { ...limits, maxColumns: 1 })).toContain(
      'Blad!B2: B2 is geen cel binnen A1:A2.',
    );
  });

  it('is refused before it is unpacked', async () => {
    const limits: FileLimits = { ...FILE_LIMITS, maxUnpackedBytes: 5_000_000 };
    const bomb = rawXlsx({ ...rawParts(''), 'xl/sharedStrings.xml': ' '.repeat(limits.maxUnpackedBytes) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusal(bomb, limits)).toBe(
      'bestand: 6 MB is geen werkmap die uitgepakt hoogstens 5 MB groot is. Laat alleen de rijen van dit semester staan, haal afbeeldingen weg en verwijder de lege rijen en kolommen naast en onder de tabellen.',
    );
  });

  it('takes no more room than it says of itself, and is refused for its lie', async () => {
    const parts = rawParts(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(1_000_000)}`);
    const honest = rawXlsx(parts);
    const size = strToU8(parts['xl/worksheets/sheet1.xml'] ?? '').length;
    const lying = Buffer.from(honest);
    const said = Buffer.alloc(4);
    said.writeUInt32LE(size);
    for (let at = lying.indexOf(said); at >= 0; at = lying.indexOf(said, at + 1))
      lying.writeUInt32LE(100, at);
    expect((await readXlsx(FILE, honest)).ok).toBe(true);
    expect(await refusal(lying)).toContain('beschadigd');
  });

  it.each([
    ['xl/workbook.xml', '<definedNames '],
    ['xl/workbook.xml', '<sheet name="'],
    ['xl/workbook.xml', '<workbookPr '],
    ['xl/styles.xml', '<numFmt formatCode='],
    ['xl/sharedStrings.xml', '<![CDATA['],
    ['xl/worksheets/sheet1.xml', '<c r="A1"> <f> '],
    ['xl/worksheets/sheet1.xml', '<mergeCell ref='],
    ['xl/_rels/workbook.xml.rels', '<Relationship Id='],
  ])('is refused soon where %s only begins things: %s', async (path, start) => {
    const parts = { ...rawParts(''), [path]: start.repeat(150_000) };
    expect(await refusal(rawXlsx(parts))).toContain('beschadigd');
  });

  it('is read whatever its pictures weigh: they are left packed', async () => {
    const picture = strToU8(' '.repeat(5_000_000));
    const parts = Object.entries(rawParts('')).map(([path, xml]) => [path, strToU8(xml)] as const);
    const illustrated = zipSync({ ...Object.fromEntries(parts), 'xl/media/image1.png': picture });
    const limits: FileLimits = { ...FILE_LIMITS, maxUnpackedBytes: picture.length };
    expect((await readXlsx(FILE, illustrated, limits)).ok).toBe(true);
  });
});

describe('any bytes', () => {
  it('are read or refused with a problem', async () => {
    const starts = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe]];
    const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(bytes, async ([start, rest]) => {
        await refusal(Uint8Array.of(...start, ...rest));
      }),
    );
  });

  it('are read or refused where a workbook is damaged', async () => {
    const options = { stamp: DateTime.fromISO('2027-01-15T10:00:00Z'), title: '', language: 'nl' } as const;
    const sound = await semesterXlsx(MADE_UP_SHEETS.slice(-1), MADE_UP_ROWS, options);
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(sound.length),
        async (changes, cut) => {
          const damaged = sound.slice(0, cut % 3 === 0 ? cut : sound.length);
          for (const [at, byte] of changes) damaged[at] = byte;
          const reading = await readXlsx(FILE, damaged);
          expect(reading.ok || reading.problems.length > 0).toBe(true);
        },
      ),
    );
  });

  it('are read or refused where the XML within is damaged', async () => {
    const parts = rawParts(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" s="1"><f>A1</f><v>1</v></c></row>',
    );
    const part = fc.constantFrom(...Object.keys(parts));
    const scrap = fc.oneof(
      fc.constantFrom('<', '>', '"', '/', '&', '<c', '<f>', '<row r="1">', '<v/>', ']]>'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(part, fc.nat(), scrap, fc.nat(5), async (path, where, put, taken) => {
        const xml = parts[path] ?? '';
        const at = where % (xml.length + 1);
        const damaged = { ...parts, [path]: xml.slice(0, at) + put + xml.slice(at + taken) };
        const reading = await readXlsx(FILE, rawXlsx(damaged));
        expect(reading.ok || reading.problems.length > 0).toBe(true);
      }),
    );
  });
});
