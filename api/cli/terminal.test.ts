import { describe, expect, it } from 'vitest';
import { errorAt } from '../../solver/domain/problem.ts';
import { say } from '../../solver/domain/sentence.ts';
import { terminalOn } from './terminal.ts';

const ESC = String.fromCharCode(0x1b);
const CSI = String.fromCharCode(0x9b);
const BELL = String.fromCharCode(0x07);
const NAME = `Voor${ESC}[31mjaar${ESC}]0;mine${BELL} 2027\r${CSI}2J`;

function spoken(json: boolean, speak: (terminal: ReturnType<typeof terminalOn>) => void) {
  const said = { out: '', err: '' };
  const streams = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    errIsScreen: false,
  };
  speak(terminalOn(streams, { language: 'nl', json }));
  return said;
}

describe('a name that would steer the terminal', () => {
  it('is written without what steers', () => {
    const fault = { file: NAME, problem: errorAt(NAME, NAME, say('een naam', 'a name'), say('Nee.', 'No.')) };
    const { out, err } = spoken(false, ({ result, notice, warnings }) => {
      result(`${NAME}\n\tis in orde`, {});
      notice(NAME);
      warnings([fault]);
    });
    expect(out).toBe('Voorjaar 2027\n\tis in orde\n');
    expect(err.split('\n')[0]).toBe('Voorjaar 2027');
    expect(err).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('is whole, and escaped, as JSON', () => {
    const { out } = spoken(true, ({ result }) => result('', { name: NAME }));
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
    expect(JSON.parse(out)).toEqual({ name: NAME });
  });
});
