package org.ashar.portal.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Registrations;
import org.ashar.portal.services.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.HttpClientErrorException;

/** All that somebody who is signed in has registered for. */
@Controller
class MyRegistrationPages {

	private final Registrations registrations;

	private final Events events;

	private final SignedIn signedIn;

	MyRegistrationPages(Registrations registrations, Events events, SignedIn signedIn) {
		this.registrations = registrations;
		this.events = events;
		this.signedIn = signedIn;
	}

	@GetMapping("/work/registrations")
	String mine(HttpServletResponse response, Model model) {
		this.signedIn.required();
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		Part<List<Mine>> mine = Part
			.of(() -> this.registrations.mine().stream().map((own) -> new Mine(own, event(own.eventId()))).toList());
		model.addAttribute("registrations", mine);
		return "my-registrations";
	}

	private @Nullable Event event(String id) {
		return Optional.ofNullable(Part.of(() -> {
			try {
				return Optional.of(this.events.event(id));
			}
			catch (HttpClientErrorException.NotFound ex) {
				return Optional.<Event>empty();
			}
		}).value()).flatMap((found) -> found).orElse(null);
	}

	/** One of them, with the event where it is known. */
	record Mine(Registrations.Own own, @Nullable Event event) {
	}

}
