/** Progress on a screen: one line that is drawn anew, with a bar of what is placed where there is room for it. */
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../../solver/planning-request.ts';
import type { CliWords } from '../words.ts';
import { progressLine } from './progress-line.ts';
import type { ProgressView } from './progress-view.ts';

const BAR_SIZE = 24;
/** Of a stream that does not say how wide it is. */
const USUAL_WIDTH = 80;

export function progressBar(
  words: Pick<CliWords, 'live' | 'phases'>,
  stream: NodeJS.WritableStream & { readonly columns?: number } = process.stderr,
): ProgressView {
  let shown: Progress | null = null;
  const bar = new SingleBar(
    {
      format: (_options, { progress }) => {
        if (shown === null) return '';
        const width = stream.columns ?? USUAL_WIDTH;
        const line = progressLine(shown, words, width);
        return BAR_SIZE + 1 + line.length <= width ? `${bars(progress)} ${line}` : line;
      },
      ...{ stream, gracefulExit: false, hideCursor: true },
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show: (progress) => {
      shown = progress;
      if (started) bar.update(progress.placed);
      else bar.start(progress.asked, progress.placed);
      started = true;
    },
    end: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}

/** @param done from 0 to 1 */
function bars(done: number): string {
  const { barCompleteChar, barIncompleteChar } = Presets.shades_classic;
  const full = Math.round(BAR_SIZE * done);
  return barCompleteChar.repeat(full) + barIncompleteChar.repeat(BAR_SIZE - full);
}
