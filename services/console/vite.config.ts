import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The gateway the development server hands API calls to. */
const gateway = process.env.CONSOLE_GATEWAY ?? 'http://127.0.0.1:8080'

// A build is for officers, also when a test run asks for it: React's development half is four times the size.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/console-api': gateway, '/sign-in': gateway } },
  build: {
    target: 'es2023',
    // A chunk that became a data: URL or an inline script would break the gateway's content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
})
