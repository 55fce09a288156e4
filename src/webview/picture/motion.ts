/** Returns whether animations are allowed: both the system and the editor can reduce motion. */
export function isMotionAllowed(): boolean {
  return !(
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
