import {
  brokenReferences,
  type Connector,
  type Organisation,
  organisationSchema,
} from "../../model";
import { sameValue, type Value } from "../../values";
import { type Fault, Refusal } from "../fault";
import { type Json, locate, parseJson } from "../json";
import { designFormat } from "./write";

/** Makes a document of one format into one of the next. */
export type Upgrade = (document: { readonly [key: string]: Json }) => {
  readonly [key: string]: Json;
};

/** By the number of the format that they read. There is one format so far. */
export const upgrades: ReadonlyMap<number, Upgrade> = new Map();

export type DesignRead =
  | { readonly ok: true; readonly organisation: Organisation }
  | { readonly ok: false; readonly fault: Fault };

/** Reads the text of a `.portolan.json` file; a fault names the first place that is wrong. Never throws. */
export function readDesign(text: string, known = upgrades, format = designFormat): DesignRead {
  try {
    return { ok: true, organisation: designOf(text, parseJson(text), known, format) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The same of a text whose JSON is read already. Throws a Refusal. */
export const designOf = (
  text: string,
  document: Json,
  known = upgrades,
  format = designFormat,
): Organisation => checked(text, upgraded(document, known, format));

function upgraded(document: Json, known: ReadonlyMap<number, Upgrade>, format: number): Json {
  if (!isObject(document) || !Number.isInteger(document.portolan)) throw new Refusal(noDesign);
  const written = Number(document.portolan);
  if (written > format)
    throw new Refusal({
      code: "design-newer",
      what: `This file was written by a newer Portolan (format ${written}, this one reads up to ${format}). Nothing was changed.`,
      mend: "Open it with that version.",
    });
  let current = document;
  for (let each = written; each < format; each += 1) {
    const upgrade = known.get(each);
    if (!upgrade) throw new Refusal(noDesign);
    current = upgrade(current);
  }
  return current;
}

const noDesign: Fault = {
  code: "design-format",
  what: 'This is no .portolan.json file: "portolan" holds no format that there ever was.',
  mend: "Save the design again from the app.",
};

function checked(text: string, document: Json): Organisation {
  if (!isObject(document)) throw new Refusal(noDesign);
  const { portolan: _, ...whole } = document;
  const said = organisationSchema.safeParse(whole);
  if (!said.success) {
    const issue = said.error.issues[0];
    const path = issue?.path ?? [];
    throw new Refusal({
      code: "design-content",
      ...locate(text, path),
      what: `${path.length > 0 ? `${path.join(".")}: ` : ""}${issue?.message ?? "it cannot be read"}.`,
      mend: "The file was changed by hand or by another program. Mend that line, or save the design again.",
    });
  }
  const [broken] = brokenReferences(said.data);
  if (broken)
    throw new Refusal({
      code: "design-reference",
      ...locate(text, [broken.part, broken.id]),
      what: broken.what,
      mend: broken.mend,
    });
  return shared(said.data);
}

/** One object for a connector that is deployed as it is designed: what asks whether it changed is then answered at once. */
function shared(organisation: Organisation): Organisation {
  const deployed = Object.entries(organisation.deployed).map(([id, each]) => {
    const designed = Object.hasOwn(organisation.connectors, id)
      ? organisation.connectors[id]
      : undefined;
    return [id, designed && isSame(designed, each) ? designed : each];
  });
  return { ...organisation, deployed: Object.fromEntries(deployed) };
}

const isSame = (a: Connector, b: Connector): boolean =>
  JSON.stringify({ ...a, explicit: 0 }) === JSON.stringify({ ...b, explicit: 0 }) &&
  Object.keys(a.explicit).length === Object.keys(b.explicit).length &&
  Object.keys(a.explicit).every((name) =>
    sameValue(a.explicit[name], b.explicit[name] as Value | undefined),
  );

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
