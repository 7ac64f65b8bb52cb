package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Activity;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reform activities, as anybody sees them. */
@Controller
class ActivityPages {

	static final String[] TYPES = { "project", "programme", "research", "dialogue", "training", "campaign", "service",
			"law", "policy", "negotiation", "data", "media", "recommendation-set" };

	static final String[] STATUSES = { "1", "2", "3", "4", "5", "6" };

	private static final Set<String> FILTERS = Set.of("q", "type", "topic", "area", "organization", "status", "after");

	private final Tracking tracking;

	private final Names names;

	private final Options options;

	ActivityPages(Tracking tracking, Names names, Options options) {
		this.tracking = tracking;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/activities")
	String list(@RequestParam Map<String, String> query, Language language, Model model) {
		Filter filter = Filter.of(query, FILTERS);
		Part<Listed<Activity>> found = Part.of(() -> this.tracking.activities(filter.values()));
		Listed<Activity> page = found.value();
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next", (page != null) ? filter.next("/activities", page.next()) : null);
		model.addAttribute("export", filter.other("/api/v1/activities/export", "lang", language.tag()));
		model.addAttribute("organizations", (page != null)
				? this.names.organizations(page.items().stream().map(Activity::organizationId).toList()) : Map.of());
		model.addAttribute("types", this.options.codes(language, "activity-type", TYPES));
		model.addAttribute("statuses", this.options.codes(language, "activity-status", STATUSES));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "activities";
	}

	@GetMapping("/activities/{id}")
	String one(@PathVariable String id, Language language, Model model) {
		Activity activity = this.tracking.activity(id);
		List<String> organizations = Stream
			.of(Stream.of(activity.organizationId()),
					activity.participatingOrgs().stream().map(Activity.ParticipatingOrg::organizationId),
					bodies(activity).stream())
			.flatMap((ids) -> ids)
			.distinct()
			.toList();
		model.addAttribute("activity", activity);
		model.addAttribute("organizations", this.names.organizations(organizations));
		model.addAttribute("related", Related.of(activity.relatedActivities(), this.tracking));
		model.addAttribute("parts",
				Part.of(() -> this.tracking.activities(Map.of("parent", id, "limit", "100")).items()));
		model.addAttribute("documents", Sources.of(activity.documents(), this.tracking));
		if (activity.type().equals("recommendation-set")) {
			model.addAttribute("score", Part.of(() -> this.tracking.actionability(id)));
			model.addAttribute("numbered",
					Part.of(() -> this.tracking.recommendations(Map.of("set", id, "limit", "100")).items()));
		}
		model.addAttribute("topics", this.names.concepts("topic"));
		model.addAttribute("areas", this.names.concepts("area"));
		model.addAttribute("statuses", this.options.codes(language, "activity-status", STATUSES));
		if (activity.type().equals("law")) {
			model.addAttribute("laws", new Laws(this.tracking).links(activity));
		}
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", Form.empty());
		}
		return "activity";
	}

	/* Those that have to do with it as a law. */
	private static List<String> bodies(Activity activity) {
		List<String> bodies = new ArrayList<>((activity.law() != null) ? activity.law().bodies() : List.of());
		if (activity.course() != null) {
			activity.course()
				.actions()
				.stream()
				.flatMap((action) -> Stream.ofNullable(action.organizationId()))
				.forEach(bodies::add);
		}
		return bodies;
	}

}
