import { describe, expect, it } from 'vitest';
import { planDigest, semesterDigest } from './digest.ts';

/** SHA-256 of the two bytes `{}`. */
const OF_NOTHING = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
/** SHA-256 of `{"a":1,"b":[true,null,"é"]}` in UTF-8. */
const OF_SOMETHING = '9488dd13ca33d3291f5a91a1833dfa164811755ffba538c2b340780f8c31a0cb';

describe('a digest', () => {
  it('is the SHA-256 of the canonical JSON, in lower-case hex', () => {
    expect(planDigest({})).toBe(OF_NOTHING);
    expect(planDigest({ a: 1, b: [true, null, 'é'] })).toBe(OF_SOMETHING);
    expect(semesterDigest({ a: 1, b: [true, null, 'é'] })).toBe(OF_SOMETHING);
  });

  it('does not depend on the order of fields or on how a number is written, but on that of a list', () => {
    expect(planDigest({ b: [true, null, 'é'], a: 1.0 })).toBe(OF_SOMETHING);
    expect(planDigest({ a: 1, b: [null, true, 'é'] })).not.toBe(OF_SOMETHING);
  });

  it('of a semester leaves out the people, and nothing else', () => {
    const semester = { id: 'lente', trainees: [{ people: 'kept' }] };
    const named = { ...semester, people: { t1: { name: 'An' } } };
    expect(semesterDigest(named)).toBe(semesterDigest(semester));
    expect(semesterDigest(named)).not.toBe(planDigest(named));
    expect(semesterDigest({ ...semester, trainees: [{}] })).not.toBe(semesterDigest(semester));
  });

  it('does not fill in defaults: a field that is left out is not the same as one that is given', () => {
    expect(semesterDigest({ id: 'lente', timezone: 'Europe/Brussels' })).not.toBe(
      semesterDigest({ id: 'lente' }),
    );
  });
});
