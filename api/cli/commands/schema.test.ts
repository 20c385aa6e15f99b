import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '../../../solver/domain/json-schema.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start } from '../testing/command-line.ts';

describe('stageplan schema', () => {
  it.each(['semester', 'plan'] as const)('writes the JSON Schema of a %s', async (format) => {
    const { code, out, err } = await run('schema', format);
    expect({ code, err }).toEqual({ code: EXIT.fine, err: '' });
    expect(JSON.parse(out)).toEqual(jsonSchemaOf(format));
    expect((await run('schema', format, '--json')).out).toBe(out);
  });

  it('does so as a process too', async () => {
    const { code, out } = await start(['schema', 'plan']);
    expect(code).toBe(EXIT.fine);
    expect(out).toBe((await run('schema', 'plan')).out);
  });
});
