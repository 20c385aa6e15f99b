/**
 * What the sheets of a workbook are called and which part each is in. exceljs gets names of our own instead: it refuses
 * some that other programs allow (`History`) and cuts long ones off.
 */
import { attributeOf, tagsOf, withAttribute, withTags } from './xml-text.ts';

export interface NamedSheet {
  /** As the tab shows it. */
  readonly name: string;
  /** Its part, in the zip. */
  readonly path: string;
}

export interface RenamedSheets {
  readonly workbookXml: string;
  /** By the name that exceljs gets. */
  readonly sheets: ReadonlyMap<string, NamedSheet>;
}

export function renamedSheets(workbookXml: string, relationshipsXml: string): RenamedSheets {
  const targets = new Map(
    tagsOf(relationshipsXml, 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target'),
    ]),
  );
  const sheets = new Map<string, NamedSheet>();
  const renamed = withTags(workbookXml, 'sheet', (tag) => {
    const name = attributeOf(tag, 'name');
    if (name === undefined) return tag;
    const plain = `S${sheets.size + 1}`;
    sheets.set(plain, { name, path: partAt(targets.get(attributeOf(tag, 'r:id')) ?? '') });
    return withAttribute(tag, 'name', plain);
  });
  return { workbookXml: renamed, sheets };
}

/** A target counts from the folder of the workbook's part, or from the root of the zip where it begins with a slash. */
function partAt(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
