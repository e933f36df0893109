import { describe, expect, it } from 'vitest'
import { indexOf, readDecision } from '../check/decisions.ts'

const rooms = ['eventing', 'leads']
const text = '# 010 An event acts once\n\nRoom: eventing\n\n**What.** …'

describe('a decision', () => {
  it('says its number, what was decided and its room', () => {
    expect(readDecision('010-once.md', text, rooms)).toEqual({
      file: '010-once.md',
      number: '010',
      title: 'An event acts once',
      room: 'eventing',
    })
  })

  it.each([
    ['010-once.md', text.replace('# 010 ', '# '), 'begins with `# NNN Title`'],
    ['011-once.md', text, 'its heading has the number 010'],
    ['010-once.md', text.replace('Room: eventing\n\n', ''), 'one of eventing, leads'],
    ['010-once.md', text.replace('eventing', 'kitchen'), 'one of eventing, leads'],
  ])('is refused in words: %s', (file, wrong, fault) => {
    expect(readDecision(file, wrong, rooms)).toEqual({ fault: expect.stringContaining(fault) })
  })
})

it('the index has a heading a room and a line a decision, in their order', () => {
  const of = (number: string, room: string) => ({ file: `${number}-x.md`, number, title: `T${number}`, room })
  expect(indexOf([of('001', 'leads'), of('010', 'eventing'), of('012', 'leads')])).toMatch(
    /## eventing\n- \[010\]\(010-x\.md\) T010\n\n## leads\n- \[001\]\(001-x\.md\) T001\n- \[012\]\(012-x\.md\) T012\n$/,
  )
})
