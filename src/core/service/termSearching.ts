// Entry point for searching terms. The exported page loads it, so it includes no other part of core.

export { TermSearch } from '../glossary/termSearch';
