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
		Stream<RequestMatcher> read = Stream.of("", "/{id}", "/{id}/seats", "/{id}/event.ics")
			.map(path -> matcher(HttpMethod.GET, EventController.PATH + path));
		Stream<RequestMatcher> act = Stream
			.of("/events/{id}/registrations", "/registrations/confirm", "/registrations/edit", "/registrations/accept",
					"/registrations/decline", "/registrations/withdraw", "/registrations/sessions",
					"/registrations/renew-link", "/events/{id}/delegations", "/delegations/confirm",
					"/delegations/accept", "/delegations/decline", "/delegations/withdraw", "/delegations/renew-link",
					"/invitations/accept", "/invitations/decline")
			.map(path -> matcher(HttpMethod.POST, "/api/v1" + path));
		Stream<RequestMatcher> door = Stream.of(matcher(HttpMethod.GET, DeviceController.PATH + "/briefing"),
				matcher(HttpMethod.GET, DeviceController.PATH + "/guests"),
				matcher(HttpMethod.POST, DeviceController.PATH + "/scans"));
		return Stream
			.of(read, act, door,
					Stream
						.of("/registrations", "/registrations/entry", "/registrations/ticket.svg",
								"/registrations/ticket.png", "/registrations/ticket.pdf", "/delegations",
								"/invitations")
						.map(path -> matcher(HttpMethod.GET, "/api/v1" + path)))
			.flatMap(paths -> paths)
			.toList();
	}

	private static RequestMatcher matcher(HttpMethod method, String path) {
		return PathPatternRequestMatcher.pathPattern(method, path);
	}

}
