declare module '@citation-js/core' {
  type Options = { format?: 'object' | 'text'; spec?: 'mixed' | 'new' | 'old' }
  export const plugins: {
    config: { get(plugin: string): { format: Record<string, boolean> } }
    output: { format(name: string, items: unknown[], options?: Options): unknown }
    input: { chain(input: string, options?: Record<string, unknown>): unknown[] }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'

declare module 'citeproc' {
  type System = { retrieveLocale(language: string): unknown; retrieveItem(id: string): unknown }
  class Engine {
    constructor(system: System, style: unknown, language?: string, forceLanguage?: boolean)
    opt: { 'default-locale': string[] }
    setOutputFormat(format: 'html' | 'text'): void
    updateItems(ids: string[]): void
    makeBibliography(): [{ entry_ids: string[][]; 'second-field-align'?: string | false }, string[]] | false
    makeCitationCluster(items: { id: string }[]): string
  }
  /** An element of a CSL file. */
  export type CslNode = { name: string; attrs: Record<string, string>; children: CslNode[] }
  const CSL: {
    Engine: typeof Engine
    getLocaleNames(style: unknown, language?: string): string[]
    parseXml(xml: string): CslNode
  }
  export default CSL
}
