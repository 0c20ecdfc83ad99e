/** UTF-16 units of a query, which bound how deep it nests: longer than any quotation one looks for. */
export const longestQuery = 2000;

/** What a reader asked for, as a tree. Texts are as typed; folding is the matcher's affair. */
export type Query =
  | Nothing
  | Literal
  | Pattern
  | Near
  | Field
  | Years
  | { readonly kind: 'and'; readonly operands: readonly Query[] }
  | { readonly kind: 'or'; readonly operands: readonly Query[] }
  | { readonly kind: 'not'; readonly operand: Query };

/** An empty query; it has no hits. */
export interface Nothing {
  readonly kind: 'nothing';
}

/** Every place where this text stands, punctuation included. */
export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
}

/** A regular expression, the text between its slashes; it is tried within each paragraph. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly source: string;
}

/** Two things with at most `distance` characters between them; `ordered` wants the left one first. */
export interface Near {
  readonly kind: 'near';
  readonly left: Query;
  readonly right: Query;
  readonly ordered: boolean;
  readonly distance: number;
}

export type FieldName = 'title' | 'unit' | 'section';

/** Reports whose title or contributor, or sections whose heading, has this text in it. */
export interface Field {
  readonly kind: 'field';
  readonly field: FieldName;
  readonly text: string;
}

/** Reports of these years, both ends included. */
export interface Years {
  readonly kind: 'years';
  readonly from: number;
  readonly to: number;
}

/** The texts a reader would expect to see highlighted, in their order and once each; negated ones are left out. */
export function literalsOf(query: Query): readonly string[] {
  const found = new Set<string>();
  const visit = (node: Query): void => {
    switch (node.kind) {
      case 'literal':
        found.add(node.text);
        return;
      case 'near':
        visit(node.left);
        visit(node.right);
        return;
      case 'and':
      case 'or':
        node.operands.forEach(visit);
        return;
      case 'nothing':
      case 'pattern':
      case 'field':
      case 'years':
      case 'not':
        return;
    }
  };
  visit(query);
  return [...found];
}
