export type { ClassificationOverride, Level, Member, SchemeName } from './model';
export { classification, levelOf, parentCode, Scheme } from './scheme';
export { judgeCode, type Judgement } from './judge';
export { normaliseName } from './names';
export { budgetOf, type FundJudgement } from './funds';
export { governmentCodesOf, type GovernmentCodes } from './mapping';
export { parseOverride } from './override';
