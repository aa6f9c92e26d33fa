import { comment } from "./quote";
import type { Command, Guard, Statement } from "./statement";

export type Style = "oneline" | "backtick" | "splat";

/** One line of a script; `parameter` is the field of the form that it stands for. */
export interface Line {
  readonly text: string;
  readonly parameter?: string;
  /** Exchange refuses the command that this line belongs to. */
  readonly refused?: boolean;
}

/**
 * Statements as lines. A statement of several lines holds no empty line and is followed by exactly
 * one: a console without PSReadLine ends a pasted statement at the first empty line.
 */
export function render(statements: readonly Statement[], style: Style): Line[] {
  const lines: Line[] = [];
  for (const statement of statements) {
    const parts = one(statement, style);
    for (const part of parts) {
      lines.push(...part);
      if (parts.length > 1 || part.length > 1) lines.push({ text: "" });
    }
  }
  return lines;
}

function one(statement: Statement, style: Style): Line[][] {
  switch (statement.as) {
    case "remark":
      return [[line(comment(statement.text), statement.parameter)]];
    case "credential":
      return [
        [
          line(
            `${statement.variable} = Get-Credential -Message ${statement.message}`,
            "AuthenticationCredential",
          ),
        ],
      ];
    case "guard":
      return [guard(statement, style)];
    case "command":
      return command(statement, style);
  }
}

function line(text: string, parameter: string | undefined): Line {
  return parameter === undefined ? { text } : { text, parameter };
}

const indented = (lines: readonly Line[]): Line[] =>
  lines.map((each) => ({ ...each, text: `    ${each.text}` }));

function command(statement: Command, style: Style): Line[][] {
  if (style === "oneline" || statement.arguments.length < 2)
    return [[{ text: oneLine(statement) }]];
  return style === "backtick" ? [backtick(statement)] : splat(statement);
}

/** The command on one line, as the one-line style and comments show it. */
export function oneLine(statement: Command): string {
  return [
    opening(statement),
    ...statement.arguments.map(({ name, value }) => `-${name} ${value}`),
    ...statement.switches.map((each) => `-${each}`),
  ].join(" ");
}

const opening = ({ from, command }: Command): string =>
  from === undefined ? command : `Get-ReceiveConnector ${from} | ${command}`;

function backtick(statement: Command): Line[] {
  const { switches } = statement;
  const rest = [
    ...statement.arguments.map((each) => ({ ...each, text: `-${each.name} ${each.value}` })),
    ...switches.map((each) => ({ text: `-${each}`, parameter: undefined })),
  ];
  const last = rest.length - 1;
  return [
    { text: `${opening(statement)} \`` },
    ...rest.map(({ text, parameter }, index) =>
      line(`    ${text}${index < last ? " `" : ""}`, parameter),
    ),
  ];
}

function splat(statement: Command): Line[][] {
  const width = Math.max(...statement.arguments.map(({ name }) => name.length));
  const table = [{ text: `$${statement.variable} = @{` }];
  for (const { name, value, parameter } of statement.arguments)
    table.push(line(`    ${name.padEnd(width)} = ${value}`, parameter));
  table.push({ text: "}" });
  const use = [opening(statement), `@${statement.variable}`];
  return [table, [{ text: [...use, ...statement.switches.map((each) => `-${each}`)].join(" ") }]];
}

function guard({ certificates, message, body }: Guard, style: Style): Line[] {
  const present = certificates
    .map(({ server, thumbprint }) => {
      const where = server === undefined ? "" : ` -Server ${server}`;
      return `Get-ExchangeCertificate${where} -Thumbprint ${thumbprint} -ErrorAction SilentlyContinue`;
    })
    .map((look) => (certificates.length === 1 ? look : `(${look})`))
    .join(" -and ");
  if (style === "oneline") {
    const commands = body.map(oneLine).join("; ");
    return [{ text: `if (${present}) { ${commands} } else { throw ${message} }` }];
  }
  return [
    line(`if (${present}) {`, "TlsCertificateName"),
    ...indented(body.flatMap((each) => command(each, style).flat())),
    { text: "} else {" },
    { text: `    throw ${message}` },
    { text: "}" },
  ];
}
