import type { Scenario } from "../../core/learn";
import appRateLimit from "./app-rate-limit.json" with { type: "json" };
import appSubmission587 from "./app-submission-587.json" with { type: "json" };
import backupRoute from "./backup-route.json" with { type: "json" };
import dmzGateway from "./dmz-gateway.json" with { type: "json" };
import edgeSubscription from "./edge-subscription.json" with { type: "json" };
import googleWorkspaceRelay from "./google-workspace-relay.json" with { type: "json" };
import inboundCloudFilter from "./inbound-cloud-filter.json" with { type: "json" };
import internetDnsExternal from "./internet-dns-external.json" with { type: "json" };
import ipv6Devices from "./ipv6-devices.json" with { type: "json" };
import journalArchive from "./journal-archive.json" with { type: "json" };
import jumpNetworkRelay from "./jump-network-relay.json" with { type: "json" };
import largeMessages from "./large-messages.json" with { type: "json" };
import loadBalancer from "./load-balancer.json" with { type: "json" };
import lockDefaultFrontend from "./lock-default-frontend.json" with { type: "json" };
import m365Hybrid from "./m365-hybrid.json" with { type: "json" };
import m365OutboundRelay from "./m365-outbound-relay.json" with { type: "json" };
import migration2016Se from "./migration-2016-se.json" with { type: "json" };
import partnerDomainSecurity from "./partner-domain-security.json" with { type: "json" };
import partnerMutualTls from "./partner-mutual-tls.json" with { type: "json" };
import relayScannersAddress from "./relay-scanners-address.json" with { type: "json" };
import relayScannersAuthenticated from "./relay-scanners-authenticated.json" with { type: "json" };
import relayScannersInternal from "./relay-scanners-internal.json" with { type: "json" };
import scopedConnectors from "./scoped-connectors.json" with { type: "json" };
import sharedDomainRelay from "./shared-domain-relay.json" with { type: "json" };
import shutOutHost from "./shut-out-host.json" with { type: "json" };
import smartHostAuthenticated from "./smart-host-authenticated.json" with { type: "json" };
import smartHostFailover from "./smart-host-failover.json" with { type: "json" };
import splitDomainCost from "./split-domain-cost.json" with { type: "json" };
import trustedAppliance from "./trusted-appliance.json" with { type: "json" };

/** All scenarios in the order of the shelf; all.test.ts holds each to the schema. */
export const scenarios = [
  relayScannersAddress,
  relayScannersAuthenticated,
  relayScannersInternal,
  appSubmission587,
  inboundCloudFilter,
  partnerMutualTls,
  partnerDomainSecurity,
  smartHostAuthenticated,
  smartHostFailover,
  m365Hybrid,
  googleWorkspaceRelay,
  internetDnsExternal,
  splitDomainCost,
  scopedConnectors,
  edgeSubscription,
  sharedDomainRelay,
  migration2016Se,
  loadBalancer,
  dmzGateway,
  ipv6Devices,
  largeMessages,
  appRateLimit,
  lockDefaultFrontend,
  jumpNetworkRelay,
  backupRoute,
  journalArchive,
  trustedAppliance,
  shutOutHost,
  m365OutboundRelay,
] as unknown as readonly Scenario[];
