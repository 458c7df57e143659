import { useTranslate } from '../translate.tsx'
import { ActionBar } from './ActionBar.tsx'
import { MarkedBar } from './MarkedBar.tsx'
import type { PopupSettings } from './services.ts'
import type { Citations } from './use-citations.ts'
import type { Commands } from './use-commands.ts'
import type { Holdings } from './use-holdings.ts'
import type { PopupState } from './use-popup.ts'

type Props = {
  popup: PopupState
  run: Commands['run']
  settings: PopupSettings
  citations: Citations
  holdings: Holdings
}

/** What can be done with what is marked or chosen; before anything is, how to begin. */
export function PopupFoot({ popup, run, settings, citations, holdings }: Props) {
  const t = useTranslate()
  const { item, meant, marks, opened } = popup
  const papers = meant.map(({ paper }) => paper)
  const shared = {
    format: settings.citationFormat,
    recent: citations.recent,
    citeRef: popup.citeButton,
    isSaved: meant.every((one) => holdings.savedOf(one)),
  }
  return (
    <footer class="pk-footer">
      {marks.size > 0 ? (
        <MarkedBar
          {...shared}
          count={marks.size}
          onCite={(format) => citations.copy(papers, format)}
          onSave={() => run('save', 'elsewhere')}
          onFile={() => citations.save(papers)}
          onClear={popup.clearMarks}
        />
      ) : item ? (
        <ActionBar
          {...shared}
          paper={item.paper}
          isAbstractOpen={opened.has(item.paper.id)}
          onCommand={(command) => run(command, 'elsewhere')}
          onCite={(format) => citations.copy([item.paper], format)}
        />
      ) : (
        <p class="pk-foot-note">
          <span>{t('nothingLeaves')}</span>
          <span>
            <kbd>↓</kbd> {t('chooseHint')}
          </span>
        </p>
      )}
    </footer>
  )
}
