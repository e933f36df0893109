const palette = ['#17406d', '#2b7a78', '#8a6d1c', '#7a4b8c', '#b0522f', '#4f6d2f', '#5a6b7d', '#a03c63', '#3f5aa6']

/** The colour of the n-th part of a score, from dark to light ground alike. */
export const itemColour = (index: number): string => palette[index % palette.length]!
