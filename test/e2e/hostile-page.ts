/** arXiv's page as someone would send it who wants to break what reads it. Each is a thing a real page can hold. */
export function writeHostilePage(): string {
  const script = `<script>document.documentElement.dataset.hacked = 'yes'</script>`
  const markup = `"><img src=x onerror="document.documentElement.dataset.hacked='yes'">${script}`
  const long = 'transfer learning '.repeat(60_000)
  const meta = (name: string, content: string) =>
    `<meta name="${name}" content="${escapeAttribute(content)}">`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>[2611.66666] ${escapeAttribute(markup)}</title>
${meta('citation_title', `Transfer learning ${markup} from noisy labels`)}
${meta('citation_author', `Lovelace ${markup}, Ada`)}
${meta('citation_author', long)}
${meta('citation_arxiv_id', '2611.66666')}
${meta('citation_date', '99999/77/88')}
${meta('citation_pdf_url', `javascript:document.documentElement.dataset.hacked='yes'`)}
${meta('citation_abstract', `${markup} ${long}`)}
${Array.from({ length: 10_000 }, (_, n) => meta('citation_reference', `citation_title=Title ${n} ${markup};`)).join('\n')}
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": </script>
<script type="application/ld+json">${'['.repeat(20_000)}</script>
<script type="application/ld+json">{"@type": "ScholarlyArticle", "__proto__": {"polluted": true}, "name": {"constructor": 1}, "author": 5}</script>
</head>
<body>
<paperkin-hints></paperkin-hints>
<form id="__proto__"><input name="querySelector"><input name="head"></form>
<h1 class="title mathjax"><span class="descriptor">Title:</span>Transfer learning ${escapeAttribute(markup)} from noisy labels</h1>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span> ${escapeAttribute(markup)} ${long}</blockquote>
<p id="after">The page's own text.</p>
</body>
</html>`
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
