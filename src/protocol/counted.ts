/** The words for a number of things; `{0}` stands for the number. English has a form for one and a form for the rest. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}
