import { expect, it } from 'vitest'
import { filesNamedIn } from '../check/exports.ts'

it('reads what a package.json says is there: exports of every form, and scripts by their path', () => {
  const manifest = {
    exports: { '.': './src/index.ts', './a': { types: './a.d.ts', default: './a.js' }, './all/*': './src/*.ts' },
    scripts: { start: 'node scripts/run.mjs deploy/local/src/main.ts --quick', build: 'vite build' },
  }
  expect(filesNamedIn(manifest)).toEqual([
    './src/index.ts',
    './a.d.ts',
    './a.js',
    'scripts/run.mjs',
    'deploy/local/src/main.ts',
  ])
})
