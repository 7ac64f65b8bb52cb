package org.ashar.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page shows around its content: menu, languages, who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

	static final Map<Language, String> NAMES = Map.of(Language.KY, "Кыргызча", Language.RU, "Русский", Language.EN,
			"English");

	private static final List<String> MENU = List.of("organizations", "activities", "recommendations", "events",
			"subscribe");

	private final SignedIn signedIn;

	private final Clock clock;

	PageModel(SignedIn signedIn, Clock clock) {
		this.signedIn = signedIn;
		this.clock = clock;
	}

	@ModelAttribute("now")
	Instant now() {
		return this.clock.instant();
	}

	@ModelAttribute("language")
	Language language(Language language) {
		return language;
	}

	@ModelAttribute("languages")
	List<OtherLanguage> languages(HttpServletRequest request, Language language) {
		return Arrays.stream(Language.values())
			.map((other) -> new OtherLanguage(other.tag(), String.valueOf(NAMES.get(other)), link(request, other),
					other == language))
			.toList();
	}

	@ModelAttribute("menu")
	List<Entry> menu(HttpServletRequest request) {
		return menu(request, person());
	}

	List<Entry> menu(HttpServletRequest request, @Nullable Person person) {
		Stream<String> entries = (person != null) ? Stream.concat(MENU.stream(), Stream.of("work")) : MENU.stream();
		return entries.map((name) -> new Entry("/" + name, "menu." + name, path(request).startsWith("/" + name)))
			.toList();
	}

	@ModelAttribute("person")
	@Nullable Person person() {
		return this.signedIn.person().orElse(null);
	}

	/* The same page; what was asked for by a form is not asked again. */
	private static String link(HttpServletRequest request, Language language) {
		UriComponentsBuilder here = UriComponentsBuilder.fromPath(path(request));
		if ("GET".equals(request.getMethod())) {
			here.query(request.getQueryString());
		}
		try {
			return here.replaceQueryParam("lang", language.tag()).build(true).toUriString();
		}
		catch (IllegalArgumentException ex) {
			// The address is what the page complains of.
			return "/?lang=" + language.tag();
		}
	}

	/** The path that was asked for, also on a page about its refusal. */
	static String path(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused) ? refused
				: request.getRequestURI();
	}

	/** A language that the page can be had in. */
	record OtherLanguage(String tag, String name, String link, boolean current) {
	}

	/** An entry of the menu. */
	record Entry(String path, String key, boolean current) {
	}

}
