type Name = { family: string; given?: string; particle?: string; suffix?: string }

/** A name as it is read aloud: *Laurens van der Maaten*, *Martin Luther King Jr.* */
export function authorName({ given, particle, family, suffix }: Name): string {
  return [given, particle, family, suffix].filter(Boolean).join(' ')
}

/** A name as a list of authors shortens it: *van der Maaten*. */
export function familyName({ particle, family }: Name): string {
  return particle ? `${particle} ${family}` : family
}
