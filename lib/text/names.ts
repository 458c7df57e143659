import { foldSpace } from './normalize.ts'
import { plainText } from './plain.ts'

/** A name in parts, as `Author` of the model. */
export type Name = { family: string; given?: string; particle?: string; suffix?: string; literal?: boolean }

/** Whether it is what programs write where there is no name. With a given name beside it, it is one: *Na, Hyun*. */
export const isNoValue = ({ family, given }: Pick<Name, 'family' | 'given'>) =>
  given === undefined && /^(?:na|null|undefined)$/i.test(family)

const PARTICLE =
  /^(?:von|van|vander|de|der|den|del|della|delle|degli|di|da|dal|dalla|do|dos|das|du|des|d['’]|la|le|las|los|ten|ter|te|'t|’t|zu|zum|zur|af|av|al|el|bin|bint|ibn|y|e)$/
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i
const DEGREE =
  /^(?:m\.?d\.?|ph\.?\s?d\.?|d\.?phil\.?|m\.?sc?\.?|b\.?sc?\.?|m\.?p\.?h\.?|mbbs|m\.?b\.?a\.?|r\.?n\.?|dds|dvm|pharmd|facs|frcp|dr\.?h\.?c\.?)$/i
const TITLE = /^(?:prof|professor|dr|mr|mrs|ms|sir)\.?\s+(?=\p{L})/iu
const GROUP =
  /\b(?:collaborations?|consorti(?:um|a)|groups?|teams?|committees?|networks?|initiatives?|investigators|project|foundation|association|society|institutes?|universit(?:y|é|at)|organi[sz]ations?|council|ministry|department|agency|centers?|centres?|alliance|authors|laborator(?:y|ies)|inc|ltd|gmbh|corporation)\b/i
const HAN = /^[\p{sc=Han}\p{sc=Hangul}]{2,4}$/u
const CJK = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー々・]+$/u
const COMPOUND_FAMILY =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|东方|東方|皇甫|尉迟|公孙|慕容|令狐|남궁|황보|제갈|선우|독고)/u

/**
 * A written name in parts, whatever its form: `Given Family`, `Family, Given`, `Family, Jr, Given`, and with
 * `vancouver` also `Family GF`. Groups, mononyms and names without order are one literal.
 */
export function parseName(written: string, vancouver = false): Name | undefined {
  const name = cleanName(written)
  if (!name || !/\p{L}/u.test(name)) return undefined
  const comma = name.indexOf(',')
  if (comma < 0 && GROUP.test(name)) return { family: name, literal: true }
  if (comma > 0) return parseInverted(name)
  const words = name.split(' ')
  if (words.length === 1) return parseSingle(name)
  if (words.every((word) => CJK.test(word)))
    return { family: words[0] ?? '', given: words.slice(1).join(' ') }
  return vancouver && isVancouver(name) ? parseVancouver(words) : parseNatural(words)
}

/** Whether a name ends in bare initials after a written-out family name: `Bwanika JB`. */
export function isVancouver(name: string): boolean {
  return /^(?:\p{L}[\p{L}\p{M}'’.-]*\s)*\p{L}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*\s\p{Lu}{1,4}$/u.test(name)
}

function cleanName(written: string): string {
  const text = foldSpace(
    plainText(written.slice(0, 500))
      .replace(/\([^()]*\)|\[[^[\]]*\]|https?:\S+|\S+@\S+/g, ' ')
      .replace(/[\d*†‡§¶#⁎∗✉]+(?:\s*,\s*[\d*†‡§¶#⁎∗✉]+)*/g, ' ')
      .replace(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+/g, ' '),
  )
  return (
    text
      .replace(/^(?:by|and|&|and by|with)\s+/i, '')
      .replace(TITLE, '')
      .replace(/[\s,;:|/·•]+$|^[\s,;:|/·•.]+/g, '')
      .replace(/\s+,/g, ',')
      // The Anthology's way to write a name that has no family name: “Mausam .”
      .replace(/\s+\.$/, '')
  )
}

function parseInverted(name: string): Name | undefined {
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const suffix = parts.find((part, index) => index > 0 && SUFFIX.test(part))
  const rest = parts.filter((part, index) => index === 0 || (part !== suffix && !DEGREE.test(part)))
  const [family = '', ...given] = rest
  // What follows the comma was only a degree or a suffix: "John Smith, Jr".
  if (given.length === 0) {
    const parsed = parseName(family)
    return parsed && suffix ? { ...parsed, suffix } : parsed
  }
  const words = family.split(' ')
  const particles = takeParticles(words)
  return compact({
    family: words.slice(particles.length).join(' '),
    given: given.join(' '),
    particle: particles.join(' '),
    suffix,
  })
}

function parseSingle(name: string): Name {
  if (!HAN.test(name)) return { family: name, literal: true }
  const length = COMPOUND_FAMILY.test(name) ? 2 : 1
  // Four characters without a known double family name are most often Japanese, which cannot be parted.
  if (name.length === 4 && length === 1) return { family: name, literal: true }
  return compact({ family: name.slice(0, length), given: name.slice(length) })
}

function parseVancouver(words: string[]): Name {
  const family = words.slice(0, -1)
  const particles = takeParticles(family)
  return compact({
    family: family.slice(particles.length).join(' '),
    given: words.at(-1),
    particle: particles.join(' '),
  })
}

function parseNatural(all: string[]): Name {
  // A degree follows a whole name: the Md of “Vasimuddin Md” is part of it.
  const words = all.filter((word, index) => index < 2 || !DEGREE.test(word) || /^\p{Lu}\.$/u.test(word))
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined
  let start = words.length - 1
  for (let index = 1; index < words.length - 1; index++)
    if (PARTICLE.test(words[index] ?? '') && !isInitialBetween(words, index)) {
      start = index
      break
    }
  // A capital "Le Scao" belongs to the family name itself.
  if (
    start === words.length - 1 &&
    start > 1 &&
    /^(?:Le|La|De|Du|Da|Di|Del|Van|Von|Der|El|Al|St\.?|San|Ben|Mac)$/.test(words[start - 1] ?? '')
  )
    start--
  const tail = words.slice(start)
  const particles = takeParticles(tail)
  return compact({
    family: tail.slice(particles.length).join(' '),
    given: words.slice(0, start).join(' '),
    particle: particles.join(' '),
    suffix,
  })
}

/** The Spanish and Portuguese "y", "e" part two family names only after one that is written out. */
function isInitialBetween(words: string[], index: number): boolean {
  return /^[ye]$/.test(words[index] ?? '') && index < 2
}

function takeParticles(words: string[]): string[] {
  let count = 0
  while (count < words.length - 1 && PARTICLE.test(words[count] ?? '')) count++
  return words.slice(0, count)
}

function compact(name: { [key in keyof Name]?: Name[key] | undefined } & { family: string }): Name {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value)) as Name
}
