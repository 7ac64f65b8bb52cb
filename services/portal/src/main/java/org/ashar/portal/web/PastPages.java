package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Knowledge;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What public records said at any time: the list of their versions, one of them, and what
 * has changed between two. Search engines are to know the present only.
 */
@Controller
class PastPages {

	private static final Map<String, String> TYPES = Map.of("organizations", "organization", "activities", "activity",
			"recommendations", "recommendation", "events", "event", "documents", "document", "indicators", "indicator");

	private final Knowledge knowledge;

	private final PastState past;

	PastPages(Knowledge knowledge, PastState past) {
		this.knowledge = knowledge;
		this.past = past;
	}

	@GetMapping("/{folder:organizations|activities|recommendations|events|documents|indicators}/{id}/history")
	String history(@PathVariable String folder, @PathVariable String id, @RequestParam Map<String, String> query,
			Language language, Model model, HttpServletResponse response) {
		response.setHeader("X-Robots-Tag", "noindex");
		String type = TYPES.get(folder);
		Filter filter = Filter.of(query, Set.of("after", "asOf", "version", "from", "to"));
		Part<Listed<Version>> versions = Part
			.of(() -> this.knowledge.history(type, id, Filter.of(query, Set.of("after")).values()));
		model.addAttribute("noindex", true);
		model.addAttribute("type", type);
		model.addAttribute("id", id);
		model.addAttribute("record", "/" + folder + "/" + id);
		model.addAttribute("versions", versions);
		model.addAttribute("asOf", filter.value("asOf"));
		if (versions.value() != null) {
			model.addAttribute("next", filter.next("/" + folder + "/" + id + "/history", versions.value().next()));
			show(type, id, filter, language, model);
		}
		return "history";
	}

	private void show(String type, String id, Filter filter, Language language, Model model) {
		Version.Standing standing = null;
		if (!filter.value("asOf").isEmpty()) {
			standing = ifThere(() -> this.knowledge.record(type, id, Map.of("asOf", filter.value("asOf"))));
			model.addAttribute("unseen", standing == null);
		}
		else if (!filter.value("version").isEmpty()) {
			standing = ifThere(() -> this.knowledge.version(type, id, number(filter.value("version"))));
			model.addAttribute("unseen", standing == null);
		}
		if (standing != null) {
			model.addAttribute("standing", standing);
			model.addAttribute("fields", this.past.fields(type, standing.record(), language));
		}
		if (!filter.value("from").isEmpty() && !filter.value("to").isEmpty()) {
			Version.Difference difference = ifThere(() -> this.knowledge.differences(type, id,
					number(filter.value("from")), number(filter.value("to"))));
			model.addAttribute("difference", difference);
			model.addAttribute("changes",
					(difference != null) ? this.past.changes(type, difference, language) : List.of());
			model.addAttribute("unseen", difference == null);
		}
	}

	private static long number(String written) {
		return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
	}

	/* No such version, not public then, or no such day: the page says it in one way. */
	private static <T> @Nullable T ifThere(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest none) {
			return null;
		}
	}

}
