/** Text of an attached document, for the index. Hostile files cost limited time and memory and never throw. */
export interface TextExtractor {
  /** null: not a kind that can be read, damaged, or over a limit */
  extract(file: { filename: string; contentType: string; bytes: Uint8Array }): Promise<string | null>;
  /** whether it is worth fetching the bytes at all */
  reads(file: { filename: string; contentType: string; size: number }): boolean;
  [Symbol.asyncDispose](): Promise<void>;
}
