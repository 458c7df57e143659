/** The first elements of a live collection as an array: it is not walked to its end, which a hostile page may put far. */
export function firstElements(collection: ArrayLike<Element>, max: number): Element[] {
  const found: Element[] = []
  for (let index = 0; index < max; index++) {
    const element = collection[index]
    if (!element) break
    found.push(element)
  }
  return found
}
