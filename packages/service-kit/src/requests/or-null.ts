/** gRPC knows no null: an empty text, or none, is what JSON answers as null. */
export const orNull = (text: string | undefined): string | null => text || null
