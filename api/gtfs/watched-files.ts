/** Tells how far the reading of a feed is. */
import type { Chunks } from '../../solver/travel/gtfs/csv-rows.ts';
import type { FeedFiles } from '../../solver/travel/gtfs/read-table.ts';

/** Told with every piece that is read; in bytes, unpacked. */
export type FeedWatch = (readBytes: number, totalBytes: number) => void;

export function watchedFiles(files: FeedFiles, totalBytes: number, watch: FeedWatch): FeedFiles {
  let readBytes = 0;
  async function* watched(chunks: Chunks): Chunks {
    for await (const chunk of chunks) {
      readBytes += chunk.length;
      watch(readBytes, totalBytes);
      yield chunk;
    }
  }
  return {
    open: (name) => {
      const chunks = files.open(name);
      return chunks === null ? null : watched(chunks);
    },
  };
}
