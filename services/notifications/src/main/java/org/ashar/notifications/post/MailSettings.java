package org.ashar.notifications.post;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave ({@code ASHAR_MAIL_…}).
 *
 * @param from sender of all letters, a name with an address
 * @param connectTimeout for reaching the relay
 * @param answerTimeout for each of its answers; well below the two minutes for which a
 * letter is lent
 * @param returnPath the mailbox to which letters come back, each by an address of its
 * own: its server must take {@code name+anything@domain}; without it they come back to
 * the sender
 * @param returnsUri where that mailbox is read: {@code imaps://user:password@host} with a
 * folder as its path, INBOX if there is none
 * @param dkim how letters are signed
 */
@ConfigurationProperties("ashar.mail")
record MailSettings(@DefaultValue("Ashar <ashar@localhost>") String from, @DefaultValue("5s") Duration connectTimeout,
		@DefaultValue("30s") Duration answerTimeout, @Nullable String returnPath, @Nullable URI returnsUri,
		@DefaultValue Dkim dkim) {

	/** A password may be among them. */
	@Override
	public String toString() {
		return "MailSettings[" + from + "]";
	}

	/**
	 * Signatures of RFC 6376.
	 *
	 * @param key an RSA key in PKCS #8, as PEM; without it letters are not signed here
	 * @param selector under which the public key stands in DNS
	 */
	record Dkim(@Nullable String key, @DefaultValue("ashar") String selector) {

		/** The key is nobody's business. */
		@Override
		public String toString() {
			return "Dkim[" + selector + "]";
		}
	}

}
