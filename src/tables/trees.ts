import type { Account, Nature, Period, Source } from './model';

/**
 * How the members of each axis add up (DESIGN §4, domain-rules §1–2). A node equals the sum of its children; a child
 * that is not printed is replaced by its own children, and counts as nothing when none of them is printed either.
 */
export const SOURCE_TREE: Partial<Record<Source, readonly Source[]>> = {
  all: ['fiscal', 'social-insurance', 'special-account', 'own', 'other-funds'],
  fiscal: ['general', 'fund', 'capital'],
  general: ['general-appropriation', 'general-nontax'],
  own: ['business', 'operating-income', 'superior', 'affiliated', 'other'],
};

export const NATURE_TREE: Partial<Record<Nature, readonly Nature[]>> = {
  total: ['basic', 'project', 'operating', 'remittance', 'subsidy', 'reserve'],
  basic: ['personnel', 'public'],
};

export const PERIOD_TREE: Partial<Record<Period, readonly Period[]>> = {
  total: ['current', 'carried-in', 'balance-used', 'carried-out', 'distribution'],
  current: ['fresh', 'carried-in'],
};

export const THREE_PUBLIC_TREE: Readonly<Record<Account, readonly Account[]>> = {
  'three-public:all': ['three-public:total', 'three-public:meeting', 'three-public:training'],
  'three-public:total': ['three-public:abroad', 'three-public:vehicle', 'three-public:reception'],
  'three-public:vehicle': ['three-public:vehicle-purchase', 'three-public:vehicle-running'],
  'three-public:abroad': ['three-public:abroad-research', 'three-public:abroad-other'],
};
