package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.webhook.Wish;

/**
 * What a program wants to hear of, and where.
 *
 * @param url https, with an address of the public internet
 * @param criteria it hears of what belongs to one of these
 * @param contact who is told when messages are not taken
 * @param language in which
 */
record WebhookEntry(@NotNull @WebAddress String url,
		@NotEmpty @Size(max = 50) List<@NotNull @Valid CriterionBody> criteria, @NotNull @MailAddress String contact,
		@NotNull Language language) {

	Wish wish() {
		return new Wish(URI.create(url), criteria.stream().map(CriterionBody::criterion).toList(),
				EmailAddress.of(contact).orElseThrow(), language);
	}

	@Override
	public String toString() {
		return "WebhookEntry[…]";
	}
}
