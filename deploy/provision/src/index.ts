export { type ProvisionOptions, provisionDatabase, type ServiceDatabase } from './database.ts'
export { readTopics, type Topic, type TopicEnvironment } from './topics.ts'
