import { servesInternet } from "../reading/door/region";
import { servedAtPort, servingIn } from "../reading/door/served";
import { rule } from "../rule";

/** The greeting of SMTP is 220 and the host's name (RFC 5321). */
export const bannerWithoutName = rule({
  code: "receive/banner-without-name",
  per: "server",
  *find(unit) {
    for (const { receiver, served } of servingIn(unit)) {
      const banner = receiver.value("Banner");
      if (typeof banner !== "string" || banner.trim() === "" || namesHost(banner)) continue;
      if (servesInternet(servedAtPort(served, 25)))
        yield { receiver, parameter: "Banner", measured: { values: [banner] } };
    }
  },
});

const host = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?$/u;
const literal = /^\[(?:IPv6:)?[\da-f.:]+\]$/i;

/** The first word after 220 is a name with a dot, or an address literal. */
function namesHost(banner: string): boolean {
  const [first = ""] = banner
    .trim()
    .replace(/^220(?=$|[\s-])[\s-]*/, "")
    .split(/\s/);
  return host.test(first) || literal.test(first);
}
