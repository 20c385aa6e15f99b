import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { wordsOf } from '../words.ts';
import { progressBar } from './progress-bar.ts';
import { progressAt } from './testing/progress-at.ts';

/** What stands on a screen this wide, half of everything placed. */
function drawn(columns: number): string {
  const screen = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns });
  const view = progressBar(wordsOf('nl'), screen);
  view.show(progressAt({ placed: 605 }));
  view.end();
  return stripVTControlCharacters(screen.read()).trim();
}

const LINE = 'verbeteren · 605 van 1.210 geplaatst · kost 45.210 · 00:12';

it('draws a bar of what is placed beside the line, where there is room', () => {
  const width = 24 + 1 + LINE.length;
  const bar = `${'█'.repeat(12)}${'░'.repeat(12)}`;
  expect(drawn(width)).toContain(`${bar} ${LINE}`);
  expect(drawn(width - 1)).not.toContain('█');
  expect(drawn(width - 1)).toContain(LINE);
});
