export * from './model';
export { judgeIndicator } from './judge';
export { judgeTarget, type TargetVerdict } from './judge-target';
