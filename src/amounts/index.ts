export * from './model';
export * from './figure';
export * from './quantum';
export * from './unit';
export * from './interval';
export * from './compare';
