/** Counted work, so that a test can hold it to the length of the text: looks at characters, words and list members. */
export type Work = { steps: number }
