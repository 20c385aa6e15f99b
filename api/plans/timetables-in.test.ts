import { describe, expect, it } from 'vitest';
import { semesterSchema } from '../../solver/domain/semester-schema.ts';
import { semester } from '../../solver/testing/builders.ts';
import { TimetablesMissing, timetablesIn } from './timetables-in.ts';

describe('the timetables of the service', () => {
  const naming = (path: string) => semesterSchema.parse({ ...semester({}), transit: { gtfs: [{ path }] } });

  it('are none for a semester that names none', async () => {
    expect(await timetablesIn('/nergens')(semesterSchema.parse(semester({})))).toEqual([]);
  });

  it.each(['../geheim.zip', '/etc/passwd', 'a/../../b'])(
    'are never looked for outside their folder: %s',
    async (path) => {
      await expect(timetablesIn('/nergens')(naming(path))).rejects.toThrow(TimetablesMissing);
    },
  );
});
