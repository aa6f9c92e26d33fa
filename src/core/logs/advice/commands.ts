/** A stretch of a step's text: words to people, or what is typed into a shell. */
export interface Stretch {
  /** Place of its first character in the step's text. */
  readonly at: number;
  readonly text: string;
  readonly isCommand: boolean;
}

/** Verbs of the cmdlets that the steps name; a header field such as Authentication-Results begins with none. */
const verbs =
  "Add Clear Enable Export Format Get Group Mount New Remove Resolve Restart Resume Retry Search Select Set Sort Start Suspend Test Update Where";
const cmdlet = new RegExp(`(?:\\$\\w+ = )?\\b(?:${verbs.replaceAll(" ", "|")})-[A-Z]\\w+`, "y");
/** Programs of Windows that the steps name, with their switches and what these take. */
const program =
  /\b(?:certutil|netstat|nslookup|setspn|w32tm)(?: (?:[-/][\w=]+|my|(?:[A-Z]+\/)?<[^>]*>))+(?: \| findstr \S+)?/y;
const parameter = /-[A-Z]\w*/y;
/** In quotes or braces, a command in brackets, a place to fill in, a variable, or a bare word. */
const atom = String.raw`(?:@?\{[^}]*\}|\((?=["GN])[^()]*\)|"[^"]*"|<[^>]*>|\$\w+|[\w*…-]+)`;
/** Atoms with what holds them together. A bare word in small letters goes on with the sentence: no value. */
const value = new RegExp(`(?![a-z]+(?![\\w.]))${atom}(?:[,.:\\\\/]*${atom})*`, "y");

/**
 * Tells the commands of a step's text (failures.json, `nextSteps`) from the words around them. The stretches make up the
 * text again. A command begins with a cmdlet and holds its parameters, values and what it is piped into.
 */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let said = 0;
  let at = 0;
  while (at < text.length) {
    const end = commandAt(text, at);
    if (end === undefined) {
      at = nextWord(text, at);
      continue;
    }
    if (at > said) stretches.push({ at: said, text: text.slice(said, at), isCommand: false });
    stretches.push({ at, text: text.slice(at, end), isCommand: true });
    said = at = end;
  }
  if (said < text.length) stretches.push({ at: said, text: text.slice(said), isCommand: false });
  return stretches;
}

const match = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
};

function nextWord(text: string, at: number): number {
  const found = /[^\w$-][\w$]/g;
  found.lastIndex = at;
  const next = found.exec(text);
  return next ? next.index + 1 : text.length;
}

/** Where a command that begins here ends; undefined: none begins here. */
function commandAt(text: string, from: number): number | undefined {
  const begun = match(cmdlet, text, from);
  if (begun === undefined) return match(program, text, from);
  let end = begun;
  for (let next: number | undefined = end; next !== undefined; next = goneOn(text, end)) end = next;
  return end;
}

/** The end of the next part of a command: what it is piped into, a parameter or a value. */
const goneOn = (text: string, end: number): number | undefined =>
  (text.startsWith(" | ", end) ? match(cmdlet, text, end + 3) : undefined) ??
  (text[end] === " " ? argumentAt(text, end + 1) : undefined);

const argumentAt = (text: string, at: number): number | undefined =>
  match(parameter, text, at) ?? match(value, text, at);
