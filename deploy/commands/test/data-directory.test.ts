import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DirectoryHeld, holdDirectory, livingHolder } from '../src/where/data-directory.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'lianqiao-hold-'))
const now = new Date('2026-11-23T08:00:00Z')

describe('holding a data directory', () => {
  it('names the living process that holds it, and lets the next one in when it has let go', () => {
    const directory = fresh()
    const hold = holdDirectory(directory, now)
    expect(() => holdDirectory(directory, now)).toThrow(DirectoryHeld)
    expect(() => holdDirectory(directory, now)).toThrow(`process ${process.pid}`)
    expect(livingHolder(directory)?.pid).toBe(process.pid)
    hold.release()
    expect(livingHolder(directory)).toBeUndefined()
    holdDirectory(directory, now).release()
  })

  it('takes over from a process that is dead', async () => {
    const directory = fresh()
    const dead = spawn('true')
    await once(dead, 'exit')
    writeFileSync(join(directory, 'held-by.json'), JSON.stringify({ pid: dead.pid, startedAt: '', born: '1' }))
    expect(livingHolder(directory)).toBeUndefined()
    holdDirectory(directory, now).release()
  })

  it('is not fooled by another process that was given the same number', () => {
    const directory = fresh()
    writeFileSync(join(directory, 'held-by.json'), JSON.stringify({ pid: process.pid, startedAt: '', born: '1' }))
    holdDirectory(directory, now).release()
  })
})
