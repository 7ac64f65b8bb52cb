package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Activity;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Tracking;
import org.springframework.web.client.HttpClientErrorException;

/** Laws by their titles. */
final class Laws {

	private final Tracking tracking;

	Laws(Tracking tracking) {
		this.tracking = tracking;
	}

	/** The newest laws that the reader may see, and those chosen already. */
	List<Options.Option> options(Language language, List<String> chosen) {
		Map<String, Text> known = new LinkedHashMap<>();
		try {
			this.tracking.activities(Map.of("type", "law", "limit", "100"))
				.items()
				.forEach((law) -> known.put(law.id(), law.title()));
		}
		catch (ServiceAwayException ex) {
			// Those chosen already are kept nevertheless.
		}
		known.putAll(titles(chosen.stream().filter((id) -> !known.containsKey(id)).toList()));
		List<Options.Option> options = new ArrayList<>();
		known.forEach((id, title) -> options.add(Options.Option.of(id, title, language)));
		chosen.stream()
			.filter((id) -> !known.containsKey(id))
			.distinct()
			.forEach((id) -> options.add(new Options.Option(id, id, null)));
		return options;
	}

	/** Those that the reader may see. */
	Map<String, Text> titles(List<String> ids) {
		Map<String, Text> titles = new LinkedHashMap<>();
		for (String id : ids) {
			try {
				titles.put(id, this.tracking.activity(id).title());
			}
			catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
				// Then it has no name here.
			}
		}
		return titles;
	}

	/**
	 * What the page of a law needs besides: the laws that it changes and those that
	 * change it.
	 */
	Links links(Activity law) {
		List<String> changes = (law.law() != null) ? law.law().changes() : List.of();
		List<String> repeals = (law.law() != null) ? law.law().repeals() : List.of();
		Map<String, Text> changing = new LinkedHashMap<>();
		try {
			this.tracking.activities(Map.of("changing", law.id(), "limit", "50"))
				.items()
				.forEach((other) -> changing.put(other.id(), other.title()));
		}
		catch (ServiceAwayException ex) {
			// The page goes without.
		}
		return new Links(titles(changes), titles(repeals), changing);
	}

	/**
	 * Laws that have to do with one.
	 *
	 * @param by those that change or repeal it
	 */
	record Links(Map<String, Text> changes, Map<String, Text> repeals, Map<String, Text> by) {
	}

}
