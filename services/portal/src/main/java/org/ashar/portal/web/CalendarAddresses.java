package org.ashar.portal.web;

import org.ashar.infra.platform.start.AsharSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Where calendar programs find feeds. */
@Component
class CalendarAddresses {

	private final String site;

	CalendarAddresses(AsharSettings settings) {
		this.site = settings.publicUrl().toString();
	}

	/** The whole address of a path, in both schemes, or null. */
	@Nullable Feed of(@Nullable String path) {
		return (path != null) ? new Feed(this.site + path, this.site.replaceFirst("^https?:", "webcal:") + path) : null;
	}

	/** The public feed of an event in a language. */
	public Feed event(String id, String language) {
		String path = "/api/v1/events/" + id + "/feed.ics?lang=" + language;
		return new Feed(this.site + path, this.site.replaceFirst("^https?:", "webcal:") + path);
	}

	/**
	 * A feed.
	 *
	 * @param address to be copied
	 * @param link that opens a calendar program
	 */
	record Feed(String address, String link) {

		/** Whoever has the address can read it. */
		@Override
		public String toString() {
			return "Feed[…]";
		}
	}

}
