import type { Paper } from './paper.ts'

/** What in a file cannot be read. */
export type FileProblem = {
  /** From 1; 0 where it is about the file as a whole. */
  line: number
  /** Its citation key, id or title in the file. */
  entry?: string
  reason: string
  /** The file inside an archive. */
  file?: string
}

/** How far a file has been worked through. */
export type TransferProgress = {
  papers: number
  problems: number
  /** 0 to 1, where the size of the file tells. */
  share?: number
  papersPerSecond: number
  secondsLeft?: number
}

/** What is in a file, before anything of it is kept. */
export type Preview = {
  fileName: string
  /** As a person calls it, *BibTeX*. */
  format: string
  papers: number
  /** Records that are of a paper which the file has already. */
  duplicates: number
  /** The first of its papers. */
  sample: Paper[]
  /** The first thousand of `problemCount`. */
  problems: FileProblem[]
  problemCount: number
  /** Why it should not be imported as it is, such as a disk with too little room; with what to do. */
  warning?: string
}

/** What an import has come to. */
export type ImportOutcome = { shelf: string; papers: number; merged: number; problems: number }

/** What a backup file holds, once it is known to be whole and unchanged. */
export type BackupSummary = { shelves: string[]; papers: number; createdAt: string; hash: string }
