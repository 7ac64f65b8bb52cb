package org.ashar.events.feed;

import org.ashar.events.registration.RegistrationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The link of a registration's feed: another number makes those given away before
 * worthless.
 *
 * @param open whether any is good
 */
@Document("feed-links")
public record FeedLink(@Id RegistrationId registration, int number, boolean open) {

	/** Under which its token is signed. */
	public static final String PURPOSE = "calendar-feed";

	/** What its token stands for. */
	public String content() {
		return registration.value() + ":" + number;
	}
}
