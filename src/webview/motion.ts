/** Whether things may move: the system and the editor can both ask for stillness. */
export function motionIsWelcome(): boolean {
  return !(
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
