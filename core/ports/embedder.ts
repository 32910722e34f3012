/** Text to unit-length vectors. The same text gives the same vector for the same `model`. */
export interface Embedder {
  /** names the vector space: vectors of different models are never compared */
  readonly model: string;
  readonly dimensions: number;
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}
