const SYMBOLS: Record<string, string> = {}
for (const pair of (
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ ' +
  'Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ ' +
  'emptyset ∅ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ times × cdot · cdots ⋯ ldots … dots … pm ± mp ∓ div ÷ ast * ' +
  'star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ equiv ≡ cong ≅ ' +
  'propto ∝ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftrightarrow ⇔ mapsto ↦ longrightarrow ⟶ sum ∑ prod ∏ ' +
  'int ∫ oint ∮ sqrt √ angle ∠ perp ⊥ parallel ∥ mid | vert | Vert ‖ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ wedge ∧ ' +
  'vee ∨ neg ¬ dagger † ddagger ‡ prime ′ lesssim ≲ gtrsim ≳ odot ⊙ ' +
  'ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ ' +
  'textendash – textemdash — textquoteright ’ textquoteleft ‘ textregistered ® texttrademark ™ textdegree ° copyright © S § P ¶ ' +
  'pounds £ euro € textbackslash \\ textasciitilde ~ LaTeX LaTeX TeX TeX'
).split(/ (?=[A-Za-z]+ )/)) {
  const [name = '', symbol = ''] = pair.split(' ')
  SYMBOLS[name] = symbol
}

const OPERATORS = /^(?:log|ln|exp|sin|cos|tan|max|min|sup|inf|lim|arg|det|dim|ker|deg|gcd|Pr|mod|bmod)$/

/** What a command stands for: its symbol, its own name for an operator (`\log`), nothing for what only styles. */
export function commandText(name: string, space: string): string {
  const symbol = Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined
  // A space after a command only ends its name, but after a symbol in mathematics it is kept for reading.
  if (symbol !== undefined) return /^\p{L}$/u.test(symbol) && name.length < 3 ? symbol : symbol + space
  return OPERATORS.test(name) ? name + space : ''
}
