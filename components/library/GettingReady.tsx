import { useTranslate } from '../translate.tsx'

/** What stands in the place of the page while the database of an older Paperkin is written anew. */
export function GettingReady() {
  const t = useTranslate()
  return (
    <p class="pk-getting-ready" role="status">
      {t('gettingReady')}
    </p>
  )
}
