package org.ashar.portal.web;

import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Hints;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.Recommendation;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.client.HttpClientErrorException;

/** What those who work on a recommendation are helped with on its page. */
@Component
class RecommendationSteps {

	private static final String MOST = "100";

	private final Tracking tracking;

	private final SignedIn signedIn;

	RecommendationSteps(Tracking tracking, SignedIn signedIn) {
		this.tracking = tracking;
		this.signedIn = signedIn;
	}

	/** Hints for its editors, and what may take its place for curators. */
	void offer(Recommendation recommendation, Language language, Model model) {
		Person person = this.signedIn.person().orElse(null);
		boolean curator = person != null && person.is("curator");
		boolean own = person != null && recommendation.organizationId() != null
				&& person.isFor(recommendation.organizationId(), "org-owner", "org-editor", "org-contributor");
		model.addAttribute("hints", (curator || own) ? hints(recommendation.id()) : null);
		model.addAttribute("others", curator ? others(recommendation, language) : List.of());
	}

	private @Nullable Hints hints(String id) {
		try {
			return this.tracking.hints(id);
		}
		catch (HttpClientErrorException | ServiceAwayException ex) {
			return null;
		}
	}

	/*
	 * Those beside it that are public, by what it has: its set, its source, its
	 * addressee.
	 */
	private List<Options.Option> others(Recommendation one, Language language) {
		String name = (one.setId() != null) ? "set" : (one.sourceDocumentId() != null) ? "document" : "leadBody";
		String value = (one.setId() != null) ? one.setId() : (one.sourceDocumentId() != null) ? one.sourceDocumentId()
				: one.leadBodies().stream().findFirst().orElse(null);
		if (value == null) {
			return List.of();
		}
		try {
			return this.tracking.recommendations(Map.of(name, value, "editorialState", "published", "limit", MOST))
				.items()
				.stream()
				.filter((other) -> !other.id().equals(one.id()))
				.map((other) -> Occasions.named(other, language))
				.toList();
		}
		catch (ServiceAwayException ex) {
			return List.of();
		}
	}

}
