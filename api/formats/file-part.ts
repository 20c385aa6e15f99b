/** A file that is handed out, or a part of one: the parts of a file come in order, others may come in between. */
export interface FilePart {
  /** Inside the output folder, parts parted by `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
