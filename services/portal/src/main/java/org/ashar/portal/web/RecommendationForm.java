package org.ashar.portal.web;

import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Writing recommendations, answering and assessing them, and the steps of their lives.
 */
@Controller
@RequestMapping("/recommendations")
class RecommendationForm extends RecordForm {

	static final Shape SHAPE = new Shape("recommendations", "recommendation",
			Set.of("review", "adopt", "publish", "send", "response", "assessments", "archive"),
			Set.of("minor", "truncatedSource", "compound"), Set.of(),
			Set.of("organizationId", "parentId", "setId", "paragraph.anchor", "adoptedAt"));

	private final Options options;

	RecommendationForm(Tracking tracking, SignedIn signedIn, Options options) {
		super(tracking, signedIn, SHAPE);
		this.options = options;
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("own", this.options.own(language, person));
		model.addAttribute("organizations",
				this.options.organizations(language,
						Stream.of("leadBodies[]", "partners[]", "counterparts[]")
							.flatMap((role) -> form.all(role).stream())
							.toList()));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area", form.all("areas[]")));
		model.addAttribute("groups", this.options.concepts(language, "affected-group", form.all("affectedGroups[]")));
		model.addAttribute("kinds", this.options.codes(language, "kind", RecommendationPages.KINDS));
		model.addAttribute("documents", this.options.documents(language, form.all("sourceDocumentId")));
	}

}
