type Props<Value extends string> = {
  label: string
  /** What the first entry says: that it does not matter. */
  any: string
  value: Value | undefined
  choices: { value: Value; label: string }[]
  onChange: (value: Value | undefined) => void
}

/** One of several, or any. */
export function FilterChoice<Value extends string>({ label, any, value, choices, onChange }: Props<Value>) {
  const isListed = value === undefined || choices.some((choice) => choice.value === value)
  return (
    <select
      aria-label={label}
      class={value === undefined ? undefined : 'pk-set'}
      onChange={(event) => onChange((event.currentTarget.value as Value) || undefined)}
    >
      <option value="" selected={value === undefined}>
        {any}
      </option>
      {!isListed && (
        <option value={value} selected>
          {value}
        </option>
      )}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
