import type { Contact } from '@lianqiao/contracts/leads'

/** Shows that there is something, and of what kind, without showing it: 张**, 138****1234, z***@example.com. */
export function maskContact(contact: Contact): Contact {
  return {
    name: maskName(contact.name),
    phone: maskPhone(contact.phone),
    email: maskEmail(contact.email),
    title: contact.title,
  }
}

function maskName(name: string): string {
  const [first, ...rest] = [...name]
  return first === undefined ? '' : first + '*'.repeat(Math.max(rest.length, 1))
}

function maskPhone(phone: string): string {
  return phone.length < 8
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`
}

function maskEmail(email: string): string {
  const [user = '', domain] = email.split('@')
  return email === '' ? '' : `${user.slice(0, 1)}***${domain === undefined ? '' : `@${domain}`}`
}

/**
 * Blots out phone numbers and mail addresses that somebody wrote into the free text. The length stays, so that the
 * places of the evidence still fit.
 */
export function maskFreeText(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (found) => '•'.repeat(found.length))
    .replace(/\+?\d(?:[\s-]?\d){6,}/g, (found) => '•'.repeat(found.length))
}
