/** The parts of a workbook's zip that hold cells, unpacked within limits. */
import { strFromU8, unzipSync } from 'fflate';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { type FileLimits, fileTooLarge, unpacksTooLarge } from './file-limits.ts';
import { type Unreadable, wrongFile } from './grids-reading.ts';

/** XML by path in the zip, without a leading slash. */
export type XlsxParts = ReadonlyMap<string, string>;

export type XlsxPartsReading =
  | { readonly ok: true; readonly parts: XlsxParts }
  | { readonly ok: false; readonly reason: Unreadable };

export const WORKBOOK_PART = 'xl/workbook.xml';
export const WORKSHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;
export const RELATIONSHIPS_PART = 'xl/_rels/workbook.xml.rels';
export const STYLES_PART = 'xl/styles.xml';
const OTHER_PARTS = new Set([RELATIONSHIPS_PART, 'xl/sharedStrings.xml', STYLES_PART]);

const XLSX_FILE = say('een leesbare Excel-werkmap (.xlsx)', 'a readable Excel workbook (.xlsx)');

const SAVE_AS_XLSX = {
  nl: 'Open het in het programma waarmee het gemaakt is en bewaar het als "Excel-werkmap (.xlsx)".',
  en: 'Open it in the program it was made with and save it as "Excel workbook (.xlsx)".',
};

const WHAT_IT_IS: Record<Exclude<FileKind, 'zip'>, Sentence> = {
  nothing: say(
    'Het bestand is leeg. Bewaar de werkmap opnieuw en probeer nog eens.',
    'The file is empty. Save the workbook once more and try again.',
  ),
  'locked-office-file': say(
    'De werkmap is beveiligd met een wachtwoord. Open ze in Excel, haal het wachtwoord weg (Bestand › Info › Werkmap beveiligen) en bewaar ze opnieuw.',
    'The workbook is protected by a password. Open it in Excel, remove the password (File › Info › Protect Workbook) and save it again.',
  ),
  'old-office-file': say(
    `Het is een bestand van een oude Excel (.xls). ${SAVE_AS_XLSX.nl}`,
    `It is a file of an old Excel (.xls). ${SAVE_AS_XLSX.en}`,
  ),
  binary: say(`Het is geen werkmap. ${SAVE_AS_XLSX.nl}`, `It is not a workbook. ${SAVE_AS_XLSX.en}`),
  text: say(
    'Het is een tekstbestand. Geef het de extensie .csv, of open het in Excel en bewaar het als "Excel-werkmap (.xlsx)".',
    'It is a text file. Give it the extension .csv, or open it in Excel and save it as "Excel workbook (.xlsx)".',
  ),
};

/** Zips of other programs, by a part that only they have. */
const OTHER_ZIPS: readonly { readonly part: string; readonly what: Sentence }[] = [
  {
    part: 'content.xml',
    what: say('Het is een OpenDocument-bestand (.ods).', 'It is an OpenDocument file (.ods).'),
  },
  {
    part: 'xl/workbook.bin',
    what: say('Het is een binaire werkmap (.xlsb).', 'It is a binary workbook (.xlsb).'),
  },
  { part: 'word/document.xml', what: say('Het is een Word-document.', 'It is a Word document.') },
  { part: 'Index/Document.iwa', what: say('Het is een Numbers-bestand.', 'It is a Numbers file.') },
];

/** Damaged, or written by a program that leaves the beaten track: Excel and LibreOffice put both right. */
export function damagedWorkbook(file: string): Unreadable {
  return wrongFile(
    file,
    XLSX_FILE,
    say(
      'Het is beschadigd, niet helemaal opgeslagen of in een afwijkende vorm bewaard. Open het in Excel of LibreOffice en bewaar het opnieuw, met als type "Excel-werkmap (.xlsx)".',
      'It is damaged, was not saved completely, or has an unusual form. Open it in Excel or LibreOffice and save it again, as type "Excel workbook (.xlsx)".',
    ),
  );
}

/**
 * Only the parts that hold cells and their formats are unpacked: no pictures, macros or pivot tables. What a part says
 * of its own size is added up before anything is unpacked, and a part that lied about it is cut off at that size.
 */
export function xlsxParts(file: string, bytes: Uint8Array, limits: FileLimits): XlsxPartsReading {
  if (bytes.length > limits.maxBytes) return no(fileTooLarge(bytes.length, limits.maxBytes));
  const kind = fileKind(bytes);
  if (kind !== 'zip') return no(wrongFile(file, XLSX_FILE, WHAT_IT_IS[kind]));
  const names = new Set<string>();
  const wanted = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (names.has(name) || names.size === limits.maxParts)
          throw new RangeError(`part ${names.size}: ${name}`);
        names.add(name);
        if (holdsCells(name)) wanted.set(name, originalSize);
        return false;
      },
    });
    const unpacked = [...wanted.values()].reduce((sum, size) => sum + size, 0);
    if (unpacked > limits.maxUnpackedBytes) return no(unpacksTooLarge(unpacked, limits.maxUnpackedBytes));
    const other = OTHER_ZIPS.find(({ part }) => names.has(part));
    if (other !== undefined) return no(wrongFile(file, XLSX_FILE, thenSaveAs(other.what)));
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
    const parts = new Map(Object.entries(files).map(([name, part]) => [bare(name), strFromU8(part)]));
    return parts.has(WORKBOOK_PART) ? { ok: true, parts } : no(damagedWorkbook(file));
  } catch {
    // fflate says of any bytes that are no sound zip only that it could not go on: what to do is the same for all.
    return no(damagedWorkbook(file));
  }
}

function holdsCells(name: string): boolean {
  const path = bare(name);
  return path === WORKBOOK_PART || OTHER_PARTS.has(path) || WORKSHEET_PART.test(path);
}

function bare(name: string): string {
  return name.replace(/^\//, '');
}

function thenSaveAs(what: Sentence): Sentence {
  return say(`${what.nl} ${SAVE_AS_XLSX.nl}`, `${what.en} ${SAVE_AS_XLSX.en}`);
}

function no(reason: Unreadable): XlsxPartsReading {
  return { ok: false, reason };
}
