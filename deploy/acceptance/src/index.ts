export { badInput } from './bad-input.ts'
export { policiesFindLeads } from './policies.ts'
export { ask, fetchToken, type Officer, officerOf, type Partner, partnerOf, type Target } from './target.ts'
export { wayOfALead } from './way-of-a-lead.ts'
