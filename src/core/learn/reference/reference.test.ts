import { describe, expect, it } from "vitest";
import { parameters, permissionGroups, replies, rights } from "../../catalogue";
import { refusals, rulePage } from "../../lint";
import { failures } from "../../logs";
import { riskCodes } from "../../plan";
import { source } from "../../sources";
import { pageKinds } from "./page";
import { referenceHeads, referencePage } from "./reference";
import terms from "./terms.json" with { type: "json" };

const heads = referenceHeads();
const pages = heads.map(({ id }) => referencePage(id));

describe("the reference", () => {
  it("has a page for everything that is declared", () => {
    const count = (kind: string) => heads.filter((each) => each.kind === kind).length;
    expect(count("parameter")).toBe(parameters("receive").length + parameters("send").length);
    expect(count("rule")).toBe(142);
    expect(count("refusal")).toBe(refusals.length);
    expect(count("risk")).toBe(riskCodes.length);
    expect(count("reply")).toBe(Object.keys(replies).length);
    expect(count("cause")).toBe(failures.length);
    expect(count("right")).toBe(rights.length);
    expect(count("group")).toBe(permissionGroups.length);
    expect(count("term")).toBe(terms.length);
    expect(new Set(heads.map(({ id }) => id)).size).toBe(heads.length);
  });

  it("opens each page that a list shows, with a title and a sentence", () => {
    for (const page of pages) {
      expect(page?.title, page?.id).toMatch(/\S/);
      expect(page?.summary, page?.id).toMatch(/\S.*[.!}]$/s);
      for (const part of page?.parts ?? []) expect(part.lines.length, page?.id).toBeGreaterThan(0);
      for (const id of page?.cites ?? []) expect(source(id), id).toBeDefined();
    }
    expect(referencePage("parameter/receive/Nothing")).toBeUndefined();
    expect(referencePage("__proto__")).toBeUndefined();
  });

  it("leads only to pages that are there, and back", () => {
    for (const page of pages)
      for (const { id } of page?.names ?? []) {
        const there = referencePage(id);
        expect(there, id).toBeDefined();
        expect(
          there?.namedBy.map((each) => each.id),
          `${page?.id} → ${id}`,
        ).toContain(page?.id);
      }
  });

  it("links the words of a text to the side that it speaks of", () => {
    const send = referencePage("rule/send/tls-without-identity");
    const linked = send?.parts.flatMap(({ lines }) => lines.flat()) ?? [];
    const names = linked.flatMap((each) => (typeof each === "string" ? [] : [each.to]));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((each) => each.startsWith("parameter/"))).toEqual(
      names.filter((each) => each.startsWith("parameter/send/")),
    );
  });

  it("tells what a parameter needs as a list, a sentence each", () => {
    const needs = referencePage("parameter/send/TlsAuthLevel")?.parts.find(
      ({ title }) => title === "Needs",
    );
    expect(needs).toMatchObject({ isList: true });
    expect(needs?.lines).toHaveLength(2);
  });

  it("shows the rules that name a parameter on its page", () => {
    const page = referencePage("parameter/send/TlsAuthLevel");
    expect(page?.namedBy.map(({ kind }) => kind)).toContain("rule");
    expect(page?.parts.find(({ title }) => title === "Values")?.lines.length).toBeGreaterThan(2);
  });

  it("ties a reply to the causes that know it", () => {
    const page = referencePage("reply/relay-denied");
    expect(page?.names.some(({ kind }) => kind === "cause")).toBe(true);
    expect(page?.said).toMatch(/L/);
  });

  it("stands by kind", () => {
    const order = heads.map(({ kind }) => pageKinds.indexOf(kind));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(rulePage("receive/open-relay")?.title).toBe(
      referencePage("rule/receive/open-relay")?.title,
    );
  });
});
