package org.ashar.portal.web;

import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing reform activities, and the steps of their lives. */
@Controller
@RequestMapping("/activities")
class ActivityForm extends RecordForm {

	static final Shape SHAPE = new Shape("activities", "activity",
			Set.of("submit", "request-changes", "publish", "archive", "status"), Set.of("minor"), Set.of(),
			Set.of("organizationId", "iatiIdentifier", "documents", "tags", "relatedActivities", "sectors"));

	private final Options options;

	ActivityForm(Tracking tracking, SignedIn signedIn, Options options) {
		super(tracking, signedIn, SHAPE);
		this.options = options;
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("own", this.options.own(language, person));
		model.addAttribute("organizations",
				this.options.organizations(language, form.column("participatingOrgs", "organizationId")));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area", form.all("areas[]")));
		model.addAttribute("types", this.options.codes(language, "activity-type", ActivityPages.TYPES));
		model.addAttribute("statuses", this.options.codes(language, "activity-status", ActivityPages.STATUSES));
		model.addAttribute("dateTypes", this.options.codes(language, "date-type", "1", "2", "3", "4"));
		model.addAttribute("roles", this.options.codes(language, "org-role", "1", "2", "3", "4"));
		model.addAttribute("rows", form.rows("participatingOrgs") + 1);
	}

}
