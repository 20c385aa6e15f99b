/** What stands in addresses, by the name of the parameter, or for `{id}` by the list that it is in. */
export type Ids = Readonly<Record<string, string>>;

/** `{id}` is of the list before it. */
export function idsAt(path: string, ids: Ids): Ids {
  const [, list = ''] = /\/([\w-]+)\/\{id\}/.exec(path) ?? [];
  const id = ids[list];
  return id === undefined ? ids : { ...ids, id };
}
