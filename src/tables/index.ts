export * from './model';
export { recogniseTables, type KindsBySheet, type RecogniseOptions } from './recognise';
export { baseKind, isFinal } from './aspects';
export { SOURCE_TREE } from './trees';
