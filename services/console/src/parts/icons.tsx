const paths = {
  inbox: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5',
  leads: 'M8 6h13M8 12h13M8 18h13M3.5 6h.01M3.5 12h.01M3.5 18h.01',
  parks: 'M3 20V9l6 4V9l6 4V5h4v15zM2 20h20',
  agreements: 'M3 12l4-5h5l2 2 3-2h4M3 12l5 5 2-1 2 2 3-2 2 1 4-5V7M12 12l2 2 3 3',
  overview: 'M4 20V10M10 20V4M16 20v-7M22 20H2',
  policies: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5',
  signOut: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  language: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  back: 'M15 5l-7 7 7 7',
  check: 'M4 12l5 5L20 6',
  cross: 'M6 6l12 12M18 6L6 18',
  question: 'M9 9a3 3 0 115 2.3c-1.2 1-2 1.5-2 3M12 18.2h.01',
}

export type IconName = keyof typeof paths

/** A drawn sign beside a word; it says nothing of its own. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="icon">
      <path d={paths[name]} />
    </svg>
  )
}
