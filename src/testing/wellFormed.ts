/**
 * Why a text is no well-formed XML made of these elements; undefined where it is. Strict on purpose: attributes in
 * double quotes, the five entities and decimal references only, no comments, no instructions, no characters that
 * XML does not know.
 */
export function malformed(xml: string, elements: ReadonlySet<string>): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
  const strange = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u.exec(xml);
  if (strange) return `an unknown character at ${strange.index}`;
  const open: string[] = [];
  const tag = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?: [A-Za-z:-]+="[^"<>]*")*)(\/?)>/y;
  let roots = 0;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (/&(?!(?:amp|lt|gt|quot|#39);)|>/.test(text)) return `markup in the text at ${at}`;
    if (open.length === 0 && text.trim() !== "") return `text outside at ${at}`;
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(xml);
    if (!found) return `no tag at ${next}: ${xml.slice(next, next + 60)}`;
    const [whole, closing, name = "", attributes = "", empty] = found;
    if (!elements.has(name)) return `the element ${name} at ${next}`;
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(attributes)) return `an attribute at ${next}`;
    if (closing) {
      if (open.pop() !== name) return `${name} is closed at ${next} and was not open`;
    } else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name);
    }
    at = next + whole.length;
  }
  if (open.length > 0) return `${open.join(", ")} not closed`;
  return roots === 1 ? undefined : `${roots} roots`;
}
