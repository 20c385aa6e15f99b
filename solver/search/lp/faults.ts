/** What can be wrong with an answer of a library. */

/** Amounts are in the units of the model; `claimed` is what the library said, `found` what we found. */
export type LpFault =
  | { readonly kind: 'crashed'; readonly message: string }
  | { readonly kind: 'no point' }
  | { readonly kind: 'column outside its bounds'; readonly column: number; readonly excess: number }
  | { readonly kind: 'row outside its bounds'; readonly row: number; readonly excess: number }
  | { readonly kind: 'not whole'; readonly column: number; readonly value: number }
  | { readonly kind: 'other objective'; readonly claimed: number; readonly found: number }
  /** The duals prove no more than `found`; infinite where they prove nothing. */
  | { readonly kind: 'optimum not proven'; readonly claimed: number; readonly found: number }
  | { readonly kind: 'better exists'; readonly claimed: number; readonly found: number }
  | { readonly kind: 'bound crossed'; readonly claimed: number; readonly found: number }
  | { readonly kind: 'not infeasible' }
  | { readonly kind: 'infeasible not proven' }
  | { readonly kind: 'unbounded not proven' };
