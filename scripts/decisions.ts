// Writes the index of decisions by room: docs/decisions/README.md.
import { writeFile } from 'node:fs/promises'
import { indexFile, makeIndex } from './check/decisions.ts'

await writeFile(indexFile, await makeIndex())
