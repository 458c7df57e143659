import type { Kin, Listed, OpenPaper } from '../../lib/model/results.ts'
import { type Remote, useRemote } from '../use-remote.ts'
import type { Home, PopupServices } from './services.ts'

/** One row: a paper, the words of it that a search matched, or why it is kin. */
export type Item = Listed & { terms?: string[]; kin?: Kin }

/** What the popup lists just now. */
export type Listing = {
  kind: 'kin' | 'found' | 'newest'
  items: Item[]
  /** How many there are in all, of which `items` may be the first. */
  total: number
  /** The paper whose kin are listed. */
  head?: OpenPaper
  /** What the popup was opened on, while that is what is shown. */
  home?: Home
  /** Nothing to show yet: the first answer is still on its way. */
  isBlank: boolean
  isWaiting: boolean
  answer?: Answer
  error?: string
  notice?: string
  retry: () => void
}

/** What an answer was asked by: its question, and the changes of the library that were known then. */
export type Answer = { to: string; asOf: number }

/** What to ask for: kin of a paper by id, else matches of a query, else what belongs to the open page. */
export type Question = { query: string; kinOf?: string; limit: number; wantsAll: boolean }

const MOST_KIN = 50

/** Asks for what the popup should list; what is shown, anew after every change. */
export function useListing(services: PopupServices, question: Question, changes: number): Listing {
  const { kinOf, limit, wantsAll } = question
  const query = kinOf ? '' : question.query
  const answered = <T extends object>(to: string, asking: Promise<T>) =>
    asking.then((value) => ({ ...value, answer: { to, asOf: changes } }))
  const isHome = !query && !kinOf
  const home = useRemote(() => answered('', services.openHome()), [], {
    changes,
    isShown: isHome && !wantsAll,
  })
  const found = useRemote(
    () => (query ? answered(query, services.search({ query, limit })) : undefined),
    [query, limit],
    { changes, isShown: query !== '' },
  )
  const kin = useRemote(
    () => (kinOf ? answered(kinOf, services.kin({ id: kinOf, limit: MOST_KIN })) : undefined),
    [kinOf],
    {
      changes,
      isShown: kinOf !== undefined,
    },
  )
  const isPlain = wantsAll || (home.value !== undefined && !home.value.open)
  const isNewest = isHome && isPlain
  const newest = useRemote(
    () => (isNewest ? answered('', services.newest({ limit })) : undefined),
    [isNewest, limit],
    { changes, isShown: isNewest },
  )

  if (query)
    return { ...list('found', found, found.value?.hits, found.value?.total), notice: found.value?.notice }
  if (kinOf) return kinListing(kin, kin.value?.answer.to === kinOf ? kin.value : undefined)
  if (isPlain)
    return {
      ...list('newest', newest, newest.value?.papers, newest.value?.total),
      notice: newest.value?.notice,
      ...(!wantsAll && { home: home.value }),
    }
  return { ...kinListing(home, home.value?.open), home: home.value }
}

type Answered = { answer: Answer }

function list(
  kind: Listing['kind'],
  remote: Remote<Answered | undefined>,
  items?: Item[],
  total = 0,
): Listing {
  const { isWaiting, error, retry } = remote
  return {
    kind,
    items: items ?? [],
    total,
    isWaiting,
    isBlank: !items && !error,
    answer: remote.value?.answer,
    error,
    retry,
  }
}

function kinListing(remote: Remote<Answered | undefined>, head: OpenPaper | undefined): Listing {
  const items = head?.kin.map((kin): Item => ({ paper: kin.paper, holdings: kin.holdings, kin }))
  const { isWaiting, error, retry } = remote
  return {
    kind: 'kin',
    items: items ?? [],
    total: items?.length ?? 0,
    head,
    isWaiting,
    isBlank: !head && !error,
    answer: remote.value?.answer,
    error,
    notice: head?.notice,
    retry,
  }
}
