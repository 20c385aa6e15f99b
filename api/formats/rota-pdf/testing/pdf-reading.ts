/** What a reader finds in a PDF: by poppler's programs where they are installed, and in the bytes themselves. */
import { spawnSync } from 'node:child_process';

/** The reason why tests that read the text of pages are skipped, or null where poppler is there. */
export const NO_POPPLER =
  spawnSync('pdftotext', ['-v']).error === undefined && spawnSync('pdfinfo', ['-v']).error === undefined
    ? null
    : 'skipped: pdftotext and pdfinfo (poppler-utils) are not installed';

/** The text of each page as it stands there, white space folded. */
export function pageTexts(pdf: Uint8Array): readonly string[] {
  const pages = run('pdftotext', ['-layout', '-', '-'], pdf).split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
  );
}

/** What a screen reader is told, in its order: `H1 Zoë`, `TR`, `TH/Row maandag`, `TD 07:00` … */
export function spokenLines(pdf: Uint8Array): readonly string[] {
  const spoken: string[] = [];
  for (const raw of run('pdfinfo', ['-struct-text', '-'], pdf).split('\n')) {
    const line = raw.trim();
    const text = /^"(.*)"$/.exec(line)?.[1];
    const scope = /^\/Scope \/(\w+)$/.exec(line)?.[1];
    const last = spoken.length - 1;
    if (text !== undefined) spoken[last] = `${spoken[last]} ${text}`;
    else if (scope !== undefined) spoken[last] = `${spoken[last]}/${scope}`;
    else if (line !== '') spoken.push(line.replace(/:$| \(.*$/g, ''));
  }
  return spoken;
}

/** How often this stands in the bytes: pdfkit writes all but the contents of pages and fonts as plain text. */
export function countIn(pdf: Uint8Array, text: string): number {
  return Buffer.from(pdf).toString('latin1').split(text).length - 1;
}

/** The document's metadata, an XML document. */
export function metadataXml(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('utf8');
  return text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
}

function run(program: string, args: readonly string[], input: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
