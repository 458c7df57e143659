/** The messages that name a read state. */
export const READ_STATES = { 'to read': 'stateToRead', read: 'stateRead' } as const

/** The messages that say a paper was marked. */
export const MARKED = { 'to read': 'markedToRead', read: 'markedRead', unmarked: 'unmarkedState' } as const
