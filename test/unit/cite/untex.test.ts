import { expect, it } from 'vitest'
import { decodeTex } from '../../../lib/cite/untex.ts'

// Titles as arXiv has them.
it.each([
  ["Testing Exponentiality Based on R\\'enyi Entropy", 'Testing Exponentiality Based on Rényi Entropy'],
  ["A tight Erd\\H{o}s-P\\'osa function for planar minors", 'A tight Erdős-Pósa function for planar minors'],
  ['\\"Uber die Klassifizierung von Knoten', 'Über die Klassifizierung von Knoten'],
  ["Fractional L\\'{e}vy-driven processes", 'Fractional Lévy-driven processes'],
  ['Schr\\"{o}dinger Diffusion', 'Schrödinger Diffusion'],
  ['Improving the Pe\\~na-Prieto "KSD" procedure', 'Improving the Peña-Prieto "KSD" procedure'],
  ['{\\omega}-Automata and {\\Pi}-ML', 'ω-Automata and Π-ML'],
  ['St{\\o}rmer and Stra\\ss e', 'Størmer and Straße'],
  ['Fran\\c{c}ois, \\v Skoda', 'François, Škoda'],
  ['The na\\"{\\i}ve $\\"{o}$ stays', 'The naïve $\\"{o}$ stays'],
  ['R\\&D and 100\\%', 'R&D and 100%'],
  ['The \\LaTeX book, \\cite{x}', 'The \\LaTeX book, \\cite{x}'],
])('%s', (tex, text) => {
  expect(decodeTex(tex)).toBe(text)
})
