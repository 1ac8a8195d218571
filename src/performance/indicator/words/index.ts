export { LONGEST, WORDS, type Meaning, type Role } from './role';
