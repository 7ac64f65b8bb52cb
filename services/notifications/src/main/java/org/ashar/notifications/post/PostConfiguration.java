package org.ashar.notifications.post;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Locale;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.notifications.dispatch.Tally;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.pace.Sender;
import org.ashar.notifications.returns.ReturnPath;
import org.ashar.notifications.returns.Returns;
import org.ashar.notifications.returns.ReturnsDesk;
import org.ashar.notifications.writing.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What letters need to know of the platform, and what the platform wants to know of
 * letters.
 */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

	@Bean
	Site site(AsharSettings settings) {
		return new Site(URI.create(settings.publicUrl().toString().replaceAll("/+$", "")));
	}

	/** The metric {@code ashar.letters}, by kind and outcome. */
	@Bean
	Tally tally(MeterRegistry meters) {
		return (kind, outcome) -> meters
			.counter("ashar.letters", "kind", kind.name().toLowerCase(Locale.ROOT), "outcome", outcome)
			.increment();
	}

	@Bean
	ReturnPath returnPath(MailSettings mail, Seal seal) {
		return new ReturnPath(mail.returnPath(), id -> seal.fingerprint("return-path", id));
	}

	@Bean
	Sender sender(Relay relay) {
		String from = relay.from().getAddress();
		return new Sender(from.substring(from.lastIndexOf('@') + 1));
	}

	/** Reports come by mail where a mailbox is named, or else only by the webhook. */
	@Bean
	Returns returns(MailSettings mail, ReportReader reader, ReturnsDesk desk) {
		URI mailbox = mail.returnsUri();
		return mailbox == null ? () -> false : new ImapReturns(mailbox, reader, desk::take, System::nanoTime);
	}

	@Bean
	LetterMeters letterMeters(Mailroom mailroom) {
		return new LetterMeters(mailroom, System::nanoTime);
	}

}
