/** A line of a conversation, as far as its grammar goes. */
interface Spoken {
  readonly from: "client" | "server";
  readonly text: string;
}

const letDig = "[A-Za-z0-9\\u0080-\\u{10ffff}]";
const subDomain = `${letDig}(?:(?:${letDig}|-)*${letDig})?`;
const domain = `${subDomain}(?:\\.${subDomain})*`;
const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const literal = `\\[(?:${octet}(?:\\.${octet}){3}|IPv6:[0-9A-Fa-f:]+(?:[0-9.]*))\\]`;
const atext = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\u{10ffff}-]+";
const quoted = '"(?:[ !#-\\[\\]-~\\u0080-\\u{10ffff}]|\\\\[ -~])*"';
const mailbox = `(?:${atext}(?:\\.${atext})*|${quoted})@(?:${domain}|${literal})`;
const parameters = "(?: [A-Za-z0-9][A-Za-z0-9-]*(?:=[\\x21-\\x3c\\x3e-\\x7e]+)?)*";
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, "u");

/** Commands: RFC 5321 (4.1.1), 3207, 4954, 3030. */
const commands: Readonly<Record<string, RegExp>> = {
  EHLO: whole(`EHLO (?:${domain}|${literal})`),
  HELO: whole(`HELO ${domain}`),
  STARTTLS: whole("STARTTLS"),
  // Private to Exchange (S168): TLS between its servers, in the form of STARTTLS.
  "X-ANONYMOUSTLS": whole("X-ANONYMOUSTLS"),
  AUTH: whole("AUTH [A-Z0-9_-]{1,20}(?: (?:=|[A-Za-z0-9+/]+={0,2}))?"),
  MAIL: whole(`MAIL FROM:<(?:${mailbox})?>${parameters}`),
  RCPT: whole(`RCPT TO:<(?:${mailbox}|[Pp]ostmaster)>${parameters}`),
  DATA: whole("DATA"),
  BDAT: whole("BDAT \\d+(?: LAST)?"),
  RSET: whole("RSET"),
  NOOP: whole("NOOP(?: [\\x21-\\x7e]+)?"),
  QUIT: whole("QUIT"),
};

/** Which commands may follow, by what stands (RFC 5321, 4.1.4). */
const sequence: Readonly<Record<string, (state: State) => boolean>> = {
  EHLO: () => true,
  HELO: () => true,
  STARTTLS: ({ hello, secure, mail }) => hello && !secure && !mail,
  "X-ANONYMOUSTLS": ({ hello, secure, mail }) => hello && !secure && !mail,
  AUTH: ({ hello, mail, signedIn }) => hello && !mail && !signedIn,
  MAIL: ({ hello, mail }) => hello && !mail,
  RCPT: ({ mail }) => mail,
  DATA: ({ recipients }) => recipients > 0,
  BDAT: ({ recipients }) => recipients > 0,
  RSET: () => true,
  NOOP: () => true,
  QUIT: () => true,
};

const replyLine = /^([2-5][0-5]\d)(?:([ -])([\t\x20-\x7e]*))?$/;
const ehloWord = /^[A-Za-z0-9][A-Za-z0-9-]*(?: [\x21-\x7e]+)*$/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

interface State {
  hello: boolean;
  secure: boolean;
  signedIn: boolean;
  mail: boolean;
  recipients: number;
  /** The command that waits for its reply; `greeting` at the start. */
  awaiting: string | null;
  /** What the client sends besides commands. */
  mode: "commands" | "data" | "chunk" | "auth";
  /** Lines of the reply that is being told. */
  reply: string[];
  ended: boolean;
}

/**
 * What is wrong with a conversation by the grammar of SMTP (RFC 5321, 3207, 4954, 3030, 6531): each line by itself and the
 * order in which they come; none = nothing. It looks at texts alone, so that it can judge who writes them.
 */
