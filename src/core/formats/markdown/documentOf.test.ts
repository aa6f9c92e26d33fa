import { describe, expect, it } from "vitest";
import { pictured } from "../../../testing/organisations";
import { malformed } from "../../../testing/wellFormed";
import { plain } from "../../finding";
import { problemsOf } from "../../lint";
import { emptyOrganisation, type Organisation, type ReceiveConnector } from "../../model";
import { comparisonOf, planOf, risksOf } from "../../plan";
import { chartSvg } from "../svg";
import { type DocumentInput, documentOf, writeHtml, writeMarkdown } from ".";

const design: Organisation = {
  ...pictured(),
  accepted: {
    a1: {
      id: "a1",
      code: "relay",
      reason: "Printers cannot sign in",
      date: "2026-11-02",
      values: [],
    },
  },
  expectations: {
    e1: {
      id: "e1",
      name: "Scanners may relay",
      simulate: {
        server: "EX01",
        listen: "0.0.0.0:25",
        from: "10.20.4.7",
        mailFrom: "scan@outside.example",
        rcptTo: ["someone@partner.example"],
      },
      expect: { verdict: "accepted" },
    },
  },
};
const bare = planOf(comparisonOf(design));
const plan = { ...bare, risks: risksOf({ ...bare, today: "2026-11-26" }) };
const input: DocumentInput = {
  organisation: design,
  plan,
  today: "2026-11-26",
  chart: chartSvg(design),
};

/** The lines of one section. */
function section(text: string, title: string): string {
  const start = text.indexOf(`\n## ${title}\n`);
  if (start < 0) throw new Error(`no ${title}`);
  const end = text.indexOf("\n## ", start + 4);
  return text.slice(start, end < 0 ? undefined : end);
}

