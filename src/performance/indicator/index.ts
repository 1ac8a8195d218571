export * from './model';
export { classNamed, doubtClass } from './doubt-class';
export { judgeIndicator } from './judge';
export { judgeTarget, type TargetVerdict } from './judge-target';
export { PROJECT_KINDS, suggestProjectKinds, type KindSuggestion, type ProjectKind } from './project-kind';
