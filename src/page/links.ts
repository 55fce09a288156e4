/** Addresses that a page may lead to: other kinds could run scripts. */
const allowed = /^(?:https?:\/\/|mailto:)[^\s]/iu;

/** Returns an address that a link may have; `undefined` for others. */
export function toSafeAddress(target: string | undefined): string | undefined {
  return target !== undefined && allowed.test(target) ? target : undefined;
}

/** Opens an address in a new tab, unless a page may not lead there. */
export function openLink(target: string): void {
  const address = toSafeAddress(target);
  if (address !== undefined) window.open(address, '_blank', 'noopener,noreferrer');
}
