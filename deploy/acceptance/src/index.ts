export { badInput } from './bad-input.ts'
export { parksAndEnclaves } from './parks.ts'
export { ask, fetchToken, type Officer, officerOf, type Partner, partnerOf, type Target } from './target.ts'
export { wayOfALead } from './way-of-a-lead.ts'
