/** A view of the page, with what it shows: the part of an address after `#`. */
export type Place =
  | { readonly view: 'overview' }
  | { readonly view: 'terms'; readonly filters: Filters }
  | { readonly view: 'term'; readonly term: string; readonly repository?: string | undefined }
  | {
      readonly view: 'diagram';
      readonly diagram?: string | undefined;
      readonly box?: string | undefined;
      readonly repository?: string | undefined;
    }
  | { readonly view: 'delivery' }
  | { readonly view: 'changes' };

/** The fields that the glossary can be filtered by. */
export const filterFields = [
  'owner',
  'user',
  'status',
  'delivery',
  'context',
  'repository',
] as const;
export type FilterField = (typeof filterFields)[number];

/** The search and the chosen values; an empty value stands for entries without one. */
export interface Filters extends Readonly<Partial<Record<FilterField, string>>> {
  readonly query?: string | undefined;
}

/** Reads the part of an address after `#`; anything unknown is the overview. */
export function parsePlace(hash: string): Place {
  const values = new URLSearchParams(hash.replace(/^#/u, ''));
  const get = (name: string): string | undefined => values.get(name) ?? undefined;
  const getFilled = (name: string): string | undefined =>
    get(name) === '' ? undefined : get(name);
  const repository = get('in');
  const term = get('term');
  if (term !== undefined) return { view: 'term', term, repository };
  if (values.has('diagram') || values.has('box'))
    return { view: 'diagram', diagram: getFilled('diagram'), box: getFilled('box'), repository };
  if (!values.has('terms')) {
    if (values.has('delivery')) return { view: 'delivery' };
    return values.has('changes') ? { view: 'changes' } : { view: 'overview' };
  }
  const chosen = filterFields.flatMap((field) => {
    const value = get(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { view: 'terms', filters: { ...Object.fromEntries(chosen), query: get('query') } };
}

/** Writes an address that `parsePlace` reads. */
export function formatPlace(place: Place): string {
  switch (place.view) {
    case 'overview':
      return '#';
    case 'terms':
      return format({ terms: '', ...place.filters });
    case 'term':
      return format({ term: place.term, in: place.repository });
    case 'diagram':
      return format({ diagram: place.diagram ?? '', box: place.box, in: place.repository });
    case 'delivery':
    case 'changes':
      return `#${place.view}`;
  }
}

function format(values: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [value === '' ? name : `${name}=${encodeURIComponent(value)}`],
  );
  return `#${written.join('&')}`;
}
