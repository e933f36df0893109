const sections = ['/leads', '/parks', '/agreements', '/policies']

/** The addresses of the console's pages, for which the gateway sends the one document; `*` stands for the rest of one. */
export const consolePages: readonly string[] = [
  '/inbox',
  '/overview',
  '/simulation',
  '/enterprises/*',
  '/signed-out',
  ...sections.flatMap((section) => [section, `${section}/*`]),
]
