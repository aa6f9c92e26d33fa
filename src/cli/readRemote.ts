import { type RemoteHost, remoteSchema } from "../core/model";
import { readReply } from "../core/simulate";
import { nearest } from "../core/values";
import { Usage } from "./arguments";

const keys = Object.keys(remoteSchema.shape);

/** Reads `--remote`: the abilities of the other side as JSON. Throws Usage that names the key. */
export function readRemote(text: string): RemoteHost {
  const said = remoteSchema.safeParse(parsed(text));
  if (!said.success) {
    const [issue] = said.error.issues;
    throw new Usage(`--remote: ${issue ? faultOf(issue) : "it cannot be read."}`);
  }
  for (const [command, reply] of Object.entries(said.data.replies ?? {}))
    if (reply !== undefined && !readReply(reply))
      throw new Usage(
        `--remote: replies.${command} is no reply of SMTP: three digits, then the text, on one line.`,
      );
  // zod writes optional members as undefined; JSON has no such value, and this came from JSON.
  return JSON.parse(JSON.stringify(said.data)) as RemoteHost;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Usage(`--remote is no JSON: ${error.message}.`);
  }
}

type Issue = NonNullable<ReturnType<typeof remoteSchema.safeParse>["error"]>["issues"][number];

function faultOf(issue: Issue): string {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    const meant = path === "" ? nearest(key, keys) : undefined;
    const place = path === "" ? key : `${path}.${key}`;
    return `there is no key ${place}.${meant ? ` Did you mean ${meant}?` : ` It takes ${keys.join(", ")}.`}`;
  }
  return `${path === "" ? "it" : path}: ${issue.message}.`;
}
