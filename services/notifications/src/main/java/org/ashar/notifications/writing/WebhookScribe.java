package org.ashar.notifications.writing;

import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.webhook.Disabled;
import org.ashar.notifications.webhook.Endpoint;
import org.ashar.notifications.webhook.EndpointId;
import org.ashar.notifications.webhook.Switchboard;
import org.springframework.stereotype.Component;

/** Tells whoever has registered a program that nothing is sent to it any more. */
@Component
class WebhookScribe {

	private final Switchboard switchboard;

	private final Phrases phrases;

	private final Addresses addresses;

	private final Setting setting;

	WebhookScribe(Switchboard switchboard, Phrases phrases, Addresses addresses, Setting setting) {
		this.switchboard = switchboard;
		this.phrases = phrases;
		this.addresses = addresses;
		this.setting = setting;
	}

	Written write(Letter letter) {
		Optional<Endpoint> endpoint = switchboard.find(new EndpointId(letter.person()));
		Optional<Disabled> disabled = endpoint.flatMap(Endpoint::disabled);
		if (disabled.isEmpty()) {
			return new Written.Nothing(Withheld.OVERTAKEN);
		}
		Language language = endpoint.get().language();
		String host = endpoint.get().url().getHost();
		List<String> opening = List.of(phrases.say(language, "greeting"),
				phrases.say(language, "webhook." + disabled.get().reason().code(), host),
				phrases.say(language, "webhook.what-next"));
		Page.Link button = new Page.Link(phrases.say(language, "webhook.open"),
				addresses.webhook(endpoint.get().id().value().toString()));
		Page page = new Page(language, Shortening.subject(phrases.say(language, "webhook.subject", host)), opening,
				null, button, List.of(), List.of(phrases.say(language, "webhook.reason")), List.of());
		return setting.sheet(letter, switchboard.contact(endpoint.get()).value(), page);
	}

}
