package org.ashar.portal.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writing events, and the steps of their lives that need no words. The sessions of the
 * agenda have pages of their own: see {@link SessionForm}.
 */
@Controller
@RequestMapping("/events")
class EventForm extends RecordForm {

	static final Shape SHAPE = new Shape("events", "event",
			Set.of("announce", "record", "tell", "open-registration", "close-registration"), Set.of("minor"), Set.of(),
			Set.of("organizationId", "sessions"));

	static final String[] ATTENDANCES = { "offline", "online", "mixed" };

	static final String[] PARTY_ROLES = { "organizer", "funder", "partner", "delegation" };

	private final Options options;

	EventForm(Events events, SignedIn signedIn, Options options) {
		super(events, signedIn, SHAPE);
		this.options = options;
	}

	/* Most events are held here, by the organization of whoever writes them down. */
	@Override
	Form beginning(Person person) {
		ObjectNode usual = JsonNodeFactory.instance.objectNode().put("zone", Zones.USUAL).put("attendance", "offline");
		List<String> own = person.organizations("org-owner", "org-editor", "org-contributor");
		if (own.size() == 1) {
			usual.put("organizationId", own.getFirst());
			usual.withArrayProperty("parties")
				.addObject()
				.put("organizationId", own.getFirst())
				.put("role", "organizer");
		}
		return Form.of(usual);
	}

	@Override
	Form filledIn(MultiValueMap<String, String> sent) {
		return Form.of(sent).withoutRowsOfOnly(Set.of("parties[].role"));
	}

	@Override
	Form whole(Form form, JsonNode record) {
		return super.whole(form, AgendaDays.moved(record, form.value("firstDay"), form.value("lastDay")));
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		offerOrganizations(form, person, language, model);
		model.addAttribute("serial", this.options.ownEvents(language, form.all("series")));
		model.addAttribute("zones", Zones.options(language, form.value("zone")));
		model.addAttribute("attendances", this.options.codes(language, "attendance", ATTENDANCES));
		model.addAttribute("tongues", this.options.codes(language, "tag", "ky", "ru", "en"));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area",
				Stream.concat(form.all("areas[]").stream(), form.all("venue.area").stream()).toList()));
		model.addAttribute("activities", this.options.ownActivities(language, form.all("parentActivityId")));
		model.addAttribute("documents", this.options.documents(language, form.all("documents[]")));
		model.addAttribute("rows", true);
	}

	private void offerOrganizations(Form form, Person person, Language language, Model model) {
		List<String> chosen = Stream
			.of(form.all("organizationId"), form.column("parties", "organizationId"),
					form.column("media", "commissionedBy"))
			.flatMap(List::stream)
			.toList();
		List<Options.Option> organizations = this.options.organizations(language, chosen, form.wanted());
		model.addAttribute("own", this.options.own(language, person));
		model.addAttribute("roles", this.options.codes(language, "party-role", PARTY_ROLES));
		model.addAttribute("organizations", organizations);
		model.addAttribute("involved", Options.light(form.rows("parties") + form.rows("media") + 2, organizations,
				this.options.involved(language, person, chosen)));
		model.addAttribute("outlets", this.options.outlets(language, form.column("media", "outletId")));
	}

}
