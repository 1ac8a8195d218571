export * from './model';
export { recogniseTables, type RecogniseOptions } from './recognise';
export { baseKind, isFinal } from './aspects';
export { normaliseLabel } from './text';
export { NATURE_TREE, PERIOD_TREE, SOURCE_TREE, THREE_PUBLIC_TREE } from './trees';
