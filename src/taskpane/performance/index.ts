export { default } from './PerformanceTab';
