package org.ashar.notifications.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Signs letters in the name of the sender's domain (RFC 6376), if there is a key; else
 * the relay may do it.
 */
@Component
class Signatures {

	private static final String PEM = "-----(BEGIN|END) PRIVATE KEY-----|\\s";

	/*
	 * Whoever could change them could send readers, or their leave, elsewhere (RFC 8058,
	 * 4).
	 */
	private static final List<String> BESIDES = List.of("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post",
			"Feedback-ID", "Auto-Submitted", "Content-Language");

	private final @Nullable RSAPrivateKey key;

	private final String selector;

	private final String domain;

	Signatures(MailSettings mail, Relay relay) {
		this.key = mail.dkim().key() == null ? null : read(mail.dkim().key());
		this.selector = mail.dkim().selector();
		String from = relay.from().getAddress();
		this.domain = from.substring(from.lastIndexOf('@') + 1);
	}

	private static RSAPrivateKey read(String pem) {
		try {
			byte[] bytes = Base64.getDecoder().decode(pem.replaceAll(PEM, ""));
			return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
		}
		catch (GeneralSecurityException | IllegalArgumentException unreadable) {
			// The cause might quote it.
			throw new IllegalStateException("ASHAR_MAIL_DKIM_KEY must be an RSA key in PKCS #8, as PEM");
		}
	}

	/** Whether letters are signed here. */
	boolean areMade() {
		return key != null;
	}

	/** The message, which signs itself when it is written; only if there is a key. */
	MimeMessage signed(MimeMessage message) throws MessagingException {
		DkimSigner signer = new DkimSigner(domain, selector, Objects.requireNonNull(key));
		signer.setHeaderCanonicalization(Canonicalization.RELAXED);
		signer.setBodyCanonicalization(Canonicalization.RELAXED);
		signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
		// The key is looked up in DNS by those who verify, and a letter need not wait.
		signer.setCheckDomainKey(false);
		BESIDES.forEach(signer::addHeaderToSign);
		return new SignedMessage(message, signer);
	}

	/**
	 * The library signs heads as they are and then writes each character as one octet:
	 * what is beyond ASCII, in the address of a reader (RFC 6532), is given to it as the
	 * octets that it signed.
	 */
	private static final class SignedMessage extends DkimMessage {

		SignedMessage(MimeMessage message, DkimSigner signer) throws MessagingException {
			super(message, signer);
		}

		@Override
		public Enumeration<String> getNonMatchingHeaderLines(String[] names) throws MessagingException {
			return Collections.enumeration(Collections.list(super.getNonMatchingHeaderLines(names))
				.stream()
				.map(SignedMessage::octets)
				.toList());
		}

		private static String octets(String line) {
			return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		}

	}

}
