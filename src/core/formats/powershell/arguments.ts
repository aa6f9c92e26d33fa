import type { KindType } from "../../catalogue";
import type { Stated } from "../../plan";
import type { Parsed } from "../../values";
import { nothing, type Quoted, quote, quoteBoolean, quoteList, quoteNumber } from "./quote";
import { type Argument, type Remark, remark } from "./statement";

/** A value as script text; a secret is the variable that Get-Credential filled. */
function written({ parameter, value }: Stated, credential: Quoted): Parsed<Quoted> {
  const argument = parameter.kind.argument(value);
  switch (argument.as) {
    case "null":
      return { ok: true, value: nothing };
    case "boolean":
      return { ok: true, value: quoteBoolean(argument.value) };
    case "number":
      return quoteNumber(argument.value);
    case "text":
      return quote(argument.text);
    case "texts":
      return quoteList(argument.texts);
    case "credential":
      return { ok: true, value: credential };
  }
}

/** Arguments for what is stated; a value that no script can carry is left out and said. */
export function argumentsOf(
  stated: readonly Stated[],
  credential: Quoted,
): { readonly given: readonly Argument[]; readonly remarks: readonly Remark[] } {
  const given: Argument[] = [];
  const remarks: Remark[] = [];
  for (const each of stated) {
    const { name } = each.parameter;
    if (!isBindable(each)) {
      remarks.push(remark(`${name} is left out: it cannot be emptied.`, name));
      continue;
    }
    const result = written(each, credential);
    if (result.ok) given.push({ name, value: result.value, parameter: name });
    else remarks.push(remark(`${name} is left out. ${result.complaint.what}`, name));
  }
  return { given, remarks };
}

/** .NET types that hold no null, so that PowerShell refuses the whole command. */
const structures: ReadonlySet<KindType> = new Set([
  "boolean",
  "integer",
  "size",
  "duration",
  "choice",
  "flags",
]);

/** `$null` binds to a structure only where the cmdlet declares it nullable, as TlsAuthLevel, whose default is null. */
function isBindable({ parameter, value }: Stated): boolean {
  if (value !== null || !structures.has(parameter.kind.type)) return true;
  return parameter.defaults.some((fact) => fact.value === null);
}
