import type { Stated } from "../../plan";
import { argumentsOf } from "./arguments";
import { looksFor } from "./certificates";
import type { Context } from "./context";
import { quote } from "./quote";
import {
  type Argument,
  type AskCredential,
  type Command,
  type CommandName,
  type Guard,
  type Remark,
  remark,
  type Statement,
  type Switch,
} from "./statement";

/** A command that carries stated values, and remarks on those that it cannot carry. */
export function commandWith(
  context: Context,
  command: CommandName,
  variable: string,
  before: readonly Argument[],
  stated: readonly Stated[],
  switches: readonly Switch[] = [],
): { readonly command: Command; readonly remarks: readonly Remark[] } {
  const { given, remarks } = argumentsOf(stated, context.credential);
  const dry: readonly Switch[] = context.options.whatIf ? ["WhatIf"] : [];
  return {
    command: {
      as: "command",
      command,
      variable: `${variable}${context.suffix}`,
      arguments: [...before, ...given],
      switches: [...switches, ...dry],
    },
    remarks,
  };
}

/** Commands with what has to come before them: the question for a secret, the look for a certificate. */
export function prepared(
  context: Context,
  stated: readonly Stated[],
  commands: readonly Command[],
): Statement[] {
  const ask = stated.some(
    ({ parameter, value }) => parameter.kind.argument(value).as === "credential",
  );
  const name = stated.find(({ parameter }) => parameter.kind.type === "certificate")?.value;
  const guard =
    typeof name === "string" && name !== "" ? guarded(context, name, commands) : undefined;
  return [...(ask ? question(context) : []), ...(guard ? [guard] : commands)];
}

function question({ connector, credential }: Context): (AskCredential | Remark)[] {
  const hosts = connector.explicit.SmartHosts;
  const host = Array.isArray(hosts) && hosts.length > 0 ? hosts.join(", ") : "its smart host";
  const message = quote(`Account with which ${connector.name} signs in to ${host}`);
  return message.ok
    ? [{ as: "credential", variable: credential, message: message.value }]
    : [remark("The question for the account is left out: its text cannot be written.")];
}

/** The commands behind a look for the certificate; undefined where the organisation does not know it. */
function guarded(
  { organisation, connector, identity }: Context,
  name: string,
  body: readonly Command[],
): Guard | undefined {
  const looks = looksFor(organisation, connector, name);
  const certificates = looks.flatMap(({ server, thumbprint }) => {
    const print = quote(thumbprint);
    const where = server === undefined ? undefined : quote(server);
    if (!print.ok || where?.ok === false) return [];
    return [{ thumbprint: print.value, ...(where && { server: where.value }) }];
  });
  const places = looks.map(
    ({ server, thumbprint }) => `${thumbprint} on ${server ?? "this server"}`,
  );
  const message = quote(
    `${identity} is not written: a certificate is missing (${places.join("; ")}). Import it there and run this part again.`,
  );
  if (certificates.length === 0 || certificates.length < looks.length || !message.ok)
    return undefined;
  return { as: "guard", certificates, message: message.value, body };
}
