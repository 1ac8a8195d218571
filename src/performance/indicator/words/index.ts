export { WORDS, type Meaning, type Role } from './role';
