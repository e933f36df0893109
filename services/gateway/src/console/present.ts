/** A part that an answer always has, and that proto can only say as one that may be missing. Throws without it. */
export function present<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('a service answered without a part that its answer always has')
  return part
}
