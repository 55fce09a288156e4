let isInPage = false;

/** Returns whether the panel is in a page without an editor, where nothing can be changed, compared or saved. */
export function isWithoutEditor(): boolean {
  return isInPage;
}

/** Leaves out all controls that need an editor. */
export function leaveOutEditor(): void {
  isInPage = true;
}
