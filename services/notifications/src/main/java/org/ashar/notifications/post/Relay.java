package org.ashar.notifications.post;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.StreamProvider;
import java.net.URI;
import java.util.Properties;
import org.ashar.infra.platform.start.AsharSettings;
import org.springframework.stereotype.Component;

/** Where the mail relay is, and how it is spoken to. */
@Component
class Relay {

	/**
	 * The library's only one. Unless it is named, the whole class path is searched for it
	 * eight times for each letter, which costs more than all else about its message.
	 */
	static final String STREAMS = "org.eclipse.angus.mail.util.MailStreamProvider";

	private final URI uri;

	private final Session session;

	private final InternetAddress from;

	Relay(AsharSettings settings, MailSettings mail) {
		System.setProperty(StreamProvider.class.getName(), STREAMS);
		this.uri = settings.smtpUri();
		this.from = sender(mail.from());
		this.session = Session.getInstance(properties(mail, settings.publicUrl().getHost()));
	}

	private static InternetAddress sender(String from) {
		try {
			return new InternetAddress(from, true);
		}
		catch (AddressException e) {
			throw new IllegalStateException("ashar.mail.from is no mail address", e);
		}
	}

	private Properties properties(MailSettings mail, String host) {
		String prefix = "mail." + protocol() + ".";
		Properties properties = new Properties();
		properties.put(prefix + "connectiontimeout", Long.toString(mail.connectTimeout().toMillis()));
		properties.put(prefix + "timeout", Long.toString(mail.answerTimeout().toMillis()));
		properties.put(prefix + "writetimeout", Long.toString(mail.answerTimeout().toMillis()));
		properties.put(prefix + "socketFactory", new PromptSockets());
		properties.put(prefix + "socketFactory.fallback", "false");
		properties.put(prefix + "localhost", host);
		properties.put(prefix + "from", from.getAddress());
		properties.put(prefix + "starttls.enable", "true");
		// Whoever sends a password must not send it in the open.
		properties.put(prefix + "starttls.required", Boolean.toString(uri.getUserInfo() != null && !isTls()));
		properties.put(prefix + "ssl.checkserveridentity", "true");
		properties.put("mail.mime.allowutf8", "true");
		properties.put(prefix + "auth", Boolean.toString(uri.getUserInfo() != null));
		return properties;
	}

	private boolean isTls() {
		return "smtps".equals(uri.getScheme());
	}

	private String protocol() {
		return isTls() ? "smtps" : "smtp";
	}

	/** A new way to the relay, not yet opened. */
	GatedTransport transport() {
		int port = uri.getPort() > 0 ? uri.getPort() : isTls() ? 465 : 25;
		Credentials us = Credentials.of(uri);
		return new GatedTransport(session, new URLName(protocol(), uri.getHost(), port, null, us.user(), us.password()),
				isTls());
	}

	Session session() {
		return session;
	}

	InternetAddress from() {
		return from;
	}

}
