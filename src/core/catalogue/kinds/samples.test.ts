import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Value } from "../../values";
import type { Side } from "../parameter";
import { parameter } from "../registry";
import type { Raw } from "./kind";

interface Described {
  readonly cmdlet: string;
  readonly kind?: Side;
  readonly properties?: Readonly<Record<string, Value>>;
  readonly set?: Readonly<Record<string, Value>>;
}
interface Expected {
  readonly connectors: readonly Described[];
  readonly changes: readonly Described[];
}

const samples = fileURLToPath(new URL("../../../../../shared/samples/", import.meta.url));

/** The right readings beside the samples are canonical values: each kind must take its own as they stand. */
it("takes every value of the samples' right readings as canonical", () => {
  if (!existsSync(samples)) {
    process.stdout.write("not compared: ../shared/samples is absent\n");
    return;
  }
  let values = 0;
  for (const folder of ["scripts", "exports"])
    for (const file of readdirSync(`${samples}${folder}`)) {
      if (!file.endsWith(".expected.json")) continue;
      const text = readFileSync(`${samples}${folder}/${file}`, "utf8");
      const { connectors, changes } = JSON.parse(text) as Expected;
      for (const each of [...connectors, ...changes]) {
        const side = each.kind ?? (/Send/.test(each.cmdlet) ? "send" : "receive");
        for (const [name, value] of Object.entries(each.properties ?? each.set ?? {})) {
          const kind = parameter(side, name)?.kind;
          expect(kind, `${file}: ${name}`).toBeDefined();
          expect(kind?.fault(value), `${file}: ${name} ${value}`).toBeUndefined();
          expect(kind?.coerce(value as Raw), `${file}: ${name}`).toEqual({ ok: true, value });
          values += 1;
        }
      }
    }
  process.stdout.write(`${values} values of the samples taken\n`);
  expect(values).toBeGreaterThan(500);
});
