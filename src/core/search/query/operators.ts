/** One operator of the query language, for a card of help: its name in the catalogue of messages and a query to try. */
export interface Operator {
  readonly kind:
    | 'and'
    | 'phrase'
    | 'or'
    | 'not'
    | 'group'
    | 'ordered'
    | 'near'
    | 'title'
    | 'unit'
    | 'section'
    | 'year'
    | 'pattern';
  /** As one writes it, with letters for words. */
  readonly form: string;
  /** A query in Chinese that shows it. */
  readonly example: string;
}

/** Everything `parseQuery` understands, in the order of a help card. */
export const operators: readonly Operator[] = [
  { kind: 'and', form: 'a b', example: '人才 培养' },
  { kind: 'phrase', form: '"a, b"', example: '"一是"' },
  { kind: 'or', form: 'a|b', example: '农民工|外来工' },
  { kind: 'not', form: 'a -b', example: '就业 -失业' },
  { kind: 'group', form: '(a|b) c', example: '(增长|提高) 比例' },
  { kind: 'ordered', form: 'a$5b', example: '提高$5水平' },
  { kind: 'near', form: 'a~5b', example: '党员~10群众' },
  { kind: 'title', form: '题:a', example: '题:调研 建议' },
  { kind: 'unit', form: '单位:a', example: '单位:教委 学校' },
  { kind: 'section', form: '节:a', example: '节:对策 机制' },
  { kind: 'year', form: '年:2003-2005', example: '年:2003-2005 就业' },
  { kind: 'pattern', form: '/a.b/', example: '/第.{1,2}届/' },
];
