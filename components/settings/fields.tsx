import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Choice<Value extends string> = { value: Value; label: string }

/** A choice of one among several, as a list that opens. */
export function SelectField<Value extends string>(props: {
  label: string
  hint?: string
  value: Value
  choices: Choice<Value>[]
  onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <div class="pk-field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        aria-describedby={props.hint && `${id}-hint`}
        onChange={(event) => props.onChange(event.currentTarget.value as Value)}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
      {props.hint && (
        <p class="pk-quiet" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  )
}

/** A choice of one among few, all in sight. */
export function RadioField<Value extends string>(props: {
  label: string
  value: Value
  choices: Choice<Value>[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset class="pk-field">
      <legend>{props.label}</legend>
      <div class="pk-radios">
        {props.choices.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** On or off. */
export function CheckField(props: {
  isOn: boolean
  children: ComponentChildren
  onChange: (isOn: boolean) => void
}) {
  return (
    <label class="pk-check">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.children}</span>
    </label>
  )
}
