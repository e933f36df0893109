import { describe, expect, it } from 'vitest'

/** A list that is read page by page, empty at first, with one who reads it and another who may read it too. */
export type ListUnderTest = {
  page: { default: number; most: number }
  /** Adds a row that the reader sees, and answers its id. */
  insert(): Promise<string>
  /** Changes a row in what does not order the list. */
  update(id: string): Promise<void>
  read(asked: { pageSize: number; cursor: string; by: 'reader' | 'another' }): Promise<ListPage>
  /** A cursor of another list for the same reader. */
  foreignCursor(): string
}

export type ListPage = { ids: string[]; nextCursor: string }

/** More than any case reads: a list without an end fails soon. */
const MOST_PAGES = 500

const REFUSED = { code: 'bad-request', payload: { errors: [{ pointer: '/cursor', code: 'not-a-cursor' }] } }

/** The cases that each list passes. `open` answers a fresh list, or undefined where there is no database: skipped. */
export function listCases(name: string, open: () => Promise<ListUnderTest | undefined>): void {
  const on = (behaviour: string, run: (list: ListUnderTest) => Promise<void>) =>
    it(behaviour, async ({ skip }) => {
      const list = await open()
      return list === undefined ? skip() : run(list)
    })

  describe(name, () => {
    on('answers an empty page where there is nothing', async (list) => {
      expect(await list.read({ pageSize: 3, cursor: '', by: 'reader' })).toEqual({ ids: [], nextCursor: '' })
    })

    on('keeps its order, whatever the size of its pages', async (list) => {
      const ids = await insertMany(list, 12)
      const whole = await readAll(list, 12)
      expect(whole.toSorted()).toEqual(ids.toSorted())
      for (const pageSize of [1, 5, 11]) expect(await readAll(list, pageSize)).toEqual(whole)
    })

    on('ends with the last row, also where the last page is full', async (list) => {
      await insertMany(list, 6)
      const first = await list.read({ pageSize: 3, cursor: '', by: 'reader' })
      expect(first.nextCursor).not.toBe('')
      const last = await list.read({ pageSize: 3, cursor: first.nextCursor, by: 'reader' })
      expect(last).toMatchObject({ ids: { length: 3 }, nextCursor: '' })
    })

    on('has a usual size of page, and a largest', async (list) => {
      await insertMany(list, list.page.most + 1)
      const sizes = [0, list.page.most + 1].map(async (pageSize) => {
        return (await list.read({ pageSize, cursor: '', by: 'reader' })).ids.length
      })
      expect(await Promise.all(sizes)).toEqual([list.page.default, list.page.most])
    })

    on('skips nothing and repeats nothing while others insert and update', async (list) => {
      const ids = await insertMany(list, 30)
      const write = async (from: number) => {
        for (let i = from; i < ids.length; i += 2) {
          await list.insert()
          await list.update(ids[i] ?? '')
        }
      }
      const [read] = await Promise.all([readAll(list, 4), write(0), write(1)])
      expect(read).toEqual([...new Set(read)])
      expect(read).toEqual(expect.arrayContaining(ids))
    })

    on('refuses a cursor that was changed', async (list) => {
      await insertMany(list, 4)
      const { nextCursor } = await list.read({ pageSize: 2, cursor: '', by: 'reader' })
      const changed = [...nextCursor].map((letter, at) => {
        return `${nextCursor.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${nextCursor.slice(at + 1)}`
      })
      // What base64 readers pass over is a change too.
      const padded = [`${nextCursor}=`, ` ${nextCursor}`, `${nextCursor}A`]
      for (const cursor of [...changed, ...padded, nextCursor.slice(0, -1), 'bm9uc2Vuc2U', '!'])
        await expect(list.read({ pageSize: 2, cursor, by: 'reader' }), cursor).rejects.toMatchObject(REFUSED)
    })

    on('refuses a cursor of another list, and one of another reader', async (list) => {
      await insertMany(list, 4)
      const { nextCursor } = await list.read({ pageSize: 2, cursor: '', by: 'reader' })
      const foreign = list.read({ pageSize: 2, cursor: list.foreignCursor(), by: 'reader' })
      await expect(foreign).rejects.toMatchObject(REFUSED)
      await expect(list.read({ pageSize: 2, cursor: nextCursor, by: 'another' })).rejects.toMatchObject(REFUSED)
    })
  })
}

async function insertMany(list: ListUnderTest, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i += 1) ids.push(await list.insert())
  return ids
}

async function readAll(list: ListUnderTest, pageSize: number): Promise<string[]> {
  const ids: string[] = []
  let cursor = ''
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await list.read({ pageSize, cursor, by: 'reader' })
    ids.push(...page.ids)
    cursor = page.nextCursor
    if (cursor === '') return ids
  }
  return expect.fail(`the list has no end: ${MOST_PAGES} pages were read`)
}
