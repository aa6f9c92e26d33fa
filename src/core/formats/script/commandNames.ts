import { plainDashes, unseen } from "./grammar/characters";
import { isKnownNoun } from "./knownNouns";

/** What a command of a script is, by its name alone. */
export type CommandClass =
  | { readonly is: "connector"; readonly cmdlet: string }
  | { readonly is: "forEach" }
  | { readonly is: "aside"; readonly what: string }
  | { readonly is: "text" }
  | { readonly is: "unknown" };

/** The commands that make, change and remove connectors and their permissions, as Exchange spells them. */
const connectorCommands: ReadonlyMap<string, string> = new Map(
  ["New", "Set", "Remove"]
    .flatMap((verb) => [`${verb}-ReceiveConnector`, `${verb}-SendConnector`])
    .concat("Add-ADPermission", "Remove-ADPermission")
    .map((name) => [name.toLowerCase(), name]),
);

/** The name without the module before it: `Microsoft.Exchange.X\New-ReceiveConnector`. */
export const withoutModule = (name: string): string => {
  const at = name.lastIndexOf("\\");
  const before = name.slice(0, Math.max(at, 0));
  return at > 0 && /^[\w.]*\w$/.test(before) && !/^\.|[/:]/.test(before)
    ? name.slice(at + 1)
    : name;
};

/** The cmdlet of that name in Exchange's spelling; undefined where it is none that acts on connectors. */
export const connectorCommand = (name: string): string | undefined =>
  connectorCommands.get(withoutModule(name).toLowerCase());

const verbs: ReadonlyMap<string, string> = new Map([
  ["write", "screen output"],
  ["out", "screen output"],
  ["format", "screen output"],
  ["get", "shows what is there"],
]);

const setUp = "session set-up";
const named: ReadonlyMap<string, string> = new Map([
  ["clear-host", "screen output"],
  ["start-transcript", "transcript"],
  ["stop-transcript", "transcript"],
  ["import-module", setUp],
  ["remove-module", setUp],
  ["add-pssnapin", setUp],
  ["remove-pssnapin", setUp],
  ["connect-exchangeserver", setUp],
  ["new-pssession", setUp],
  ["import-pssession", setUp],
  ["remove-pssession", setUp],
  ["enter-pssession", setUp],
  ["exit-pssession", setUp],
  ["set-adserversettings", setUp],
  ["set-strictmode", setUp],
  ["set-executionpolicy", setUp],
  ["set-location", "changes folder"],
  ["push-location", "changes folder"],
  ["pop-location", "changes folder"],
  ["start-service", "service"],
  ["stop-service", "service"],
  ["restart-service", "service"],
  ["new-inboundconnector", "Exchange Online cmdlet"],
  ["set-inboundconnector", "Exchange Online cmdlet"],
  ["new-outboundconnector", "Exchange Online cmdlet"],
  ["set-outboundconnector", "Exchange Online cmdlet"],
]);

/** Aliases, functions and programs that Windows PowerShell 5.1 finds, by what they are told as. */
const short: ReadonlyMap<string, string> = new Map(
  (
    [
      ["changes folder", "cd chdir sl pushd popd cd.. cd\\ cd~"],
      [
        "screen output",
        "echo write cls clear fl ft fw fc oh ogv gcm gm more pause prompt help man h history ghy gl pwd",
      ],
      [
        "shows what is there",
        "dir ls gci gc cat type gi gp gps ps gsv gwmi gu gv gal gjb gmo gdr gin",
      ],
      ["service", "sasv spsv net sc iisreset net.exe sc.exe"],
      [setUp, "ipmo rmo asnp rsnp nsn ipsn etsn exsn rsn set sv nv"],
      [
        "other command",
        "sleep start saps spps kill where ? select sort group measure compare diff tee sls epcsv ipcsv epal ipal".concat(
          " copy cp cpi cpp move mv mi mp del erase rm rd ri rmdir ren rni rp si sp ni ii md mkdir icm irm iwr curl wget",
          " convertto nal sal cvpa rvpa rdr ndr mount sajb rcjb rujb spjb wjb clc cli clp clv lp trcm shcm",
          " hostname hostname.exe ipconfig ipconfig.exe ping ping.exe nslookup nslookup.exe netstat telnet tracert whoami",
          " netsh netsh.exe w32tm repadmin dcdiag nltest setspn certutil reg robocopy xcopy taskkill tasklist shutdown",
          " logoff cmd cmd.exe powershell powershell.exe notepad notepad.exe wevtutil gpupdate route arp systeminfo mofcomp",
        ),
      ],
    ] as const
  ).flatMap(([what, names]) => names.split(" ").map((name) => [name, what] as const)),
);

/** What a command is by its name, as Windows PowerShell with the Exchange cmdlets would find it. */
export function classOf(name: string): CommandClass {
  const cmdlet = connectorCommand(name);
  if (cmdlet !== undefined) return { is: "connector", cmdlet };
  const low = withoutModule(name).toLowerCase();
  if (low === "%" || low === "foreach" || low === "foreach-object") return { is: "forEach" };
  if (low === "iex" || low === "invoke-expression") return { is: "text" };
  const what = named.get(low) ?? short.get(low) ?? byVerb(low);
  return what === undefined ? { is: "unknown" } : { is: "aside", what };
}

function byVerb(name: string): string | undefined {
  const [, verb = "", noun = ""] = /^([a-z]+)-(\w+)$/.exec(name) ?? [];
  return verbs.get(verb) ?? (isKnownNoun(noun) ? "other cmdlet" : undefined);
}

/** A character in a name that PowerShell does not take for the one it looks like; undefined where there is none. */
export function strangeCharacter(name: string): string | undefined {
  const found = unseen.exec(name)?.[0] ?? /[\u2010-\u2015\u2212]/.exec(name)?.[0];
  return found !== undefined &&
    classOf(plainDashes(name).replace(new RegExp(unseen.source, "g"), "")).is !== "unknown"
    ? found
    : undefined;
}
