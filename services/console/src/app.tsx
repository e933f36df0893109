import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import { type ReactNode, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/query-client.ts'
import { LanguageProvider, useLanguageSwitch } from './i18n/language-provider.tsx'
import { useWords } from './i18n/use-words.ts'
import { useMedia } from './parts/use-media.ts'
import { createRouter } from './router.tsx'
import { theme } from './theme.ts'

export function App() {
  const [client] = useState(createQueryClient)
  const [router] = useState(createRouter)
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Dressed>
          <RouterProvider router={router} />
        </Dressed>
      </LanguageProvider>
    </QueryClientProvider>
  )
}

function Dressed({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const { antd } = useLanguageSwitch()
  const still = useMedia('(prefers-reduced-motion: reduce)')
  return (
    <ConfigProvider theme={theme(language, { still })} locale={antd} button={{ autoInsertSpace: false }}>
      <AntdApp component={false} message={{ maxCount: 2 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  )
}
