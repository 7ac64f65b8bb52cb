package org.ashar.events.web;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.security.OpenPaths;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What is public may be read without a token. Guests have no account: the tokens of their
 * letters say who they are; those of devices say at which door they stand.
 */
@Component
class EventsPaths implements OpenPaths {

	@Override
	public List<RequestMatcher> open() {
		Stream<RequestMatcher> read = Stream
			.of("", "/{id}", "/{id}/seats", "/{id}/event.ics", "/{id}/feed.ics", "/{id}/clashes", "/{id}/changes",
					"/{id}/outcomes")
			.map(path -> matcher(HttpMethod.GET, EventController.PATH + path));
		Stream<RequestMatcher> act = Stream
			.of("/events/{id}/registrations", "/registrations/confirm", "/registrations/edit", "/registrations/accept",
					"/registrations/decline", "/registrations/withdraw", "/registrations/sessions",
					"/registrations/renew-link", "/registrations/feed", "/registrations/feed/revoke",
					"/events/{id}/delegations", "/delegations/confirm", "/delegations/accept", "/delegations/decline",
					"/delegations/withdraw", "/delegations/renew-link", "/invitations/accept", "/invitations/decline",
					"/speakers/confirm", "/speakers/decline")
			.map(path -> matcher(HttpMethod.POST, "/api/v1" + path));
		Stream<RequestMatcher> door = Stream.of(matcher(HttpMethod.GET, DeviceController.PATH + "/briefing"),
				matcher(HttpMethod.GET, DeviceController.PATH + "/guests"),
				matcher(HttpMethod.POST, DeviceController.PATH + "/scans"));
		Stream<RequestMatcher> links = Stream.of(SpeakersController.PATH, FeedController.PATH + "/{file}")
			.map(path -> matcher(HttpMethod.GET, path));
		return Stream
			.of(read, act, door, links, Stream
				.of("/registrations", "/registrations/entry", "/registrations/feed", "/registrations/ticket.svg",
						"/registrations/ticket.png", "/registrations/ticket.pdf", "/delegations", "/invitations")
				.map(path -> matcher(HttpMethod.GET, "/api/v1" + path)))
			.flatMap(paths -> paths)
			.toList();
	}

	private static RequestMatcher matcher(HttpMethod method, String path) {
		return PathPatternRequestMatcher.pathPattern(method, path);
	}

}
