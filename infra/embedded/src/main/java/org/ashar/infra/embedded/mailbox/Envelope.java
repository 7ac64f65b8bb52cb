package org.ashar.infra.embedded.mailbox;

import java.util.List;

/**
 * What SMTP said about a letter beside the letter itself; the sender of a bounce is
 * empty.
 */
record Envelope(String sender, List<String> recipients, String client) {
}
