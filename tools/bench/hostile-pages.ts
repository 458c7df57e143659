/** Pages of up to 2 MB that are made to be slow, to break a reader, or to smuggle markup through it. */
export function hostilePages(size = 2_000_000): { name: string; url: string; html: string }[] {
  const fill = (text: string) => text.repeat(Math.ceil(size / text.length))
  const page = (head: string, body: string) =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  const paper = '<meta name="citation_title" content="A title"><meta name="citation_doi" content="10.1000/x">'
  const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`
  const deep = (open: string, close: string, count: number) => open.repeat(count) + close.repeat(count)
  const pages: Record<string, string> = {
    'plain article of 2 MB': page(
      paper,
      fill('<p>Words of a long <i>article</i> with <a href="#b1">marks</a> in it.</p>'),
    ),
    'one text of 2 MB': page(paper, `<p>${fill('word ')}</p>`),
    'one word of 2 MB': page(`${paper}<title>${fill('a')}</title>`, `<h1>${fill('x')}</h1>`),
    'title of 2 MB of opening tags': page(
      `<meta name="citation_title" content="${fill('&lt;a ')}"><meta name="citation_doi" content="10.1000/x">`,
      '',
    ),
    'title of 2 MB of braces': page(
      `<meta name="citation_title" content="${fill('{\\a{')}"><meta name="citation_doi" content="10.1000/x">`,
      '',
    ),
    'title of 2 MB of dollars': page(
      `<meta name="citation_title" content="${fill('$x ')}"><meta name="citation_doi" content="10.1000/x">`,
      '',
    ),
    'author of 2 MB of initials': page(`${paper}<meta name="citation_author" content="${fill('A. ')}">`, ''),
    '40,000 metas': page(paper + fill('<meta name="citation_author" content="B, A">').slice(0, size), ''),
    '40,000 prefixed metas': page(
      paper +
        Array.from(
          { length: 40_000 },
          (_, index) => `<meta name="x${index}_citation_author" content="B${index}, A">`,
        ).join(''),
      '',
    ),
    'boxes in boxes': page(paper, deep('<div class="abstract"><span>a</span>', '</div>', 500).repeat(60)),
    'headings without end': page(paper, fill('<h2>Abstract</h2>')),
    'labels without end': page(paper, fill('<div>Abstract</div>')),
    'abstracts in lists': page(paper, fill('<div class="abstract"><ul><li><a>x</a></li></ul></div>')),
    'authors without end': page(paper, `<h1>A title</h1>${fill('<span class="author">Ann Bee</span>')}`),
    'tables without end': page(paper, fill('<tr><td>dc.title</td><td>x</td></tr>').replace(/^/, '<table>')),
    'broken JSON-LD': page(
      paper + jsonLd(`{"@type":"ScholarlyArticle","headline":"${'a\\'.repeat(200_000)}`),
      '',
    ),
    'deep JSON-LD': page(paper + jsonLd(deep('[', ']', 100_000)), ''),
    'wide JSON-LD': page(
      paper +
        jsonLd(
          `[${Array.from({ length: 20_000 }, (_, index) => `{"@type":"ScholarlyArticle","@id":"${index}"}`)}]`,
        ),
      '',
    ),
    'JSON-LD of spaces': page(paper + jsonLd(`{ ${' '.repeat(500_000)}`), ''),
    'JSON-LD of brackets': page(paper + jsonLd(`${'} '.repeat(250_000)}`), ''),
    'comments without end': page(paper.replace('A title', fill('&lt;!-- ').slice(0, 500_000)), ''),
    entities: page(paper.replace('A title', fill('&amp;amp;').slice(0, 500_000)), ''),
  }
  return Object.entries(pages).map(([name, html]) => ({ name, url: 'https://example.org/paper/1', html }))
}
