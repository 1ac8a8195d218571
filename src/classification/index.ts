export type { ClassificationOverride, Evidence, Level, Member, SchemeName } from './model';
export type { NameQuery, Scheme } from './scheme';
export { classification } from './schemes';
export { levelOf, parentCode } from './levels';
export { judgeCode, type Judgement } from './judge';
export { looseName, normaliseName } from './names';
export { budgetOf, isFundCode, type FundJudgement } from './funds';
export { governmentCodesOf, type GovernmentCodes } from './mapping';
export { CodeListError, parseOverride } from './override';
