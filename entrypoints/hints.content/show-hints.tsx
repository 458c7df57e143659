import { render } from 'preact'
import { HintPanel } from '../../components/hints/HintPanel.tsx'
import { Translated } from '../../components/translate.tsx'
import { createClient } from '../../lib/messaging/create-client.ts'
import type { PageCalls } from '../../lib/messaging/protocol.ts'
import { lookUpMessage, uiLanguage } from '../../lib/platform/messages.ts'
import { native } from '../../lib/platform/native.ts'
import { watchPageTheme } from '../../lib/platform/page-theme.ts'
import { snapArxivPage } from '../../lib/sites/arxiv-snapshot.ts'
import { createTranslate } from '../../lib/text/translate.ts'
import { mountHost } from './mount-host.ts'
import { countThatFits, isInTheWay } from './room.ts'
import { createHintServices } from './services.ts'

/** Reads the paper on this page, asks for its kin, and shows the panel; does nothing where there is no paper. */
export async function showHints(page: Document): Promise<void> {
  const snapshot = snapArxivPage(page, page.location.href)
  if (!snapshot) return
  const background = createClient<PageCalls>((request) => native().runtime.sendMessage(request))
  const answer = await background.hints(snapshot)
  const { page: paper, theme, isFolded, citationFormat, open, held, ticket = '' } = answer
  if (!paper || !open?.paper) return
  const { host, root } = mountHost(page)
  if (theme === 'system') watchPageTheme(page, (found) => root.setAttribute('data-theme', found))
  else root.setAttribute('data-theme', theme)
  render(
    <Translated translate={createTranslate(lookUpMessage, uiLanguage())}>
      <HintPanel
        open={open}
        host={page.location.host}
        format={citationFormat}
        held={held}
        most={countThatFits()}
        startsFolded={isFolded || open.kin.length === 0 || isInTheWay(page)}
        services={createHintServices(background, paper, ticket, () => host.remove())}
      />
    </Translated>,
    root,
  )
}
