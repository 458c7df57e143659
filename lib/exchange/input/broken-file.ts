import { PaperkinError } from '../../model/errors.ts'

/** An archive ends or is damaged in the middle: what came before is good and kept. */
export class BrokenFile extends PaperkinError {}
