import { quote } from "../powershell/quote";
import type { Probe } from "./kit";
import { type Notation, socketOf, unwritable } from "./notation";

const word = (text: string): string => {
  const quoted = quote(text);
  return quoted.ok ? quoted.value : `'${unwritable}'`;
};

/** Commands of Windows PowerShell and, for certificates, openssl. */
export const powerShell: Notation = {
  client: "for a PowerShell client",
  needs: [
    "Test-NetConnection and Resolve-DnsName are there on Windows; openssl is a program of its own.",
  ],
  variable: (words) =>
    words.map((each) => `${each.slice(0, 1).toUpperCase()}${each.slice(1)}`).join(""),
  assign: (variable, text) => `$${variable} = ${word(text)}`,
  use: (variable) => `$${variable}`,
  quote: word,
  command(probe: Probe, words, subject) {
    switch (probe.is) {
      case "port":
        return [`Test-NetConnection -ComputerName ${words(probe.host)} -Port ${probe.port}`];
      case "dns":
        return [`Resolve-DnsName -Name ${word(probe.name)} -Type ${probe.type}`];
      case "tls": {
        const { host, port } = probe;
        const place =
          typeof host === "string" ? word(socketOf(host, port)) : `(${words(host)} + ':${port}')`;
        const name =
          probe.expects === undefined
            ? ""
            : ` -verify_return_error -verify_hostname ${word(probe.expects)}`;
        return [`'QUIT' | openssl s_client -starttls smtp -connect ${place}${name}`];
      }
      case "message": {
        const file = "$attachment";
        const more = [
          ...(probe.attachment === undefined ? [] : [`-Attachments ${file}`]),
          ...(probe.tls ? ["-UseSsl"] : []),
          ...(probe.signIn ? ["-Credential (Get-Credential)"] : []),
        ];
        return [
          ...(probe.attachment === undefined
            ? []
            : [
                `${file} = New-TemporaryFile`,
                `[IO.File]::WriteAllBytes(${file}, [byte[]]::new(${probe.attachment}))`,
              ]),
          [
            "Send-MailMessage -SmtpServer",
            words(probe.host),
            `-Port ${probe.port} -From`,
            words(probe.from),
            "-To",
            words(probe.to),
            `-Subject ${word(subject)} -Body ${word(subject)}`,
            ...more,
            "-ErrorAction Stop",
          ].join(" "),
        ];
      }
    }
  },
};
