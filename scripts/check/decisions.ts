import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, root, run } from './run.ts'

const folder = join(root, 'docs', 'decisions')
export const indexFile = join(folder, 'README.md')

/** Rooms that are no folder of packages/ or services/. */
const otherRooms = ['benchmarks', 'demo', 'deploy', 'evaluation', 'workspace']

type Decision = { file: string; number: string; title: string; room: string }

export type Read = { decisions: Decision[]; faults: string[] }

/** Reads the head of a decision: `# NNN Title` as in its file's name, then `Room: <room>`. */
export function readDecision(file: string, text: string, rooms: readonly string[]): Decision | { fault: string } {
  const [heading = '', , roomLine = ''] = text.split('\n')
  const [, number, title] = /^# (\d{3}) (\S.*)$/.exec(heading) ?? []
  if (number === undefined || title === undefined) return { fault: `${file}: begins with \`# NNN Title\`` }
  if (!file.startsWith(`${number}-`)) return { fault: `${file}: its heading has the number ${number}` }
  const room = /^Room: (\S+)$/.exec(roomLine)?.[1]
  if (room === undefined || !rooms.includes(room))
    return { fault: `${file}: its third line is \`Room: <room>\`, one of ${rooms.join(', ')}` }
  return { file, number, title, room }
}

async function roomsOfTheHouse(): Promise<string[]> {
  const folders = await Promise.all(['packages', 'services'].map((name) => readdir(join(root, name))))
  return [...folders.flat(), ...otherRooms].sort()
}

async function readDecisions(): Promise<Read> {
  const rooms = await roomsOfTheHouse()
  const read: Read = { decisions: [], faults: [] }
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort()) {
    const decision = readDecision(file, await readFile(join(folder, file), 'utf8'), rooms)
    if ('fault' in decision) read.faults.push(decision.fault)
    else if (read.decisions.at(-1)?.number === decision.number)
      read.faults.push(`${file}: the number ${decision.number} is taken`)
    else read.decisions.push(decision)
  }
  return read
}

/** The index by room, as it must stand in docs/decisions/README.md. */
export function indexOf(decisions: readonly Decision[]): string {
  const byRoom = Map.groupBy(decisions, ({ room }) => room)
  return [
    '# Decisions by room',
    '',
    'What was decided, why, and how we know; half a page each. Made by `npm run decisions`; `npm run check` holds it to the files.',
    ...[...byRoom]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .flatMap(([room, all]) => [
        '',
        `## ${room}`,
        ...all.map(({ file, number, title }) => `- [${number}](${file}) ${title}`),
      ]),
    '',
  ].join('\n')
}

/** The index as the files make it now. Throws with every fault of their heads. */
export async function makeIndex(): Promise<string> {
  const { decisions, faults } = await readDecisions()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return indexOf(decisions)
}

/** Heads are in order, the index is that of the files, and whoever names a decision's file names one that is there. */
export async function checkDecisions(): Promise<Finding> {
  const { decisions, faults } = await readDecisions()
  const index = await readFile(indexFile, 'utf8').catch(() => '')
  if (faults.length === 0 && index !== indexOf(decisions)) faults.push('the index is out of date: npm run decisions')
  const there = new Set(decisions.map(({ file }) => file))
  const { stdout } = await run('git', ['grep', '-noE', 'decisions/[0-9]{3}-[a-z0-9-]+', '--', ':!pnpm-lock.yaml'])
  for (const line of stdout.split('\n').filter((text) => text !== '')) {
    const name = line.slice(line.lastIndexOf('/') + 1)
    if (!there.has(`${name}.md`)) faults.push(`${line}: there is no such decision`)
  }
  return faults.length === 0 ? {} : { faults: faults.join('\n') }
}
