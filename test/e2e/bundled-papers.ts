/** The bundled papers as a reader may look for them: by title, by one word of the abstract, by a title with a slip in it. */
export const bundledPapers: { title: string; word: string; slip: string }[] = [
  {
    title: 'Understanding and Mitigating the Label Noise in Pre-training on Downstream Tasks',
    word: 'YFCC15M',
    slip: 'Label Nosie in Pre-training',
  },
  {
    title: 'Revisiting ResNets: Improved Training and Scaling Strategies',
    word: 'monopolize',
    slip: 'Revisiting RseNets',
  },
  {
    title: 'Context Autoencoder for Self-Supervised Representation Learning',
    word: 'separation',
    slip: 'Context Autoencodr',
  },
  {
    title: 'Scaling Laws for Downstream Task Performance of Large Language Models',
    word: 'monotonically',
    slip: 'Scaling Laws Downstrean Task Performance',
  },
  {
    title: 'Linking Emergent and Natural Languages via Corpus Transfer',
    word: 'referential',
    slip: 'Lniking Emergent and Natural Languages',
  },
  {
    title:
      'Cross-Lingual Transfer from Related Languages: Treating Low-Resource Maltese as Multilingual Code-Switching',
    word: 'etymology',
    slip: 'Low-Resource Maltsee',
  },
  {
    title: 'Preventing Zero-Shot Transfer Degradation in Continual Learning of Vision-Language Models',
    word: 'catastrophic',
    slip: 'Zero-Shot Transfer Degredation',
  },
  {
    title: 'Selectivity Drives Productivity: Efficient Dataset Pruning for Enhanced Transfer Learning',
    word: 'lossless',
    slip: 'Selectivty Drives Productivity',
  },
  {
    title: 'FocusCLIP: Multimodal Subject-Level Guidance for Zero-Shot Transfer in Human-Centric Tasks',
    word: 'emulating',
    slip: 'Multimodal Subject-Level Guidence',
  },
  {
    title: 'Distilling from Similar Tasks for Transfer Learning on a Budget',
    word: 'FixMatch',
    slip: 'Distiling from Similar Tasks',
  },
  {
    title: 'Tracking Meets LoRA: Faster Training, Larger Model, Stronger Performance',
    word: 'convolutional',
    slip: 'Trakcing Meets LoRA',
  },
  {
    title: 'UniPT: Universal Parallel Tuning for Transfer Learning with Efficient Parameter and Memory',
    word: 'aggregation',
    slip: 'Universal Paralel Tuning',
  },
  {
    title: 'Understanding the Role of Invariance in Transfer Learning',
    word: 'perturbations',
    slip: 'Role of Invariannce',
  },
  {
    title: 'Talking Models: Distill Pre-trained Knowledge to Downstream Models via Interactive Communication',
    word: 'decoding',
    slip: 'Talkng Models',
  },
  {
    title: 'PASS: An ImageNet replacement for self-supervised pretraining without humans',
    word: 'copyright',
    slip: 'ImageNet replacment',
  },
  {
    title: 'Resolving Interference When Merging Models',
    word: 'proliferation',
    slip: 'Resolving Interferance',
  },
  {
    title: 'Exploring Model Transferability through the Lens of Potential Energy',
    word: 'unreliable',
    slip: 'Lens of Potental Energy',
  },
  {
    title: 'CoCa: Contrastive Captioners are Image-Text Foundation Models',
    word: 'cascades',
    slip: 'Contrastive Captoners',
  },
  {
    title:
      'Representing Part-Whole Hierarchies in Foundation Models by Learning Localizability, Composability, and Decomposability from Anatomy via Self-Supervision',
    word: 'anatomical',
    slip: 'Part-Whole Hierachies',
  },
  {
    title: 'EEGFormer: Towards Transferable and Interpretable Large-Scale EEG Foundation Model',
    word: 'abundant',
    slip: 'Interpretable Large-Scale EEG Foundtion Model',
  },
  { title: 'Instruction Tuned Models are Quick Learners', word: 'rewriting', slip: 'Quick Learnres' },
  {
    title:
      'DefSent+: Improving sentence embeddings of language models by projecting definition sentences into a quasi-isotropic or isotropic vector space of unlimited dictionary entries',
    word: 'anisotropic',
    slip: 'definition sentances quasi-isotropic',
  },
  {
    title:
      'Trans-Tokenization and Cross-lingual Vocabulary Transfers: Language Adaptation of LLMs for Low-Resource NLP',
    word: 'TowerInstruct',
    slip: 'Trans-Tokenisation',
  },
  {
    title:
      'Integrating Efficient Optimal Transport and Functional Maps For Unsupervised Shape Correspondence Learning',
    word: 'Wasserstein',
    slip: 'Unsupervised Shape Correspondance',
  },
  {
    title: 'Why Has Predicting Downstream Capabilities of Frontier AI Models with Scale Remained Elusive?',
    word: 'concentrates',
    slip: 'Remained Elusve',
  },
  {
    title: 'Continual Pre-Training of Large Language Models: How to (re)warm your model?',
    word: 'rewarming',
    slip: 'Continual Pre-Trianing',
  },
  {
    title: 'Rethinking Supervised Pre-training for Better Downstream Transferring',
    word: 'negligence',
    slip: 'Better Downstream Transfering',
  },
  {
    title: 'Empirical Study of Market Impact Conditional on Order-Flow Imbalance',
    word: 'determinants',
    slip: 'Order-Flow Imballance',
  },
  {
    title:
      'Performance Scaling via Optimal Transport: Enabling Data Selection from Partially Revealed Sources',
    word: 'prospective',
    slip: 'Partially Revealed Souces',
  },
  {
    title: 'Evaluation data contamination in LLMs: how do we measure it and (when) does it matter?',
    word: 'infrequent',
    slip: 'data contaminaton',
  },
  {
    title: 'Challenging the Need for Packet Spraying in Large-Scale Distributed Training',
    word: 'bottlenecked',
    slip: 'Packet Sprayng',
  },
]
