/** How far a download is, in bytes. */
import { type ProgressScreen, type SlowProgress, slowProgress } from './slow-progress.ts';

export interface DownloadProgress {
  /** @param announced how many bytes there are; null where that is not known, so that there is no bar. */
  readonly show: (received: number, announced: number | null) => void;
  readonly end: () => void;
}

/** From the first bytes on. @param operator whose timetable it is. */
export function downloadProgress(
  screen: ProgressScreen,
  operator: string,
  seconds?: () => number,
): DownloadProgress {
  const { received: told, bar } = screen.words.transit;
  let view: SlowProgress | null = null;
  return {
    show: (received, announced) => {
      const errIsScreen = screen.errIsScreen && announced !== null;
      const line = (done: number) => told(operator, done, announced);
      view ??= slowProgress({ ...screen, errIsScreen }, { line, bar }, seconds);
      view.show(received, announced ?? 0);
    },
    end: () => view?.end(),
  };
}
