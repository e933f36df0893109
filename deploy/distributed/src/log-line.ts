const width = 'notifications'.length

/** A service's log line for a terminal: its name in front, JSON read as time, level and message. */
export function logLine(name: string, line: string): string {
  const prefix = `${name.padEnd(width)} │ `
  let entry: Record<string, unknown>
  try {
    entry = JSON.parse(line)
  } catch {
    return prefix + line
  }
  if (typeof entry.msg !== 'string') return prefix + line
  const { time, level, msg, service: _service, ...rest } = entry
  const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''
  return `${prefix}${String(time).slice(11, 23)} ${String(level).padEnd(5)} ${msg}${more}`
}
