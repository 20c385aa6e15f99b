/** What a run of an experiment rests on, kept beside its results: they hold for these files and no others. */
import { z } from 'zod';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { count, sha256, text } from '../../../solver/domain/values.ts';

export const MANIFEST_FORMAT = 'stageplan-experiment-run/1';

export const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  /** The experiment's id, for people. */
  experiment: text,
  /** Of the experiment file, byte for byte. */
  experimentSha256: sha256,
  /** Semester files and timetables, by the path that the experiment calls them by. */
  inputs: z.array(z.strictObject({ path: text, sha256 })),
  /** The program that planned. */
  stageplan: text,
  cases: count,
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** What is no longer as it was when an earlier run began, as noun phrases; none where a run can go on from there. */
export function differences(earlier: Manifest, now: Manifest): readonly Sentence[] {
  const before = new Map(earlier.inputs.map(({ path, sha256: digest }) => [path, digest]));
  const changed = now.inputs.filter(({ path, sha256: digest }) => (before.get(path) ?? digest) !== digest);
  return [
    ...(earlier.experimentSha256 === now.experimentSha256 ? [] : [EXPERIMENT_FILE_ITSELF]),
    ...changed.map(({ path }) => say(path, path)),
    ...(earlier.stageplan === now.stageplan ? [] : [program(earlier.stageplan, now.stageplan)]),
  ];
}

const EXPERIMENT_FILE_ITSELF = say('het experimentbestand', 'the experiment file');

function program(then: string, now: string): Sentence {
  return say(`Stageplan zelf (versie ${then}, nu ${now})`, `Stageplan itself (version ${then}, now ${now})`);
}
