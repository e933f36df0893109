/** Money: whole fen, within ±2^53. */
export type Fen = number

/** 1/10,000. */
export type BasisPoints = number

/** `YYYY-MM-DD`. */
export type Day = string
