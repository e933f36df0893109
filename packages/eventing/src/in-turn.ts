/** Does a piece of work now or, where something more urgent is at hand, a little later. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

export const atOnce: InTurn = (work) => work()
