import { type Bag, type Subject, subjectOf, subjectOfFilled } from "../adopt";
import { cellOf, isFreeText, kindOf } from "../cells";
import { namesIn, type Shown, type ShownObject, type ShownProperty } from "./shown";
import { type Joint, valueIn, type Width } from "./wrapped";

/** The subject of an object or a table by its names, or by the command above it. */
export const subjectOfNamed = (
  names: readonly string[],
  hint: Subject | undefined,
): Subject | undefined =>
  subjectOf({
    types: [],
    properties: names.map((name) => ({ name, raw: undefined })),
    ...(hint !== undefined && { hint }),
  });

/** One output may show both kinds of connector, with the properties of the other kind blank. */
export const subjectOfTexts = (
  names: readonly string[],
  textAt: (index: number) => string,
  subject: Subject | undefined,
): Subject | undefined =>
  subject === "receive" || subject === "send"
    ? subjectOfFilled({ types: [], hint: subject }, names, (index) =>
        /^\s*(?:\{\}\s*)?$/.test(textAt(index)),
      )
    : subject;

export const subjectOfShown = (
  { properties }: ShownObject,
  subject: Subject | undefined,
): Subject | undefined =>
  subjectOfTexts(
    properties.map(({ name }) => name),
    (index) => properties[index]?.pieces[0]?.text ?? "",
    subject,
  );

const hasName = (names: ReadonlySet<string>): boolean => names.has("Name") || names.has("Identity");

/** The items with objects made whole that a blank line stood in the middle of. */
export function rejoined(items: readonly Shown[]): readonly Shown[] {
  const found: Shown[] = [];
  for (const item of items) {
    const before = found.at(-1);
    if (item.is === "object" && before?.is === "object" && isRest(before, item))
      found[found.length - 1] = {
        ...before,
        properties: [...before.properties, ...item.properties],
      };
    else found.push(item);
  }
  return found;
}

/** One has the identity and the other the name that it ends in. */
function isSameName(before: ShownObject, after: ShownObject): boolean {
  const shownValue = (object: ShownObject, name: string): string | undefined =>
    object.properties.find((each) => each.name === name)?.pieces[0]?.text.trim();
  return [
    [before, after],
    [after, before],
  ].some(([one, other]) => {
    const identity = one && shownValue(one, "Identity");
    const name = other && shownValue(other, "Name");
    return !!name && (identity === name || identity?.endsWith(`\\${name}`) === true);
  });
}

/** One of them has the name, none of the properties comes again, and the colons stand below each other. */
function isRest(before: ShownObject, after: ShownObject): boolean {
  if (after.blanksBefore !== 1 || before.colon === undefined || before.colon !== after.colon)
    return false;
  if (before.properties[0]?.name === after.properties[0]?.name) return false;
  const [names, others] = [namesIn(before), namesIn(after)];
  if (hasName(names) === hasName(others) && !isSameName(before, after)) return false;
  const [one, other] = [names, others].map((each) => subjectOfNamed([...each], undefined));
  if (one !== undefined && other !== undefined && one !== other) return false;
  return ![...others].some((name) => names.has(name));
}

/** Members of a list have no blanks in them; names and paths have. */
function jointOf({ name, pieces }: ShownProperty, subject: Subject | undefined): Joint {
  if (isFreeText(subject, name)) return "\n";
  const kind = kindOf(subject, name);
  const isList = kind ? kind.list || kind.type === "flags" : /^\s*\{/.test(pieces[0]?.text ?? "");
  return isList ? "" : " ";
}

/** An object as a reader of exports takes it, its values without notation. */
export function bagOfObject(
  { line, properties }: ShownObject,
  subject: Subject | undefined,
  width: Width,
): Bag {
  return {
    line,
    types: [],
    isText: true,
    ...(subject !== undefined && { subject }),
    properties: properties.map((each) => {
      const value = valueIn(each, width, jointOf(each, subject));
      const { raw, lost } = cellOf(subject, each.name, value);
      const { name, line } = each;
      return lost === undefined ? { name, line, raw } : { name, line, raw, lost };
    }),
  };
}
