import { randomBytes } from "node:crypto";
import { request } from "node:http";

/**
 * A session of WebDriver BiDi, by the least of a web socket that it needs: Node 20 has none of its own.
 * `send` answers the result of a command and throws its error; `events` are all that came beside.
 */
export async function openBidi(address) {
  const socket = await upgraded(`${address.replace(/^ws/, "http")}/session`);
  const waiting = new Map();
  const events = [];
  let held = Buffer.alloc(0);
  let text = [];
  socket.on("data", (bytes) => {
    held = Buffer.concat([held, bytes]);
    for (let frame = frameIn(held); frame; frame = frameIn(held)) {
      held = held.subarray(frame.length);
      // Text, or the part of one that goes on; pings and the end of the connection are of no interest here.
      if (frame.code > 2) continue;
      text.push(frame.payload);
      if (frame.isLast) take(JSON.parse(Buffer.concat(text).toString("utf8")));
      if (frame.isLast) text = [];
    }
  });
  function take(message) {
    if (message.id === undefined || message.id === null) events.push(message);
    else waiting.get(message.id)?.(message);
  }
  let last = 0;
  const send = async (method, params) => {
    last += 1;
    const id = last;
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    socket.write(masked(JSON.stringify({ id, method, params })));
    const { error, message, result } = await answer;
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${message ?? error}`);
    return result;
  };
  return { send, events, close: () => socket.destroy() };
}

function upgraded(address) {
  return new Promise((resolve, reject) => {
    const asking = request(address, {
      headers: {
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
      },
    });
    asking.on("upgrade", (_, socket) => resolve(socket));
    asking.on("response", ({ statusCode }) => reject(new Error(`It answered ${statusCode}.`)));
    asking.on("error", reject);
    asking.end();
  });
}

/** The first frame of what has come (RFC 6455, 5.2), or undefined where more is to come. A server does not mask. */
export function frameIn(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head) return undefined;
  const size =
    short === 126
      ? bytes.readUInt16BE(2)
      : short === 127
        ? Number(bytes.readBigUInt64BE(2))
        : short;
  if (bytes.length < head + size) return undefined;
  return {
    isLast: (bytes[0] & 0x80) !== 0,
    code: bytes[0] & 0x0f,
    payload: bytes.subarray(head, head + size),
    length: head + size,
  };
}

/** A text as one frame; what a client sends is masked. */
export function masked(text, mask = randomBytes(4)) {
  const payload = Buffer.from(text, "utf8");
  const long = payload.length > 0xffff;
  const head = Buffer.alloc(payload.length < 126 ? 2 : long ? 10 : 4);
  head[0] = 0x81;
  head[1] = 0x80 | (payload.length < 126 ? payload.length : long ? 127 : 126);
  if (long) head.writeBigUInt64BE(BigInt(payload.length), 2);
  else if (payload.length >= 126) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ mask[at % 4])]);
}
