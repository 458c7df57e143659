import * as z from 'zod/mini'
import { Citation } from '../model/citation.ts'
import { PagePaper } from '../model/page-paper.ts'
import { PageSnapshot } from '../model/page-snapshot.ts'
import { Hit, Listed, OpenPaper, Saving, Shelf } from '../model/results.ts'
import { CitationFormat, Theme } from '../model/settings.ts'
import { Notes, ReadState, ShelvedPaper } from '../model/stored.ts'

/** One call: what goes in, what comes out. */
export type Call = { input: z.ZodMiniType; output: z.ZodMiniType }
export type Calls = Record<string, Call>

const Nothing = z.void()
const Limit = z.number().check(z.int(), z.gte(1), z.lte(1000))
const Text = z.string().check(z.maxLength(10_000))
const Ticket = z.string().check(z.maxLength(40))
/** A paper on one of the reader's shelves. */
const Key = z.object({ shelf: Text, number: z.number() })

const Marking = z.object({ paper: Key, readState: z.optional(ReadState) })
const Tagging = z.object({ paper: Key, tag: z.string().check(z.minLength(1), z.maxLength(100)) })
const Noting = z.object({ paper: Key, note: z.string().check(z.maxLength(1_000_000)) })
/** What was noted before, to go back to. */
const Before = { before: Notes }

/** What a content script on a web page may ask. None of these gives away more than the page needs to draw. */
export const pageCalls = {
  /**
   * The panel for the paper open on a page: what to show, and whether to show it at all. `page` is what was read from
   * the snapshot, for the other calls. The panel can save what it shows by its ticket, where it got one. It is told which
   * papers the reader has, by id, but not what they call their shelves or what they noted: the page can read a panel.
   */
  hints: {
    input: PageSnapshot,
    output: z.object({
      page: z.optional(PagePaper),
      isShown: z.boolean(),
      theme: Theme,
      isFolded: z.boolean(),
      citationFormat: CitationFormat,
      open: z.optional(OpenPaper),
      ticket: z.optional(Ticket),
      held: z.object({ saved: z.array(z.string()), shelved: z.array(z.string()) }),
    }),
  },
  /** The citation of a paper on a shelf (by id) or of the page's own, in the given or the default format. */
  citeForPage: {
    input: z.object({ paper: z.union([Text, PagePaper]), format: z.optional(CitationFormat) }),
    output: Citation,
  },
  /** No hints from now on: on this host, or anywhere. Undone in the settings. */
  hideHints: { input: z.object({ host: z.optional(Text) }), output: Nothing },
  /** Show hints again after `hideHints`, for the undo beside it. */
  unhideHints: { input: z.object({ host: z.optional(Text) }), output: Nothing },
  /** Remember whether the panel is folded to its head. */
  foldHints: { input: z.boolean(), output: Nothing },
  /** Put a paper that a panel shows on *Saved*, by its id. Gives whether it is new there. */
  saveShown: { input: z.object({ ticket: Ticket, id: Text }), output: z.object({ isNew: z.boolean() }) },
  /** Undo `saveShown` of the same panel: a paper it did not put there, or that has notes by now, stays. */
  takeBackShown: { input: z.object({ ticket: Ticket, id: Text }), output: Nothing },
  /** Open a tab with the popup on the paper of this page. */
  showAllKin: { input: PagePaper, output: Nothing },
} satisfies Calls

/** What only Paperkin's own pages may ask. */
export const ownCalls = {
  /** What the shelves know about the paper a page says is open, and its kin. */
  openPaper: { input: PagePaper, output: OpenPaper },
  /** What a page said about a paper earlier in this browser session, by the paper's id. */
  rememberedPage: { input: Text, output: z.optional(PagePaper) },
  /** The paper that a selected text names, if a shelf has it, and kin in any case. */
  openText: { input: Text, output: OpenPaper },
  /** Papers that match the words of a query, best first. */
  search: {
    input: z.object({ query: Text, limit: Limit }),
    output: z.object({ hits: z.array(Hit), total: z.number(), notice: z.optional(z.string()) }),
  },
  /** The paper with this id and its kin. */
  kin: { input: z.object({ id: Text, limit: Limit }), output: OpenPaper },
  /** All papers of the shelves that are on, newest first. */
  newest: {
    input: z.object({ limit: Limit }),
    output: z.object({ papers: z.array(Listed), total: z.number(), notice: z.optional(z.string()) }),
  },
  /** Put a paper on *Saved*: one of a shelf by its id, or a page's. */
  save: { input: z.union([Text, PagePaper]), output: Saving },
  /** Take a paper off *Saved*. Gives what was there, for `restore`. */
  unsave: { input: Key, output: ShelvedPaper },
  /** Undo `unsave`; what was saved again since stays as it is. Gives what is there then. */
  restore: { input: ShelvedPaper, output: Saving },
  /** Undo `save`. Gives false where the paper stays, as the reader noted something about it since. */
  takeBack: { input: Key, output: z.boolean() },
  /** Mark a paper as to be read or read, or as neither. As the next two, gives what was noted before. */
  mark: { input: Marking, output: Notes },
  /** Give a paper a tag, or take it away. */
  tag: { input: z.extend(Tagging, { isOn: z.boolean() }), output: Notes },
  /** Write the note about a paper; '' takes it away. */
  note: { input: Noting, output: Notes },
  /** Undo `mark`, unless it was marked anew since. As the next two, gives what is noted then; nothing where the paper is gone. */
  unmark: { input: z.extend(Marking, Before), output: z.optional(Notes) },
  /** Undo `tag`: other tags are as they are now. */
  untag: { input: z.extend(Tagging, Before), output: z.optional(Notes) },
  /** Undo `note`, unless it was written anew since. */
  unnote: { input: z.extend(Noting, Before), output: z.optional(Notes) },
  /** Every shelf, with its size and whether it is on. */
  shelves: { input: Nothing, output: z.array(Shelf) },
} satisfies Calls

export type PageCalls = typeof pageCalls
export type OwnCalls = typeof ownCalls

/** The handlers for a table of calls: what each gets has been checked against its input. */
export type Handlers<Table extends Calls> = {
  [Name in keyof Table]: (
    input: z.infer<Table[Name]['input']>,
  ) => Promise<z.infer<Table[Name]['output']>> | z.infer<Table[Name]['output']>
}

/** The same table as the caller sees it. */
export type Client<Table extends Calls> = {
  [Name in keyof Table]: (input: z.infer<Table[Name]['input']>) => Promise<z.infer<Table[Name]['output']>>
}

/** What travels. */
export type Request = { call: string; input: unknown }
export type Reply = { value?: unknown; error?: { name: string; message: string } }
