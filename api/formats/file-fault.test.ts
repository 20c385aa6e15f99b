import { describe, expect, it } from 'vitest';
import { problemLine } from '../../solver/domain/problem.ts';
import { say } from '../../solver/domain/sentence.ts';
import { unreadable, unwritable } from './file-fault.ts';

const refusal = (code: string) => Object.assign(new Error('refused'), { code });

describe('what the system answers', () => {
  it.each([
    ['EACCES', 'U hebt er geen toegang (EACCES): kijk de rechten na of kies een andere plaats.'],
    ['EBUSY', 'Een ander programma, bijvoorbeeld Excel, heeft het open (EBUSY): sluit het daar'],
    ['EPERM', 'U hebt er geen toegang, of een ander programma, bijvoorbeeld Excel, heeft het open (EPERM)'],
    ['ENOTDIR', 'Een deel van het pad is een bestand, geen map (ENOTDIR): kies een andere plaats.'],
    ['ENOSPC', 'De schijf is vol (ENOSPC)'],
    ['EWEIRD', 'Het systeem weigert (EWEIRD)'],
  ])('%s is said in words', (code, words) => {
    const problem = unwritable('--out', 'plan', refusal(code), say('een map', 'a folder'));
    expect(problemLine(problem, 'nl')).toContain(`--out: plan is geen map. ${words}`);
    expect(problemLine(problem, 'en')).toContain(`(${code})`);
  });

  it('is said of what may not be read too', () => {
    const line = problemLine(unreadable('semester.json', refusal('EACCES')), 'nl');
    expect(line).toContain('U hebt er geen toegang (EACCES)');
  });
});
