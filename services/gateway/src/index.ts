export { type AdminDeps, createPartner, ensureOneOfficerEach, hasPartners, signInPath } from './admin.ts'
export { createDirectory, type Directory } from './directory.ts'
export { gateway } from './service.ts'
