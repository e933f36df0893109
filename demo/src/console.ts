/** The console's API as an officer's browser uses it: a session out of a one-time link. */
export type Console = {
  get<T>(path: string): Promise<T>
  post(path: string, body: object): Promise<void>
}

export async function signIn(address: string, path: string): Promise<Console> {
  const link = await fetch(`${address}${path}`, { redirect: 'manual' })
  const cookie = (link.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const call = async (to: string, init: RequestInit = {}) => {
    const response = await fetch(`${address}/console-api${to}`, {
      ...init,
      headers: { cookie, 'x-lianqiao-console': '1', ...init.headers },
    })
    const body = await response.json()
    if (!response.ok) throw new Error(`${to}: ${response.status} ${JSON.stringify(body)}`)
    return body
  }
  return {
    get: (to) => call(to) as never,
    async post(to, body) {
      await call(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    },
  }
}
