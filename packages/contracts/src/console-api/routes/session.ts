import { Type } from 'typebox'
import { Language, Reference } from '../common.ts'
import { Overview } from '../overview.ts'
import { routes } from '../route.ts'
import { Input } from '../schema.ts'
import { Me } from '../session.ts'

/** Who is signed in, and what every page needs. 401 where nobody is. */
export const sessionRoutes = routes({
  'GET /me': { action: 'session.read', answer: Me },
  'PUT /me/language': { action: 'session.change', body: Input({ language: Language }), answer: Me },
  'POST /sign-out': { action: 'session.end', status: 204, answer: Type.Undefined() },
  'GET /reference': { action: 'reference.read', answer: Reference },
  'GET /overview': { action: 'lead.read', answer: Overview },
})
