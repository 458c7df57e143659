/** Letters that hardly pack, always the same ones: four of them take some three bytes. */
export function noise(length: number, seed = 1): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return LETTERS[state >>> 26]
  }).join('')
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-'
