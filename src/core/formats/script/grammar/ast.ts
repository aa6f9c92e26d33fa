/*
 * The tree of a script: what stands where, without any meaning yet. `start` and `end` are offsets into the
 * prepared text; `end` is behind the last character.
 */

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Text: quoted, a here-string, or a bare word of a command. Parts that are no text are expanded. */
export interface Text extends Extent {
  readonly is: "text";
  readonly parts: readonly (string | Variable | Subexpression)[];
  readonly form: "single" | "double" | "bare";
}

export interface NumberLiteral extends Extent {
  readonly is: "number";
  readonly value: number;
  /** As written: a text parameter gets this. */
  readonly text: string;
}

export interface Variable extends Extent {
  readonly is: "variable";
  /** As written, with its scope or drive. */
  readonly name: string;
}

export interface Subexpression extends Extent {
  /** `$( )`. */
  readonly is: "subexpression";
  readonly body: readonly Statement[];
}

export interface Table extends Extent {
  readonly is: "table";
  readonly entries: readonly { readonly key: Expression; readonly value: Statement }[];
}

export interface BlockExpression extends Extent {
  readonly is: "block";
  readonly body: Body;
}

export interface Member extends Extent {
  readonly is: "member";
  readonly target: Expression;
  readonly name: Expression;
  readonly isStatic: boolean;
}

export interface Call extends Extent {
  readonly is: "call";
  readonly target: Expression;
  readonly name: Expression;
  readonly args: readonly Expression[];
}

export interface Index extends Extent {
  readonly is: "index";
  readonly target: Expression;
  readonly index: Expression;
}

export type Expression =
  | Text
  | NumberLiteral
  | Variable
  | Subexpression
  | Table
  | BlockExpression
  | Member
  | Call
  | Index
  | (Extent & { readonly is: "list"; readonly items: readonly Expression[] })
  /** `@( )`. */
  | (Extent & { readonly is: "array"; readonly body: readonly Statement[] })
  /** `( )`. */
  | (Extent & { readonly is: "paren"; readonly body: Statement })
  | (Extent & { readonly is: "type"; readonly name: string })
  | (Extent & { readonly is: "cast"; readonly name: string; readonly operand: Expression })
  | (Extent & { readonly is: "unary"; readonly operator: string; readonly operand: Expression })
  | (Extent & {
      readonly is: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    });

export type CommandElement =
  | { readonly is: "argument"; readonly value: Expression }
  | (Extent & {
      readonly is: "parameter";
      readonly name: string;
      /** After a colon. */
      readonly argument?: Expression;
    })
  | (Extent & { readonly is: "splat"; readonly name: string });

export interface Command extends Extent {
  readonly is: "command";
  readonly invocation: "" | "&" | ".";
  readonly name: Expression;
  readonly elements: readonly CommandElement[];
}

export interface ExpressionElement extends Extent {
  readonly is: "expression";
  readonly expression: Expression;
}

export interface Pipeline extends Extent {
  readonly is: "pipeline";
  readonly elements: readonly (Command | ExpressionElement)[];
  /** Offsets of `|` at the start of a line, which only PowerShell 7 takes. */
  readonly onlySeven: readonly number[];
}

export interface Parameter extends Extent {
  readonly name: string;
  readonly type?: string;
  readonly fallback?: Expression;
}

export interface Body {
  readonly parameters: readonly Parameter[];
  readonly statements: readonly Statement[];
}

export type Statement =
  | Pipeline
  /** `a && b`, which only PowerShell 7 takes. */
  | (Extent & {
      readonly is: "chain";
      readonly pipelines: readonly Statement[];
      readonly operators: readonly number[];
    })
  | (Extent & {
      readonly is: "assignment";
      readonly target: Expression;
      readonly operator: string;
      readonly value: Statement;
    })
  | (Extent & {
      readonly is: "if";
      readonly clauses: readonly {
        readonly condition: Statement;
        readonly body: readonly Statement[];
        readonly start: number;
      }[];
      readonly otherwise?: { readonly body: readonly Statement[]; readonly start: number };
    })
  | (Extent & {
      readonly is: "foreach";
      /** In lower case. */
      readonly label?: string;
      readonly variable: string;
      readonly collection: Statement;
      readonly body: readonly Statement[];
    })
  /** for, while, do, switch: what runs how often is not known. */
  | (Extent & {
      readonly is: "loop";
      readonly keyword: string;
      readonly heads: readonly Statement[];
      readonly bodies: readonly (readonly Statement[])[];
    })
  | (Extent & {
      readonly is: "try";
      readonly body: readonly Statement[];
      readonly catches: readonly (readonly Statement[])[];
      readonly last: readonly Statement[];
    })
  | (Extent & { readonly is: "trap"; readonly body: readonly Statement[] })
  | (Extent & { readonly is: "function"; readonly name: string; readonly body: Body })
  /** exit, return, throw, break, continue. */
  | (Extent & {
      readonly is: "flow";
      readonly keyword: string;
      /** In lower case: the loop that `break` and `continue` leave. */
      readonly label?: string;
      readonly value?: Statement;
    })
  /** class, enum, using: nothing of them is a command. */
  | (Extent & { readonly is: "declaration" })
  /** What PowerShell would not parse. */
  | Broken;

export interface Broken extends Extent {
  readonly is: "broken";
  readonly why: string;
}
