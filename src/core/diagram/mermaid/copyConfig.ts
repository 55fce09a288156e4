type Section = Readonly<Record<string, unknown>> | readonly unknown[];

/**
 * Returns a copy of Mermaid's configuration that can be changed as a whole copy can. Copies a section when it is first
 * read: most readers need one of about forty, and the theme has several hundred values.
 */
export function copyConfig<T extends object>(config: T): T {
  return new Proxy<T>(
    { ...config },
    {
      get: (copy, key) => {
        const value: unknown = Reflect.get(copy, key);
        if (!isSection(value) || value !== Reflect.get(config, key)) return value;
        const section = copySection(value);
        Reflect.set(copy, key, section);
        return section;
      },
    },
  );
}

/** Returns the copy that Mermaid's `assignWithDepth` would make, with the objects in each section. */
export function copyAllSections<T extends object>(config: T): T {
  const copy = { ...config };
  for (const [key, value] of Object.entries(config))
    if (isSection(value)) Reflect.set(copy, key, copySection(value));
  return copy;
}

/** Copies a section and the objects in it; deeper ones are shared, as in Mermaid's own copies. */
function copySection(section: Section): Section {
  const copy = copyObject(section);
  for (const [key, value] of Object.entries(copy))
    if (isSection(value)) Reflect.set(copy, key, copyObject(value));
  return copy;
}

function copyObject(one: Section): Section {
  return isList(one) ? one.slice() : { ...one };
}

function isList(one: Section): one is readonly unknown[] {
  return Array.isArray(one);
}

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null;
}
