package org.ashar.portal.web;

import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Hints;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Writing recommendations, answering and assessing them, and the steps of their lives.
 */
@Controller
@RequestMapping("/recommendations")
class RecommendationForm extends RecordForm {

	static final Shape SHAPE = new Shape("recommendations", "recommendation",
			Set.of("review", "adopt", "publish", "send", "response", "assessments", "merge", "supersede", "split",
					"archive"),
			Set.of("minor", "truncatedSource", "compound"), Set.of("days"), Set.of("organizationId"));

	private final Tracking tracking;

	private final Options options;

	private final Occasions occasions;

	RecommendationForm(Tracking tracking, SignedIn signedIn, Options options, Occasions occasions) {
		super(tracking, signedIn, SHAPE);
		this.tracking = tracking;
		this.options = options;
		this.occasions = occasions;
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("own", this.options.own(language, person));
		model.addAttribute("organizations",
				this.options.organizations(language,
						Stream.of("leadBodies[]", "partners[]", "counterparts[]")
							.flatMap((role) -> form.all(role).stream())
							.toList(),
						form.wanted()));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area", form.all("areas[]")));
		model.addAttribute("groups", this.options.concepts(language, "affected-group", form.all("affectedGroups[]")));
		model.addAttribute("kinds", this.options.codes(language, "kind", RecommendationPages.KINDS));
		model.addAttribute("documents", this.options.documents(language, form.all("sourceDocumentId")));
		model.addAttribute("counts", this.options.codes(language, "day-count", "calendar", "working"));
		this.occasions.offer(form, language, model);
		model.addAttribute("hints", hints(form, (String) model.getAttribute("id")));
	}

	/* They help and never stand in the way. */
	private @Nullable Hints hints(Form form, @Nullable String id) {
		if (form.within("text").isEmpty()) {
			return null;
		}
		try {
			return this.tracking.hints(form.json(SHAPE.flags(), SHAPE.numbers())).without(id);
		}
		catch (HttpClientErrorException | ServiceAwayException ex) {
			return null;
		}
	}

}
