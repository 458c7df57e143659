import type { ReadState } from '../../lib/model/stored.ts'
import { RadioField } from '../settings/fields.tsx'
import { useTranslate } from '../translate.tsx'
import { READ_STATES } from './read-states.ts'

type Props = { value: ReadState | undefined; onChange: (value: ReadState | undefined) => void }

/** To be read, read, or neither. */
export function ReadStateField({ value, onChange }: Props) {
  const t = useTranslate()
  return (
    <RadioField<ReadState | 'unmarked'>
      label={t('readState')}
      value={value ?? 'unmarked'}
      choices={[
        { value: 'unmarked', label: t('stateUnmarked') },
        { value: 'to read', label: t(READ_STATES['to read']) },
        { value: 'read', label: t(READ_STATES.read) },
      ]}
      onChange={(state) => onChange(state === 'unmarked' ? undefined : state)}
    />
  )
}
