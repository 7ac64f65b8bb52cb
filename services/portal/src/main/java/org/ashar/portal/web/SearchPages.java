package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Found;
import org.ashar.portal.services.Knowledge;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.ServiceAwayException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.util.UriComponentsBuilder;

/** One search over everything that is public. */
@Controller
class SearchPages {

	static final String[] TYPES = { "organization", "person", "activity", "recommendation", "document", "indicator",
			"event", "centre" };

	private static final String PATH = "/search";

	private static final Set<String> FILTERS = Set.of("q", "type", "topic", "country", "language", "after");

	private static final Set<String> SILENT = Set.of("person", "document", "indicator", "centre");

	private static final Map<String, String> FOLLOWED = new TreeMap<>(
			Map.of("q", "search", "type", "type", "topic", "topic", "country", "area"));

	/* One letter says too little to guess. */
	private static final int SHORTEST = 2;

	private final Knowledge knowledge;

	private final Names names;

	private final Options options;

	SearchPages(Knowledge knowledge, Names names, Options options) {
		this.knowledge = knowledge;
		this.names = names;
		this.options = options;
	}

	@GetMapping(PATH)
	String search(@RequestParam Map<String, String> query, Language language, Model model,
			HttpServletResponse response) {
		Filter filter = Filter.of(query, FILTERS);
		model.addAttribute("filter", filter);
		model.addAttribute("searching", true);
		try {
			Part<Found> found = Part.of(() -> this.knowledge.search(filter.values()));
			model.addAttribute("found", found);
			show(found.value(), filter, language, model);
		}
		catch (HttpClientErrorException.BadRequest ex) {
			Refusal refusal = Refusal.of(ex);
			if (refusal.on("after") != null) {
				// The pages of a search are those of one language: it begins anew.
				return "redirect:" + filter.other(PATH, "after", null);
			}
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("refusal", refusal);
		}
		return "search";
	}

	/**
	 * Guesses for the box while somebody types; help that does not come is not missed.
	 */
	@GetMapping(PATH + "/suggestions")
	String suggestions(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
		List<Found.Guess> guesses = List.of();
		if (typed.strip().length() >= SHORTEST) {
			try {
				guesses = this.knowledge.suggestions(typed.strip()).items();
			}
			catch (ServiceAwayException | HttpClientErrorException.BadRequest ex) {
				// The page of the search itself will tell what is wrong.
			}
		}
		model.addAttribute("guesses", guesses);
		return "search-box :: guesses";
	}

	private void show(@Nullable Found found, Filter filter, Language language, Model model) {
		if (found == null) {
			return;
		}
		List<Facet> facets = List.of(facet("type", found.facets().type(), filter, language),
				facet("topic", found.facets().topic(), filter, language),
				facet("country", found.facets().country(), filter, language),
				facet("language", found.facets().language(), filter, language));
		model.addAttribute("next", filter.next(PATH, found.next()));
		model.addAttribute("saved", saved(filter));
		model.addAttribute("facets", facets);
		model.addAttribute("chosen", facets.stream().map(Facet::chosen).filter(Objects::nonNull).toList());
	}

	/*
	 * Where this search can be followed: by its words and all that it is narrowed by.
	 * Some records have no news of their own; in which language one reads is not part of
	 * what one looks for.
	 */
	private static @Nullable String saved(Filter filter) {
		if (filter.value("q").isEmpty() || SILENT.contains(filter.value("type"))) {
			return null;
		}
		UriComponentsBuilder link = UriComponentsBuilder.fromPath("/subscribe");
		Map<String, String> pairs = new LinkedHashMap<>();
		FOLLOWED.forEach((field, kind) -> {
			if (!filter.value(field).isEmpty()) {
				link.queryParam("all", "{" + field + "}");
				pairs.put(field, kind + ":" + filter.value(field));
			}
		});
		return link.encode().buildAndExpand(pairs).toUriString();
	}

	/* What is chosen can be taken back even where nothing was found with it. */
	private Facet facet(String name, List<Found.Value> values, Filter filter, Language language) {
		List<Found.Value> all = new ArrayList<>(values);
		String chosen = filter.value(name);
		if (!chosen.isEmpty() && values.stream().noneMatch((value) -> value.value().equals(chosen))) {
			String scheme = name.equals("country") ? "area" : name;
			all.addFirst(new Found.Value(chosen, this.names.concept(scheme, chosen).orElse(null), 0));
		}
		return new Facet(name, all.stream().map((value) -> choice(name, value, filter, language)).toList());
	}

	private Facet.Choice choice(String name, Found.Value value, Filter filter, Language language) {
		boolean chosen = filter.value(name).equals(value.value());
		String words = name.equals("language") ? "tag" : "search." + name;
		Options.Option option = (value.label() != null) ? Options.Option.of(value.value(), value.label(), language)
				: new Options.Option(value.value(), this.options.label(language, words, value.value()), null);
		return new Facet.Choice(option, value.count(), chosen, filter.other(PATH, name, chosen ? null : value.value()));
	}

}