describe("the document of a change", () => {
  const text = writeMarkdown(documentOf(input));

  it("begins with what changes, in numbers", () => {
    expect(text).toMatch(/^# Change of corp\.example\n/);
    const head = text.slice(0, text.indexOf("\n## "));
    expect(head).toContain("| Organisation | *corp.example*, Exchange 2019 |");
    expect(head).toContain("| Day | 26 Nov 2026 |");
    expect(head).toContain("2 servers, 13 receive connectors, 2 send connectors");
    expect(head).toContain("| Connectors | 2 changed, in 2 steps |");
    expect(head).toMatch(/\| Risks \| .*\d (?:error|warning)/);
  });

  it("tells each step with old and new value, unit and meaning", () => {
    const steps = section(text, "Steps");
    expect(steps).toMatch(
      /### Step \d\. Change receive connector \*Relay scanners EX01\* on \*EX01\*/,
    );
    expect(steps).toContain("### Step 2. Change send connector *To partner.example*");
    expect(steps).toMatch(/\| .* \| `MaxMessageSize` \| `35 MB` \| `10 MB` \| .+ \|/);
    expect(steps).toMatch(/`RemoteIPRanges` \| `10\.20\.4\.0\/24` \| `.*10\.20\.0\.0\/16.*` \|/);
  });

  it("tells risks with advice and source, what comes first, and the way back", () => {
    expect(section(text, "Risks")).toMatch(
      /\| Warning \| .+ \| \*EX01\\\\Relay scanners EX01\* \| .+ \| .*\((?:documented|inferred|observed)\) \|/,
    );
    expect(section(text, "Before you begin")).toContain("Exchange Management Shell");
    const back = section(text, "Way back");
    expect(back.indexOf("Step 2")).toBeLessThan(back.indexOf("Step 1"));
  });

  it("tells who may relay before and after, with counts", () => {
    const relay = section(text, "Who may relay without signing in");
    expect(relay).toContain("Before: 256 addresses: `10.20.4.0/24`.");
    expect(relay).toContain("After: 65,536 addresses: *Scanners*.");
    expect(relay).toMatch(/\| \*EX01\* \| `0\.0\.0\.0:25` \| 65,280 addresses: /);
  });

  it("tells the connectors as tables, and what their settings mean once", () => {
    expect(section(text, "Receive connectors")).toContain("### *EX02*");
    expect(section(text, "Send connectors")).toContain(
      "| *To partner.example* | `partner.example` | 1 |",
    );
    const meanings = section(text, "Settings that differ from the default").split("### ")[1] ?? "";
    expect(meanings.match(/`MaxMessageSize`/g)).toHaveLength(1);
  });

  it("tells explicit rights, and whose are not known", () => {
    expect(section(text, "Explicit rights")).toMatch(
      /\| \*EX01\\\\Relay scanners EX01\* \| .*ANONYMOUS LOGON.* \| given \| `ms-Exch-SMTP-Accept-Any-Recipient` \|/,
    );
    const relay = design.connectors.relay as ReceiveConnector;
    const { permissions: _, ...unknown } = relay;
    const other = { ...design, connectors: { ...design.connectors, relay: unknown } };
    expect(
      section(writeMarkdown(documentOf({ organisation: other })), "Explicit rights"),
    ).toContain("Of 1 receive connector the rights were not imported.");
  });

  it("tells what has to be seen to elsewhere, and what of it is done", () => {
    const relay = design.connectors.relay as ReceiveConnector;
    const notes = [{ text: "Fixed addresses." }, { text: "SPF.", done: true as const }];
    const other = { ...design, connectors: { ...design.connectors, relay: { ...relay, notes } } };
    const told = section(writeMarkdown(documentOf({ organisation: other })), "To see to");
    expect(told).toMatch(/\| Fixed addresses\. \| Open \|/);
    expect(told).toMatch(/\| SPF\. \| Done \|/);
    expect(text).not.toContain("To see to");
  });

  it("tells findings, expectations, and how to verify", () => {
    expect(section(text, "Findings")).toMatch(/\| Warning \| .+ \| \*EX0\d\\\\.+\* \|/);
    expect(section(text, "Expectations")).toMatch(
      /\| (?:Kept|Cannot tell) \| \*Scanners may relay\* \|/,
    );
    expect(section(text, "How to verify")).toContain("PASS or FAIL");
    expect(section(text, "How to verify")).toContain("550 5.7.54");
  });

  it("names the chart as a file beside it", () => {
    expect(section(text, "Mail flow")).toMatch(/!\[.+\]\(corp\.example%20mail-flow\.svg\)/);
  });
});

it("tells a design without a plan", () => {
  const text = writeMarkdown(documentOf({ organisation: design }));
  expect(text).toMatch(/^# Design of corp\.example\n/);
  for (const none of ["## Steps", "## Risks", "## Way back", "## How to verify", "Before: "])
    expect(text).not.toContain(none);
  expect(section(text, "Who may relay without signing in")).toContain("Now: 65,536 addresses");
});

it("says so where nothing is there, or nothing changes", () => {
  const none = documentOf({ organisation: emptyOrganisation("none") });
  expect(writeMarkdown(none)).toContain("The design holds no connectors.");
  const same: Organisation = { ...design, deployed: design.connectors };
  const equal = documentOf({ organisation: same, plan: planOf(comparisonOf(same)) });
  expect(writeMarkdown(equal)).toContain("The design equals what is deployed. Nothing to run.");
});

it("tells gaps, what is not in the plan, temporary values, and what needs a confirmation", () => {
  const [first, second] = plan.steps;
  if (!first || !second) throw new Error("no steps");
  const text = writeMarkdown(
    documentOf({
      organisation: design,
      plan: {
        ...plan,
        steps: [
          { ...first, temporary: ["RemoteIPRanges"] },
          { ...second, needs: [first.id], final: true },
        ],
        gaps: [{ kind: "send", steps: [first.id], domain: "partner.example" }],
        order: [["Servers one after the other."]],
        held: [["Comment of Internet cannot be read."]],
      },
    }),
  );
  const steps = section(text, "Steps");
  expect(steps).toContain("- Servers one after the other.");
  expect(steps).toContain(
    "No order serves everybody throughout:\n\n- After step 1, until the next, mail for `partner.example`",
  );
  expect(steps).toContain("- `RemoteIPRanges` holds a value of neither end after it.");
  expect(steps).toContain("- It needs step 1.\n- It asks for a confirmation of its own:");
  expect(steps).toContain("### Not in the plan\n\n- Comment of Internet cannot be read.");
});

it("tells accepted findings with the reason and the day", () => {
  const { problems } = acceptedOf(design);
  const text = writeMarkdown(documentOf({ organisation: design, problems }));
  expect(section(text, "Findings")).toMatch(
    /### Accepted findings\n\n\| What \| Where \| Accepted \| Reason \|\n.*\n\| .+ \| 2 Nov 2026 \| Printers cannot sign in \|/,
  );
});

/** Problems of which the first finding is accepted. */
function acceptedOf(organisation: Organisation) {
  const problems = problemsOf(organisation);
  const [finding, ...rest] = problems.all;
  const acceptance = organisation.accepted.a1;
  if (!finding || !acceptance) throw new Error("no finding");
  return { problems: { ...problems, all: rest, accepted: [{ finding, acceptance }] } };
}

describe("the same as HTML", () => {
  const html = writeHtml(documentOf(input));

  it("says the same words as the Markdown", () => {
    const { blocks } = documentOf(input);
    for (const block of blocks)
      if (block.is === "heading") expect(html).toContain(`<h${block.level}>`);
    const texts = blocks.flatMap((each) => (each.is === "paragraph" ? [plain(each.text)] : []));
    const bare = html.replace(/<[^>]+>/g, "");
    for (const each of texts.filter((one) => !/[&<>"']/.test(one))) expect(bare).toContain(each);
  });

  it("allows no script and no connection, and holds the chart as a picture", () => {
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
    );
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style>"));
    expect(html).toMatch(/<img src="data:image\/svg\+xml,%3Csvg%20[\w%.~!*()-]+" alt="/);
    expect(html.replace(/data:image[^"]*/g, "")).not.toMatch(
      /<script|https?:|javascript:|\son\w+=/,
    );
  });

  it("is well formed", () => {
    const body = html.slice(html.indexOf("<body>"), html.indexOf("</body>") + 7);
    const known = new Set(
      "body main h1 h2 h3 p ul ol li table thead tbody tr th td i code figure img figcaption".split(
        " ",
      ),
    );
    expect(malformed(body.replace(/(<img [^>]*)>/g, "$1/>"), known)).toBeUndefined();
  });
});
