/** A file that is being made. */
export interface OpenFile {
  readonly mediaType: string;
  /** What to call it where it is kept; null for what is shown as it is. */
  readonly name: string | null;
  readonly content: AsyncIterable<string | Uint8Array>;
}
