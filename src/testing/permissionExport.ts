import { permissionGroups } from "../core/catalogue";

/** One access control entry, as Get-ADPermission shows it. */
export interface ShownEntry {
  readonly identity: string;
  readonly user: string;
  readonly rights: readonly string[];
  readonly deny?: boolean;
  readonly inherited?: boolean;
  /** ExtendedRight where nothing else is said. */
  readonly access?: string;
}

/** The entries that the permission groups of a connector make, one a right, in the forest's domain CORP. */
export const entriesOfGroups = (
  identity: string,
  groups: readonly string[],
): readonly ShownEntry[] =>
  permissionGroups
    .filter(({ name }) => groups.includes(name))
    .flatMap(({ grants }) => grants)
    .flatMap(({ principal, rights, denied = [] }) => {
      const user = principal.replace("<Domain>", "CORP");
      return [
        ...rights.map((right) => ({ identity, user, rights: [right] })),
        ...denied.map((right) => ({ identity, user, rights: [right], deny: true })),
      ];
    });

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * What `Get-ReceiveConnector | Get-ADPermission | Export-Clixml` writes: the objects of a remote session that the
 * shell made whole again, or (`deserialized`) as they came. Types stand in full once and are referred to afterwards.
 */
export function permissionExport(
  entries: readonly ShownEntry[],
  { deserialized = false }: { readonly deserialized?: boolean } = {},
): string {
  const writer = new Writer(deserialized ? "Deserialized." : "");
  const objects = entries.map((each) => writer.entry(each)).join("\n");
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n${objects}\n</Objs>`;
}

class Writer {
  readonly #prefix: string;
  readonly #types = new Map<string, number>();
  #refId = -1;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  entry({
    identity,
    user,
    rights,
    deny = false,
    inherited = false,
    access = "ExtendedRight",
  }: ShownEntry) {
    const properties = [
      this.#list("AccessRights", [
        this.#object(
          "",
          "System.DirectoryServices.ActiveDirectoryRights",
          access,
          "<I32>256</I32>",
        ),
      ]),
      rights.length === 0
        ? `<Nil N="ExtendedRights" />`
        : this.#list(
            "ExtendedRights",
            rights.map((right) =>
              this.#object(
                "",
                "Microsoft.Exchange.Configuration.Tasks.ExtendedRightIdParameter",
                right,
                `<Props><S N="RawIdentity">${escaped(right)}</S></Props>`,
              ),
            ),
          ),
      `<Nil N="ChildObjectTypes" />`,
      `<Nil N="InheritedObjectType" />`,
      `<Nil N="Properties" />`,
      this.#object(
        "Deny",
        "System.Management.Automation.SwitchParameter",
        deny ? "True" : "False",
        `<Props><B N="IsPresent">${deny}</B></Props>`,
      ),
      this.#object(
        "InheritanceType",
        "System.DirectoryServices.ActiveDirectorySecurityInheritance",
        "All",
        "<I32>1</I32>",
      ),
      this.#object(
        "User",
        "Microsoft.Exchange.Configuration.Tasks.SecurityPrincipalIdParameter",
        user,
        `<Props><S N="RawIdentity">${escaped(user)}</S></Props>`,
      ),
      `<B N="IsInherited">${inherited}</B>`,
      this.#object(
        "Identity",
        "Microsoft.Exchange.Data.Directory.ADObjectId",
        identity,
        `<Props><S N="Name">${escaped(identity.slice(identity.indexOf("\\") + 1))}</S></Props>`,
      ),
      `<B N="IsValid">true</B>`,
      this.#object("ObjectState", "Microsoft.Exchange.Data.ObjectState", "New", "<I32>0</I32>"),
    ];
    const type = "Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject";
    return `  <Obj RefId="${this.#next()}">\n    ${this.#type(type)}\n    <ToString>${type}</ToString>\n    <Props>\n      ${properties.join("\n      ")}\n    </Props>\n    <MS><BA N="SerializationData">AAEAAAD/////</BA></MS>\n  </Obj>`;
  }

  #next(): number {
    this.#refId += 1;
    return this.#refId;
  }

  #type(name: string): string {
    const known = this.#types.get(name);
    if (known !== undefined) return `<TNRef RefId="${known}" />`;
    const id = this.#types.size;
    this.#types.set(name, id);
    return `<TN RefId="${id}"><T>${this.#prefix}${name}</T><T>${this.#prefix}System.Object</T></TN>`;
  }

  #object(name: string, type: string, text: string, content: string): string {
    const named = name === "" ? "" : ` N="${name}"`;
    return `<Obj${named} RefId="${this.#next()}">${this.#type(type)}<ToString>${escaped(text)}</ToString>${content}</Obj>`;
  }

  #list(name: string, items: readonly string[]): string {
    return `<Obj N="${name}" RefId="${this.#next()}">${this.#type("System.Array")}<LST>${items.join("")}</LST></Obj>`;
  }
}
