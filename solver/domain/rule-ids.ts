/** The names of the rules. What must keep up with them (`rules/`, `check/`) is typed by these lists. */
export const RULE_IDS = [
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'H8',
  'H9',
  'H10',
  'H11',
  'H12',
  'H13',
  'H14',
  'H15',
  'H16',
  'H17',
  'H18',
  'H19',
] as const;

export type RuleId = (typeof RULE_IDS)[number];
