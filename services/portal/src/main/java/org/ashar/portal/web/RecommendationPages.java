package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.OverdueAnswers;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Recommendation;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.view.RedirectView;

/** Recommendations and what became of them, as anybody sees them. */
@Controller
class RecommendationPages {

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

	static final String[] KINDS = { "legislation", "policy", "institution", "programme", "service", "negotiation",
			"awareness", "finding", "objective" };

	static final String[] RESPONSES = { "not_sent", "sent", "acknowledged", "clarification_requested", "accepted",
			"partly_accepted", "noted", "rejected" };

	static final String[] LEVELS = { "no_evidence", "not_started", "limited", "substantial", "complete", "obsolete",
			"reversed" };

	private static final Set<String> FILTERS = Set.of("q", "leadBody", "topic", "kind", "response", "document", "area",
			"set", "parent", "lateness", "voiceGap", "sort", "pending", "after");

	private static final String[] LATENESSES = { "awaiting", "delayed", "long_overdue" };

	private static final String[] GAPS = { "1", "2", "3" };

	private final Tracking tracking;

	private final Occasions occasions;

	private final Names names;

	private final Options options;

	private final RecommendationSteps steps;

	RecommendationPages(Tracking tracking, Occasions occasions, Names names, Options options,
			RecommendationSteps steps) {
		this.steps = steps;
		this.tracking = tracking;
		this.occasions = occasions;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/recommendations")
	String list(@RequestParam Map<String, String> query, Language language, Model model) {
		Filter filter = Filter.of(query, FILTERS);
		Part<Listed<Recommendation>> found = Part.of(() -> this.tracking.recommendations(filter.values()));
		Listed<Recommendation> page = found.value();
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next", (page != null) ? filter.next("/recommendations", page.next()) : null);
		model.addAttribute("organizations", (page != null)
				? this.names.organizations(page.items().stream().flatMap((one) -> one.leadBodies().stream()).toList())
				: Map.of());
		model.addAttribute("kinds", this.options.codes(language, "kind", KINDS));
		model.addAttribute("responses", this.options.codes(language, "response", RESPONSES));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("latenesses", this.options.codes(language, "lateness", LATENESSES));
		model.addAttribute("gaps", this.options.codes(language, "voice-gap", GAPS));
		model.addAttribute("orders", this.options.codes(language, "order", "voiceGap"));
		return "recommendations";
	}

	@GetMapping("/recommendations/overdue")
	String overdue(Model model) {
		Part<OverdueAnswers> overdue = Part.of(this.tracking::overdue);
		OverdueAnswers known = overdue.value();
		model.addAttribute("overdue", overdue);
		model.addAttribute("organizations", (known != null)
				? this.names.organizations(known.items().stream().map(OverdueAnswers.Body::organizationId).toList())
				: Map.of());
		return "recommendations-overdue";
	}

	/**
	 * Of one that was merged into another one: there, unless its own page is asked for.
	 */
	@GetMapping("/recommendations/{id}")
	Object one(@PathVariable String id, @RequestParam(required = false) @Nullable String own,
			@RequestParam(required = false) @Nullable String from, Language language, Model model) {
		Recommendation recommendation = this.tracking.recommendation(id);
		if (own == null && recommendation.mergedInto() != null && recommendation.redirect() != null) {
			RedirectView there = new RedirectView(
					"/recommendations/" + recommendation.redirect() + "?from=" + recommendation.id(), true);
			there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
			there.setExposeModelAttributes(false);
			return there;
		}
		model.addAttribute("former", (from != null && ID.matcher(from).matches()) ? find(from) : null);
		model.addAttribute("recommendation", recommendation);
		model.addAttribute("organizations", this.names.organizations(organizationsOf(recommendation)));
		model.addAttribute("documents", Sources.of(documentsOf(recommendation), this.tracking));
		model.addAttribute("occasion", this.occasions.event(recommendation.adoptedAt()));
		model.addAttribute("speaker", this.occasions.speaker(recommendation.adoptedAt()));
		model.addAttribute("parent", find(recommendation.parentId()));
		model.addAttribute("successor", find(recommendation.redirect()));
		model.addAttribute("parts", recommendation.splitInto());
		model.addAttribute("sides", Recommendation.VOICES);
		model.addAttribute("children", recommendation.children().isEmpty() ? new Part<>(List.of())
				: Part.of(() -> this.tracking.recommendations(Map.of("parent", id, "limit", "100")).items()));
		model.addAttribute("topics", this.names.concepts("topic"));
		model.addAttribute("groups", this.names.concepts("affected-group"));
		model.addAttribute("responses",
				this.options.codes(language, "response", next(recommendation.response().status())));
		model.addAttribute("voices", this.options.codes(language, "voice", "civil_society", "independent"));
		model.addAttribute("levels", this.options.codes(language, "level", LEVELS));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", Form.empty());
		}
		this.steps.offer(recommendation, language, model);
		return "recommendation";
	}

	/* What the addressee may say now. */
	private static String[] next(String status) {
		return switch (status) {
			case "sent" -> new String[] { "acknowledged", "clarification_requested" };
			case "acknowledged" -> new String[] { "accepted", "partly_accepted", "noted", "rejected" };
			default -> new String[0];
		};
	}

	private @Nullable Recommendation find(@Nullable String id) {
		if (id == null) {
			return null;
		}
		try {
			return this.tracking.recommendation(id);
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return null;
		}
	}

	private static List<String> organizationsOf(Recommendation recommendation) {
		return Stream
			.of(recommendation.leadBodies().stream(), recommendation.partners().stream(),
					recommendation.counterparts().stream(),
					Stream.ofNullable(recommendation.response().organizationId()),
					recommendation.readdressed().stream().map(Recommendation.Handover::from),
					Stream
						.concat(recommendation.assessments().stream(),
								recommendation.proposals().stream().map(Recommendation.Proposal::assessment))
						.flatMap((assessment) -> Stream.ofNullable(assessment.organizationId())))
			.flatMap((ids) -> ids)
			.distinct()
			.toList();
	}

	private static List<@Nullable String> documentsOf(Recommendation recommendation) {
		List<@Nullable String> ids = new ArrayList<>();
		ids.add(recommendation.sourceDocumentId());
		ids.add(recommendation.response().documentId());
		recommendation.assessments()
			.forEach((assessment) -> assessment.evidence().forEach((evidence) -> ids.add(evidence.documentId())));
		return ids;
	}

}
