/**
 * Words that keep their capital wherever they stand. A title in title case shows no difference between a name and
 * any other word, so the names that titles of papers have again and again are listed. One that is missing is in
 * lower case in some styles; one too many would do no harm.
 */
export const PROPER_NAMES = new Set(
  `Abelian Bayes Bayesian Banach Bernoulli Boltzmann Bregman Cauchy Chebyshev Chernoff Christoffel Dirac Dirichlet
  Einstein Euclid Euclidean Euler Eulerian Fisher Fourier Frobenius Gauss Gaussian Gaussians Gibbs Grassmann Green
  Hamilton Hamiltonian Hamiltonians Hawking Heisenberg Hermite Hermitian Hessian Higgs Hilbert Hoeffding Hopfield
  Hubbard Huffman Ising Itô Jacobian Josephson Kalman Kolmogorov Krylov Kullback Lagrange Lagrangian Langevin Laplace
  Laplacian Lebesgue Legendre Leibler Lie Liouville Lipschitz Lorentz Lyapunov Mahalanobis Majorana Markov Markovian
  Maxwell Mercer Minkowski Monte Carlo Nash Navier Nesterov Newton Newtonian Neyman Noether Nyström Pareto Parseval
  Pauli Pearson Poincaré Poisson Rademacher Ramsey Rényi Riemann Riemannian Schrödinger Shannon Shapley Sinkhorn
  Sobolev Stackelberg Stein Stokes Taylor Thompson Tikhonov Turing Vapnik Voronoi Wasserstein Weyl Wiener Yang
  Android Facebook Google Java Jupyter Kubernetes Linux Python Reddit Twitter Unicode Wikidata Wikipedia Windows
  Africa African America American Americans Arabic Argentina Asia Asian Atlantic Australia Australian Austria Austrian
  Bangla Basque Belgian Bengali Berlin Brazil Brazilian Britain British Bulgarian California Cantonese Catalan Chile
  China Chinese Croatian Czech Danish Denmark Dutch Egypt Egyptian England English Estonian Ethiopian Europe European
  Finnish Flemish France French Galician German Germany Greek Gujarati Hebrew Hindi Hungarian Icelandic India Indian
  Indonesia Indonesian Iran Iranian Irish Israel Italian Italy Japan Japanese Kannada Kazakh Korea Korean Kurdish
  Latin Latvian Lithuanian London Malay Malayalam Maltese Mandarin Marathi Mexico Mongolian Nepali Netherlands Nigeria
  Nigerian Norwegian Pakistan Persian Peru Portuguese Punjabi Romanian Russia Russian Sanskrit Scottish Serbian
  Sinhala Slovak Slovene Slovenian Somali Spain Spanish Swahili Sweden Swedish Swiss Switzerland Tamil Telugu Thai
  Tibetan Turkey Turkish Ukraine Ukrainian Urdu Uyghur Uzbek Vietnam Vietnamese Welsh Wolof Yiddish Yoruba Zulu
  Earth Mars Jupiter Venus Arctic Antarctic Pacific January February April June July August September October November
  December Christmas COVID Ebola Zika Alzheimer Parkinson`.split(/\s+/),
)
