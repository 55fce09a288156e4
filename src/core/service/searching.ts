// Entry point for searching by name. The diagram panel loads it too, so it includes no other part of core.

export { NameSearch } from '../language/nameSearch';
export { type OtherBox, createBoxSearch, listBoxesOfTerm, takePlaces } from '../diagram/otherBoxes';
