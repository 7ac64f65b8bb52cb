package org.ashar.events.ticket;

import java.security.interfaces.ECPublicKey;

/** The half of a key that tells true tickets from others; anybody may have it. */
public record VerifyingKey(String id, ECPublicKey key) {
}
