import { received, row } from "../rows/kinds";
import { ofRow, type Store } from "../rows/store";
import type { Order } from "./order";
import { chainWord, thumbprintOf } from "./tls";

interface PeerCertificate {
  readonly thumbprint: string | null;
  /** The word of a validation that failed. */
  readonly validation: string | null;
}

/** What the rows of a session tell of the certificate of the other side. */
export function peerCertificate(store: Store, order: Order): PeerCertificate {
  let thumbprint: string | null = null;
  let validation: string | null = null;
  let ofPeer = false;
  for (let place = 0; place < order.count; place += 1) {
    const at = order.rows[place] as number;
    const text = (): string => store.texts.text(store.row.get(at, ofRow.detail));
    switch (store.kind.get(at) & ~received) {
      case row.ownCertificate:
        ofPeer = false;
        break;
      case row.peerCertificate:
        ofPeer = true;
        thumbprint = thumbprintOf(text()) ?? thumbprint;
        break;
      case row.thumbprint:
        if (ofPeer) thumbprint = thumbprintOf(text()) ?? thumbprint;
        break;
      case row.chain:
        if (!/^(EmptyCertificate|Valid)$/i.test(text())) validation = text();
        break;
      case row.certificateRefused:
        validation = chainWord(text());
        break;
      default:
        break;
    }
  }
  return { thumbprint, validation };
}