export function smtpFaults(lines: readonly Spoken[]): string[] {
  const faults: string[] = [];
  const state: State = {
    hello: false,
    secure: false,
    signedIn: false,
    mail: false,
    recipients: 0,
    awaiting: "greeting",
    mode: "commands",
    reply: [],
    ended: false,
  };
  lines.forEach(({ from, text }, index) => {
    const fault = (what: string): void => void faults.push(`${index + 1}: ${what}: ${text}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: line ends and NUL are what must not be there
    if (/[\r\n\x00]/.test(text)) fault("a line end within a line");
    if (state.ended) fault("after the end of the session");
    if (from === "server") server(state, text, fault);
    else client(state, text, fault);
  });
  if (state.reply.length > 0) faults.push("the last reply is not ended");
  return faults;
}

type Fault = (what: string) => void;

function client(state: State, text: string, fault: Fault): void {
  if (state.reply.length > 0) fault("the client speaks within a reply");
  if (state.mode === "data" || state.mode === "chunk") {
    content(state, text, fault);
    return;
  }
  if (state.awaiting !== null) fault("the client speaks before the reply");
  if (state.mode === "auth") {
    if (text !== "*" && !base64.test(text)) fault("no base64 in AUTH");
    state.awaiting = "AUTH";
    return;
  }
  if (text.length > 510) fault("a command of more than 512 octets");
  const verb = text.split(" ", 1)[0] ?? "";
  const form = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (!form?.test(text)) fault(form ? "malformed command" : "no command");
  if (!form) return;
  if (!sequence[verb]?.(state)) fault("out of order");
  state.awaiting = verb;
  if (verb === "BDAT") state.mode = "chunk";
}

function content(state: State, text: string, fault: Fault): void {
  if (text.length > 998) fault("a line of more than 998 characters");
  if (state.mode === "chunk") return;
  if (text === ".") {
    state.awaiting = "end";
    state.mode = "commands";
  } else if (/^\.(?!\.)/.test(text)) fault("a dot at the start of a line is not doubled");
}

function server(state: State, text: string, fault: Fault): void {
  if (text.length > 510) fault("a reply of more than 512 octets");
  const [, code, mark, words] = replyLine.exec(text) ?? [];
  if (code === undefined) {
    fault("no reply");
    return;
  }
  if (state.awaiting === null) fault("a reply to nothing");
  const first = state.reply[0]?.slice(0, 3);
  if (first !== undefined && first !== code) fault("another code within a reply");
  state.reply.push(text);
  if (state.awaiting === "EHLO" && code === "250") {
    const form = state.reply.length === 1 ? whole(`${domain}(?: [\\x20-\\x7e]+)?`) : ehloWord;
    if (!form.test(words ?? "")) fault("malformed EHLO reply");
  }
  if (mark === "-") return;
  state.reply = [];
  answered(state, code, fault);
}

/** What a whole reply changes, by the command that it answers. */
function answered(state: State, code: string, fault: Fault): void {
  const { awaiting } = state;
  const taken = code[0] === "2";
  state.awaiting = null;
  if (code === "421" || (awaiting === "QUIT" && code === "221")) state.ended = true;
  if (code[0] === "3" && awaiting !== "DATA" && awaiting !== "AUTH")
    fault("3yz where no more is asked");
  if (awaiting === "greeting" && code !== "220" && code !== "554" && code !== "421")
    fault("a greeting that is none");
  if ((awaiting === "EHLO" || awaiting === "HELO") && taken)
    Object.assign(state, { hello: true, mail: false, recipients: 0 });
  if ((awaiting === "STARTTLS" || awaiting === "X-ANONYMOUSTLS") && taken)
    Object.assign(state, { secure: true, hello: false });
  if (awaiting === "AUTH") {
    state.mode = code === "334" ? "auth" : "commands";
    if (code === "235") state.signedIn = true;
  }
  if (awaiting === "MAIL") state.mail = taken;
  if (awaiting === "RCPT" && taken) state.recipients += 1;
  if (awaiting === "DATA" && code === "354") state.mode = "data";
  if (awaiting === "end" || awaiting === "RSET" || awaiting === "BDAT")
    Object.assign(state, { mode: "commands", mail: false, recipients: 0 });
}
