import type { Ref } from 'preact'
import type { Filter, Listing } from '../../lib/model/listing.ts'
import { READ_STATES } from '../notes/read-states.ts'
import { useTranslate } from '../translate.tsx'
import { FilterChoice } from './FilterChoice.tsx'
import { isFiltering } from './use-listing.ts'
import { YearField } from './YearField.tsx'

type Props = {
  filter: Filter
  listing: Listing | undefined
  textRef: Ref<HTMLInputElement>
  onChange: (filter: Filter) => void
  /** On to what was found. */
  onLeave: () => void
}

/** What narrows the table: words, years, venue, tag, read state. */
export function FilterBar({ filter, listing, textRef, onChange, onLeave }: Props) {
  const t = useTranslate()
  const change = (changes: Partial<Filter>) => onChange({ ...filter, ...changes })
  const named = (choices: { name: string; count: number }[] = []) =>
    choices.map(({ name, count }) => ({ value: name, label: t('nameAndCount', name, count) }))
  return (
    <search class="pk-filters" aria-label={t('filters')}>
      <input
        type="search"
        class="pk-filter-text"
        ref={textRef}
        value={filter.text ?? ''}
        placeholder={t('filterText')}
        aria-label={t('filterText')}
        aria-keyshortcuts="/"
        onKeyDown={(event) => {
          if (event.isComposing || !['ArrowDown', 'Enter'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          onLeave()
        }}
        onInput={(event) => change({ text: event.currentTarget.value || undefined })}
      />
      <fieldset class="pk-years-fields">
        <legend class="pk-unseen">{t('years')}</legend>
        <YearField
          label={t('fromYear')}
          year={filter.fromYear}
          onChange={(fromYear) => change({ fromYear })}
        />
        <span aria-hidden="true">–</span>
        <YearField label={t('toYear')} year={filter.toYear} onChange={(toYear) => change({ toYear })} />
      </fieldset>
      <FilterChoice
        label={t('venue')}
        any={t('anyVenue')}
        value={filter.venue}
        choices={named(listing?.venues)}
        onChange={(venue) => change({ venue })}
      />
      <FilterChoice
        label={t('tag')}
        any={t('anyTag')}
        value={filter.tag}
        choices={named(listing?.tags)}
        onChange={(tag) => change({ tag })}
      />
      <FilterChoice<NonNullable<Filter['readState']>>
        label={t('readState')}
        any={t('anyState')}
        value={filter.readState}
        choices={[
          { value: 'to read', label: t(READ_STATES['to read']) },
          { value: 'read', label: t(READ_STATES.read) },
          { value: 'unmarked', label: t('stateUnmarked') },
        ]}
        onChange={(readState) => change({ readState })}
      />
      {isFiltering(filter) && (
        <button type="button" class="pk-link" onClick={() => onChange({ shelf: filter.shelf })}>
          {t('clearFilters')}
        </button>
      )}
    </search>
  )
}
