import type { Probe } from "./kit";
import { type Notation, socketOf, unwritable } from "./notation";
import { shellQuote } from "./shellQuote";

const word = (text: string): string => {
  const quoted = shellQuote(text);
  return quoted.ok ? quoted.value : `'${unwritable}'`;
};

/** Commands of a POSIX shell with nc, dig, openssl and swaks. */
export const shell: Notation = {
  client: "for a Linux client",
  needs: [
    "nc, dig, openssl and swaks are programs of their own; swaks asks for the name and the password.",
  ],
  variable: (words) => words.map((each) => each.toUpperCase()).join("_"),
  assign: (variable, text) => `${variable}=${word(text)}`,
  use: (variable) => `"$${variable}"`,
  quote: word,
  command(probe: Probe, words, subject) {
    switch (probe.is) {
      case "port":
        return [`nc -vz -w 10 ${words(probe.host)} ${probe.port}`];
      case "dns":
        return [`dig +noall +answer ${word(probe.name)} ${probe.type}`];
      case "tls": {
        const name =
          probe.expects === undefined
            ? ""
            : ` -verify_return_error -verify_hostname ${word(probe.expects)}`;
        const { host, port } = probe;
        const place =
          typeof host === "string" ? word(socketOf(host, port)) : `${words(host)}:${port}`;
        return [`openssl s_client -starttls smtp -connect ${place}${name} </dev/null`];
      }
      case "message": {
        const file =
          probe.attachment === undefined ? "" : `head -c ${probe.attachment} /dev/zero | `;
        const more = [
          ...(file ? ["--attach-type application/octet-stream --attach -"] : []),
          ...(probe.tls ? ["--tls"] : []),
          ...(probe.signIn ? ["--auth"] : []),
        ];
        return [
          [
            `${file}swaks --server`,
            words(probe.host),
            `--port ${probe.port} --from`,
            words(probe.from),
            "--to",
            words(probe.to),
            `--header ${word(`Subject: ${subject}`)}`,
            ...more,
          ].join(" "),
        ];
      }
    }
  },
};
