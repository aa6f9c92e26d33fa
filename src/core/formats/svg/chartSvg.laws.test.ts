import fc from "fast-check";
import { expect, it } from "vitest";
import { anyOrganisation } from "../../../testing/designs";
import { brokenText, hostileText } from "../../../testing/powershell/hostile";
import { malformed } from "../../../testing/wellFormed";
import { chartSvg } from ".";

const known = new Set("svg title desc defs pattern g rect circle path text tspan".split(" "));
const markup = fc.constantFrom(
  "<script>alert(1)</script>",
  '"><image href="http://evil.example"/>',
  "]]>",
  "<!--",
  "&amp;<&lt;",
  "</text></svg><svg onload='x'>",
);

it("stays well formed and whole whatever anything is called", () => {
  fc.assert(
    fc.property(
      anyOrganisation({ hostile: true }),
      fc.oneof(hostileText, brokenText, markup),
      (design, name) => {
        const [first] = Object.values(design.connectors);
        const connectors = first
          ? { ...design.connectors, [first.id]: { ...first, name } }
          : design.connectors;
        const svg = chartSvg({ ...design, name, connectors });
        expect(malformed(svg, known)).toBeUndefined();
      },
    ),
    { numRuns: 150 },
  );
});
