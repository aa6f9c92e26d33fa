import { expect, it } from "vitest";
import { parseIdentifier, printIdentifier } from "./identifier";
import { parseThumbprint } from "./thumbprint";

it("reads issuer and subject as written", () => {
  const text = "<I>CN=Example CA, O=Example<S>CN=mail.contoso.example";
  const read = parseIdentifier(text);
  expect(read).toEqual({
    ok: true,
    value: { issuer: "CN=Example CA, O=Example", subject: "CN=mail.contoso.example" },
  });
  expect(read.ok && printIdentifier(read.value)).toBe(text);
});

const thumbprint = "A1B2C3D4E5F60718293A4B5C6D7E8F9012345678";

it.each([
  ["CN=mail.contoso.example", "identifier-form"],
  ["<I>CN=Example CA", "identifier-form"],
  ["<I><S>CN=mail.contoso.example", "identifier-form"],
  [thumbprint, "identifier-thumbprint"],
])("%s is refused: %s", (text, code) => {
  const read = parseIdentifier(text);
  expect(read.ok ? undefined : read.complaint.code).toBe(code);
});

it.each([
  thumbprint,
  thumbprint.toLowerCase(),
  `\u200e${thumbprint.replace(/../g, "$& ")}`,
  thumbprint.replace(/..(?=.)/g, "$&:"),
])("reads the thumbprint %s", (text) =>
  expect(parseThumbprint(text)).toEqual({ ok: true, value: thumbprint }),
);

it("counts the digits of what is no thumbprint", () => {
  const read = parseThumbprint("a1b2");
  expect(read.ok ? undefined : read.complaint.what).toBe("This has 4 hexadecimal digits.");
  expect(parseThumbprint(`${thumbprint}00`).ok).toBe(false);
});
