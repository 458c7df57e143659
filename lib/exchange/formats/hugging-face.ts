import type { RawPaper } from '../record.ts'
import { type JsonObject, objectOf, objectsOf, textOf } from './json-fields.ts'

/** An element of Hugging Face's daily papers: the paper's own record lies in `paper`, its key is the arXiv id. */
export function readDailyPaper(element: JsonObject): RawPaper {
  const paper = element.paper ? objectOf(element.paper) : element
  const arxiv = textOf(paper.id)
  return {
    title: textOf(paper.title) ?? textOf(element.title),
    abstract: textOf(paper.summary) ?? textOf(element.summary),
    authors: objectsOf(paper.authors).flatMap(({ name }) => textOf(name) ?? []),
    issued: textOf(paper.publishedAt),
    ids: { ...(arxiv && { arxiv }) },
    ...(arxiv && { url: `https://arxiv.org/abs/${arxiv}` }),
    codeUrl: textOf(paper.githubRepo),
  }
}
