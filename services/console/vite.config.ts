import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The gateway the development server hands API calls to. */
const gateway = process.env.CONSOLE_GATEWAY ?? 'http://127.0.0.1:8080'

// A build is for officers, also when a test run asks for it: React's development half is four times the size.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production'

/** Puts a compressed copy beside every script and style sheet; the gateway sends it to whoever takes gzip. */
const compressed = (): Plugin => ({
  name: 'compressed',
  writeBundle({ dir }) {
    const assets = join(dir!, 'assets')
    for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name)))
      writeFileSync(join(assets, `${file}.gz`), gzipSync(readFileSync(join(assets, file)), { level: 9 }))
  },
})

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  server: { proxy: { '/console-api': gateway, '/sign-in': gateway } },
  build: {
    target: 'es2023',
    // A chunk that became a data: URL or an inline script would break the gateway's content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // exceljs, which only who takes a workbook away loads.
    chunkSizeWarningLimit: 1000,
  },
})
