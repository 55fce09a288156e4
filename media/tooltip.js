// Hides the tooltip of a term with Escape, until the pointer or the focus has left the term (WCAG 2.2, 1.4.13).
{
  // Generators also load the scripts of pages on a server, which has no document.
  const page = globalThis.document;
  const shown = '.architecture-glossary-term:is(:hover, :focus-visible)';
  const dismissed = 'architecture-glossary-dismissed';
  const events = ['pointerleave', 'blur'];

  page?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const term of page.querySelectorAll(shown)) {
      const leave = () => {
        if (term.matches(shown)) return;
        term.classList.remove(dismissed);
        for (const event of events) term.removeEventListener(event, leave);
      };
      term.classList.add(dismissed);
      for (const event of events) term.addEventListener(event, leave);
    }
  });
}
