/** A topic as it is declared, for either transport. */
export interface TopicDeclaration {
  topic: string
  /** For good: keys are spread by it. */
  partitions: number
  retentionHours: number
}
