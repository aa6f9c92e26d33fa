/** The part of papaparse that is used; its own types would bring those of Node into core. */
declare module "papaparse" {
  interface ParseError {
    readonly type: string;
    readonly code: string;
    /** 0-based; absent for faults of the whole text. */
    readonly row?: number;
  }
  interface Config {
    readonly delimiter: string;
    readonly newline: "\n" | "\r\n";
    readonly skipEmptyLines?: false;
  }
  const Papa: {
    parse(
      text: string,
      config: Config,
    ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly ParseError[] };
  };
  export = Papa;
}
