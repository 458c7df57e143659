import type { Settings } from '../../lib/model/settings.ts'
import { useTranslate } from '../translate.tsx'
import { CheckField } from './fields.tsx'
import { Section } from './Section.tsx'
import type { SettingsServices } from './services.ts'

/** Whether hints are shown, and the sites on which they are not. */
export function HintSettings({ settings, services }: { settings: Settings; services: SettingsServices }) {
  const t = useTranslate()
  const { showHints, hiddenHosts } = settings
  return (
    <Section title={t('hints')}>
      <CheckField isOn={showHints} onChange={(isOn) => services.change({ showHints: isOn })}>
        {t('hintsOn')}
      </CheckField>
      {hiddenHosts.length > 0 && (
        <>
          <h3>{t('hiddenHosts')}</h3>
          <ul class="pk-rows">
            {hiddenHosts.map((host) => (
              <li key={host}>
                <span>{host}</span>
                <button
                  type="button"
                  class="pk-button"
                  aria-label={t('showAgainOn', host)}
                  onClick={() => services.list('hiddenHosts', host, false)}
                >
                  {t('showAgain')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="pk-quiet">{t('hintKeys')}</p>
    </Section>
  )
}
