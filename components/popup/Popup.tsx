import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { NotesDialog } from '../notes/NotesDialog.tsx'
import { Toast, useToast } from '../Toast.tsx'
import { useChanges } from '../use-changes.ts'
import { useKeyDown } from '../use-key-down.ts'
import { useUndoKey } from '../use-undo-key.ts'
import { KeysHelp } from './KeysHelp.tsx'
import { ListHeading } from './ListHeading.tsx'
import { PaperHead } from './PaperHead.tsx'
import { PopupFoot } from './PopupFoot.tsx'
import { commandOf, type Focus } from './popup-keys.ts'
import { ResultList } from './ResultList.tsx'
import { SearchBox } from './SearchBox.tsx'
import type { PopupServices, PopupSettings } from './services.ts'
import { useActions } from './use-actions.ts'
import { useCitations } from './use-citations.ts'
import { useCommands } from './use-commands.ts'
import { useHoldings } from './use-holdings.ts'
import { useNotes } from './use-notes.ts'
import { usePopup } from './use-popup.ts'
import { useSaving } from './use-saving.ts'

type Props = {
  services: PopupServices
  settings: PopupSettings
  /** What stands in the search box already. */
  startQuery?: string
}

/** The popup: a search box, the open paper, and the papers that belong next to it. */
export function Popup({ services, settings, startQuery = '' }: Props) {
  const { message, show, hold } = useToast()
  const citations = useCitations(services, settings, show)
  const changes = useChanges(services.watch)
  const [isOpening, setIsOpening] = useState(false)
  useEffect(() => services.watchOpening(() => setIsOpening(true)), [services])
  const holdings = useHoldings(changes)
  const actions = useActions(show)
  const saving = useSaving(services, holdings, actions, show)
  const notes = useNotes(services, holdings, saving, actions)
  const popup = usePopup(services, startQuery, changes)
  const { run, click } = useCommands(popup, {
    copy: citations.copy,
    save: saving.toggle,
    markNext: notes.markNext,
    openNotes: notes.open,
    openUrl: services.openUrl,
  })
  const { listing, opened, openOne } = popup
  const isHeadShown = listing.head !== undefined && listing.kind === 'kin'

  // They outlast the lists that they were marked in.
  useLayoutEffect(() => holdings.follow(...popup.marks.values()), [popup.marks])
  useLayoutEffect(() => {
    if (listing.answer) holdings.learn([...listing.items, ...(openOne ? [openOne] : [])], listing.answer.asOf)
  }, [listing.answer])

  // Asked for in the menu on selected text: copied once the paper is known.
  const asked = listing.home?.wantsCitation ? listing.head?.paper : undefined
  useEffect(() => {
    if (asked) citations.copy([asked])
  }, [asked?.id])

  // An open dialog keeps its keys.
  const isDialogOpen = popup.isHelpShown || notes.dialog !== undefined
  useUndoKey(isDialogOpen ? undefined : message)
  useKeyDown((event) => {
    if (isDialogOpen) return
    const focus = focusOf(event, popup.box.current, popup.list.current)
    const command = commandOf(event, focus)
    if (command && run(command, focus.place)) event.preventDefault()
  })
  const onScroll = ({ currentTarget: main }: { currentTarget: HTMLElement }) => {
    if (main.scrollTop + main.clientHeight > main.scrollHeight - main.clientHeight) popup.showMore()
  }
  return (
    <div class="pk-popup">
      <SearchBox
        query={popup.query}
        boxRef={popup.box}
        onAsk={popup.ask}
        onHelp={() => run('help', 'elsewhere')}
        onSettings={services.openSettings}
      />
      <main class="pk-main-area" aria-busy={listing.isWaiting} onScroll={onScroll}>
        {isHeadShown && listing.head && (
          <PaperHead
            open={listing.head}
            isDeep={popup.isDeep}
            text={listing.home?.text}
            holdings={openOne ? holdings.of(openOne) : []}
            isAbstractOpen={opened.has(listing.head.paper?.id ?? '')}
            format={settings.citationFormat}
            recent={citations.recent}
            citeRef={popup.headCiteButton}
            onCopy={(paper, format) => citations.copy([paper], format)}
            onAbstract={({ id }) => popup.toggleAbstract(id)}
            onSave={() => openOne && saving.toggle([openOne])}
            onNotes={() => openOne && notes.open(openOne, 'note')}
            onUrl={services.openUrl}
            onBack={() => run('back', 'elsewhere')}
          />
        )}
        <ListHeading
          listing={listing}
          query={popup.query.trim()}
          isOpening={isOpening}
          onShowAll={popup.showAll}
        />
        <ResultList
          items={listing.items}
          total={listing.total}
          selected={popup.selected}
          opened={opened}
          marks={popup.marks}
          listRef={popup.list}
          holdingsOf={holdings.of}
          onFocus={() => popup.selected === undefined && popup.choose(0)}
          onAct={click}
          onPrepare={({ paper }) => citations.prepare(paper)}
          onDrag={({ paper }, data) => citations.putInto(data, paper)}
        />
      </main>
      <Toast message={message} hold={hold} />
      <PopupFoot popup={popup} run={run} settings={settings} citations={citations} holdings={holdings} />
      {notes.dialog && <NotesDialog {...notes.dialog} loadTags={services.knownTags} />}
      {popup.isHelpShown && <KeysHelp onClose={() => popup.showHelp(false)} />}
    </div>
  )
}

function focusOf(event: KeyboardEvent, box: HTMLInputElement | null, list: HTMLElement | null): Focus {
  const place = event.target === box ? 'box' : event.target === list ? 'list' : 'elsewhere'
  const isTextSelected =
    place === 'box' ? box?.selectionStart !== box?.selectionEnd : getSelection()?.isCollapsed === false
  return { place, isBoxEmpty: box?.value === '', isTextSelected }
}
