export * from './model';
export { classNamed, doubtClass } from './doubt-class';
export { judgeIndicator } from './judge';
export { judgeTarget, type TargetVerdict } from './judge-target';
