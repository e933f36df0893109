/** The page that simulates these agreements side by side. */
export const simulationAddress = (ids: string[]): string =>
  `/simulation?${new URLSearchParams(ids.map((id) => ['agreement', id]))}`
