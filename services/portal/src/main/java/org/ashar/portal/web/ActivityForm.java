package org.ashar.portal.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing reform activities, and the steps of their lives. */
@Controller
@RequestMapping("/activities")
class ActivityForm extends RecordForm {

	static final Shape SHAPE = new Shape("activities", "activity",
			Set.of("submit", "request-changes", "reject", "publish", "archive", "status"), Set.of("minor"), Set.of(),
			Set.of("organizationId", "documents", "tags"));

	/* These the page fills in beforehand. */
	private static final Set<String> GIVEN = Set.of("sectors[].vocabulary");

	private final Options options;

	private final CodeNames codes;

	private final Laws laws;

	ActivityForm(Tracking tracking, SignedIn signedIn, Options options, CodeNames codes) {
		super(tracking, signedIn, SHAPE);
		this.options = options;
		this.codes = codes;
		this.laws = new Laws(tracking);
	}

	@Override
	Form filledIn(MultiValueMap<String, String> sent) {
		return Form.of(sent).withoutRowsOfOnly(GIVEN);
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("own", this.options.own(language, person));
		model.addAttribute("organizations", this.options.organizations(language,
				form.column("participatingOrgs", "organizationId"), form.wanted()));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area", form.all("areas[]")));
		model.addAttribute("types", this.options.codes(language, "activity-type", ActivityPages.TYPES));
		model.addAttribute("statuses", this.options.codes(language, "activity-status", ActivityPages.STATUSES));
		model.addAttribute("dateTypes", this.options.codes(language, "date-type", "1", "2", "3", "4"));
		model.addAttribute("roles", this.options.codes(language, "org-role", "1", "2", "3", "4"));
		model.addAttribute("rows", form.rows("participatingOrgs") + 1);
		offerAims(form, language, model);
		offerLinks(form, language, model);
	}

	private void offerAims(Form form, Language language, Model model) {
		model.addAttribute("sectors", this.codes.options(language, "sector-category", form.column("sectors", "code")));
		model.addAttribute("markers", this.codes.options(language, "policy-marker", List.of()));
		model.addAttribute("significances", this.codes.options(language, "policy-significance", List.of()));
		model.addAttribute("goals", this.codes.options(language, "sdg-goal", List.of()));
		model.addAttribute("countries", this.codes.countries(language, form.all("recipientCountries[]")));
		model.addAttribute("sectorRows", form.rows("sectors") + 1);
		model.addAttribute("markerRows", form.rows("policyMarkers") + 1);
	}

	private void offerLinks(Form form, Language language, Model model) {
		model.addAttribute("activities",
				this.options.ownActivities(language, form.column("relatedActivities", "activityId")));
		model.addAttribute("relations", this.options.codes(language, "relation", "1", "2", "3", "4", "5"));
		model.addAttribute("relationRows", form.rows("relatedActivities") + 1);
		model.addAttribute("lawTypes", this.codes.options(language, "law-type", List.of()));
		model.addAttribute("laws", this.laws.options(language,
				Stream.concat(form.all("law.changes[]").stream(), form.all("law.repeals[]").stream()).toList()));
	}

}
