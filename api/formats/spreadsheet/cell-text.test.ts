import { describe, expect, it } from 'vitest';
import { harmlessText, storableText } from './cell-text.ts';

describe('a text for a cell', () => {
  it('is left as it is where nothing is wrong with it', () => {
    const text = 'Zoë De "Kleine" <O’Neill> & co; 日本語 😀\tx\ny 50 % _x_ _x12_';
    expect(storableText(text)).toBe(text);
    expect(harmlessText(text)).toBe(text);
  });

  it.each([
    ['\u0000a\u0008b\u001Fc', 'abc'],
    ['a\u007Fb', 'ab'],
    ['a\uFFFEb\uFFFFc', 'abc'],
    ['a\uD800b\uDC00c', 'abc'],
    ['a\r\nb\rc', 'a\nb\nc'],
  ])('drops from %j what cannot be written', (text, kept) => {
    expect(storableText(text)).toBe(kept);
  });

  it('keeps what looks like an escape from being read as one', () => {
    expect(storableText('_x0041_ _x004a_x0041_')).toBe('_x005F_x0041_ _x005F_x004a_x005F_x0041_');
  });

  it('is cut where a cell is full, and not through a character', () => {
    expect(storableText('a'.repeat(32_767))).toHaveLength(32_767);
    expect(storableText('a'.repeat(32_768))).toHaveLength(32_767);
    expect(storableText(`${'a'.repeat(32_766)}😀`)).toBe('a'.repeat(32_766));
  });

  it.each(['=1+1', '+32 16', '-A', '@SUM(A1)', '\tx', '＝1', '＋1', '－1', '＠a'])(
    'is no formula: %j',
    (text) => {
      expect(harmlessText(text)).toBe(`'${text}`);
    },
  );

  it('is no formula either once the characters before it are dropped', () => {
    expect(harmlessText('\u0001=1+1')).toBe("'=1+1");
    expect(harmlessText('\r=1+1')).toBe("'\n=1+1");
    expect(harmlessText('a=1')).toBe('a=1');
  });
});
