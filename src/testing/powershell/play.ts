import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Raw } from "../../core/catalogue";
import { feed, inFolder, runFile, writeScript } from "./run";
import { stubs } from "./stubs";

/** Scripts that run one after the other in the same organisation, which is empty at first. */
export interface Play {
  readonly scripts: readonly string[];
  readonly certificates?: readonly { readonly server: string; readonly thumbprint: string }[];
}

interface Entry {
  readonly identity: string;
  readonly properties: Readonly<Record<string, Raw>>;
  readonly permissions: Readonly<
    Record<string, { readonly user: string; readonly right: string; readonly deny: boolean }>
  >;
}

/** What the stubs remember after a play; connectors by lower-case identity. */
export interface Memory {
  readonly receive: Readonly<Record<string, Entry>>;
  readonly send: Readonly<Record<string, Entry>>;
  /** The texts with which Get-Credential asked. */
  readonly asked: readonly string[];
  readonly refused: readonly string[];
  /** Every error, of binding and of parsing too. */
  readonly errors: readonly string[];
}

/** How a script reaches PowerShell: as a file that is run, or typed line by line. */
export type Way = "file" | "pasted";

/** Plays all in one start of a real PowerShell with the stubs loaded. */
export function play(plays: readonly Play[], way: Way): Promise<Memory[]> {
  return inFolder(async (folder) => {
    const stub = writeScript(folder, "stubs.ps1", stubs());
    const out = (index: number) => join(folder, `out${index}.json`);
    const parts = plays.map(({ scripts, certificates = [] }, index) => [
      "Reset-Stub",
      ...certificates.map(
        ({ server, thumbprint }) => `Add-StubCertificate '${server}' '${thumbprint}'`,
      ),
      ...scripts.map((script, step) =>
        way === "pasted" ? script : ran(writeScript(folder, `p${index}-${step}.ps1`, crlf(script))),
      ),
      `Save-Stub '${out(index)}'`,
    ]);
    const whole = `. '${stub}'\n${parts.flat().join("\n")}\n`;
    const run =
      way === "pasted" ? await feed(whole) : await runFile(writeScript(folder, "all.ps1", whole));
    writeFileSync(join(folder, "log.txt"), run.stderr);
    return plays.map((_, index) => {
      try {
        return JSON.parse(readFileSync(out(index), "utf8")) as Memory;
      } catch {
        throw new Error(`Play ${index} left nothing: ${run.stderr.slice(0, 2000)}`);
      }
    });
  });
}

const ran = (path: string): string => `try { & '${path}' } catch { }`;

const crlf = (text: string): string => text.replace(/\n/g, "\r\n");
