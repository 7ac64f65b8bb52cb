package org.ashar.events.web;

import jakarta.validation.Valid;
import org.ashar.events.calendar.EventCalendar;
import org.ashar.events.feed.FeedDesk;
import org.ashar.events.feed.FeedLink;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.sealing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Private calendar feeds. Calendar programs can send nothing but an address, so the token
 * stands in it; it is good for reading this feed and for nothing else.
 */
@RestController
class FeedController {

	static final String PATH = "/api/v1/calendars";

	private static final String SUFFIX = ".ics";

	private static final String LINKS = RegistrationController.PATH + "/feed";

	private final FeedDesk desk;

	private final Tokens tokens;

	private final Keyholder keys;

	FeedController(FeedDesk desk, Tokens tokens, Keyholder keys) {
		this.keys = keys;
		this.desk = desk;
		this.tokens = tokens;
	}

	/** The feed of one registration, by the token that its owner got. */
	@GetMapping(path = PATH + "/{file}", produces = "text/calendar;charset=UTF-8")
	ResponseEntity<String> feed(@PathVariable String file) {
		String feed = tokens
			.check(FeedLink.PURPOSE, file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file)
			.map(desk::feed)
			.orElseThrow(RegistrationProblem.UnknownLink::new);
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(EventCalendar.REFRESH).cachePrivate()).body(feed);
	}

	/** The address of the feed, if its owner has asked for one. */
	@GetMapping(LINKS)
	ResponseEntity<FeedShown> show(@RequestHeader(RegistrationController.TOKEN) String token) {
		return shown(desk.link(keys.owner(token)).map(this::path).orElse(null));
	}

	/** Makes the feed; a second time gives the same address. */
	@PostMapping(LINKS)
	ResponseEntity<FeedShown> open(@Valid @RequestBody RegistrationController.Token token) {
		return shown(path(desk.open(keys.owner(token.token()))));
	}

	/** The address is good for nothing any more. */
	@PostMapping(LINKS + "/revoke")
	ResponseEntity<FeedShown> revoke(@Valid @RequestBody RegistrationController.Token token) {
		desk.close(keys.owner(token.token()));
		return shown(null);
	}

	private String path(FeedLink link) {
		return PATH + "/" + tokens.issue(FeedLink.PURPOSE, link.content()) + SUFFIX;
	}

	private static ResponseEntity<FeedShown> shown(@Nullable String path) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new FeedShown(path));
	}

	/**
	 * Where a calendar program finds the feed.
	 *
	 * @param path null while there is none
	 */
	record FeedShown(@Nullable String path) {

		/** Whoever has the address can read the feed. */
		@Override
		public String toString() {
			return "FeedShown[…]";
		}
	}

}
