import { v7 } from 'uuid'

/** A fresh UUID version 7. Each is greater than those of the same process before it, also within a millisecond. */
export type NewId = () => string

/**
 * Ids of the platform. Lists are ordered by them, so two rows of one transaction must stand in the order in which they
 * were made: `randomUUIDv7` of Node orders by the millisecond only.
 */
export const newId: NewId = () => v7()
