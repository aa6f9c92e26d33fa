import { parameterName, phrase, value } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const fqdnWithExchangeServer = refusal({
  code: "refused/fqdn-with-exchange-server",
  of: "receive",
  reads: ["Fqdn", "AuthMechanism"],
  cites: ["V13"],
  examples: {
    refused: [
      {
        fqdn: "ex01.corp.example",
        explicit: { Fqdn: "mail.corp.example", AuthMechanism: ["ExchangeServer", "Tls"] },
      },
    ],
    accepted: [
      {
        fqdn: "ex01.corp.example",
        explicit: { Fqdn: "EX01.corp.example", AuthMechanism: ["ExchangeServer", "Tls"] },
      },
      {
        fqdn: "ex01.corp.example",
        explicit: { Fqdn: "EX01", AuthMechanism: ["ExchangeServer", "Tls"] },
      },
      {
        fqdn: "ex01.corp.example",
        explicit: { Fqdn: "mail.corp.example", AuthMechanism: ["Tls"] },
      },
      {
        fqdn: "ex01.corp.example",
        role: "Edge",
        explicit: { Fqdn: "mail.corp.example", AuthMechanism: ["ExchangeServer", "Tls"] },
      },
      { explicit: { Fqdn: "mail.corp.example", AuthMechanism: ["ExchangeServer", "Tls"] } },
    ],
  },
  *find(subject) {
    const { server } = subject;
    const fqdn = subject.value("Fqdn");
    if (typeof fqdn !== "string" || !server?.fqdn || server.role === "Edge") return;
    if (!subject.members("AuthMechanism").includes("ExchangeServer")) return;
    const own = [server.fqdn, server.name].map((each) => each.toLowerCase());
    if (own.includes(fqdn.toLowerCase())) return;
    yield {
      what: phrase`${value(fqdn)} is not this server's name, which ExchangeServer demands.`,
      why: phrase`Exchange servers prove themselves to each other by the name in the EHLO reply. With ExchangeServer in ${parameterName("AuthMechanism")} the cmdlet takes only ${value(server.fqdn)} or ${value(server.name)}.`,
      mend: phrase`Use the server's own name, or take ExchangeServer away.`,
      fixes: [
        setting(subject, phrase`Use ${value(server.fqdn)}`, true, { Fqdn: server.fqdn }),
        setting(subject, phrase`Take ExchangeServer away`, false, {
          AuthMechanism: subject
            .members("AuthMechanism")
            .filter((each) => each !== "ExchangeServer"),
        }),
      ],
    };
  },
});
