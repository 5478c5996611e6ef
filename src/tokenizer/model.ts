/** One token of a piece. start and end count bytes of the piece's UTF-8, as Rust's do. */
export type Token = { readonly id: number; readonly start: number; readonly end: number };

/** What turns pieces into tokens. */
export type Model = {
  /** The tokens of one piece that is not empty. */
  tokenize(text: string): readonly Token[];
  /** Builds all tables now; throws TokenizerError where they contradict each other. */
  prepare(): void;
};
