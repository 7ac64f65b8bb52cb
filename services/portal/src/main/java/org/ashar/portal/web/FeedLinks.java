package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Concept;
import org.ashar.portal.services.Names;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells programs on lists and in searches where feeds are: that of the topic chosen, or
 * else those of the topics that hold all others.
 */
@ControllerAdvice(annotations = Controller.class)
class FeedLinks {

	private static final Set<String> PAGES = Set.of("/", "/search", "/feeds", "/organizations", "/activities",
			"/recommendations", "/indicators", "/events");

	private final Names names;

	FeedLinks(Names names) {
		this.names = names;
	}

	@ModelAttribute("feeds")
	List<FeedLink> feeds(HttpServletRequest request, Language language) {
		if (!PAGES.contains(request.getRequestURI())) {
			return List.of();
		}
		Map<String, Concept> topics = this.names.concepts("topic");
		Concept chosen = topics.get(String.valueOf(request.getParameter("topic")));
		Stream<Concept> shown = (chosen != null) ? Stream.of(chosen) : TopicTree.top(topics).stream();
		return shown.map((topic) -> new FeedLink(topic.prefLabel().in(language).value(), path(topic, language)))
			.toList();
	}

	private static String path(Concept topic, Language language) {
		return "/api/v1/feeds/" + topic.notation() + "." + language.tag() + ".atom";
	}

	/** The feed of a topic. */
	record FeedLink(String topic, String path) {
	}

}
