package org.ashar.portal.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * Registering an organization on a telephone, a few questions at a time. Each step is
 * saved in the draft before the next one is shown, so nothing is lost when the line or
 * the battery is.
 */
@Controller
@RequestMapping("/organizations")
class NewcomerPages {

	/* What each step asks; whatever another step asks stays as it was. */
	private static final List<Set<String>> STEPS = List.of(
			Set.of("name", "acronym", "classification", "stakeholderGroup"), Set.of("contactPoints", "locations"),
			Set.of("description", "topics", "areasServed", "links"));

	private static final Set<String> ALWAYS_KEPT = Set.of("alternateNames", "identifiers", "parentId", "unitKind",
			"memberOf", "foundingDate", "dissolutionDate");

	private final Directory directory;

	private final SignedIn signedIn;

	private final Options options;

	NewcomerPages(Directory directory, SignedIn signedIn, Options options) {
		this.directory = directory;
		this.signedIn = signedIn;
		this.options = options;
	}

	@GetMapping("/start")
	String start(Language language, Model model) {
		this.signedIn.required();
		model.addAttribute("key", UUID.randomUUID());
		return show(null, 1, Form.empty(), language, model);
	}

	@PostMapping("/start")
	String begin(@RequestParam MultiValueMap<String, String> sent, @RequestParam("_key") UUID key, Language language,
			Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Attempt<JsonNode> attempt = Attempt
			.to(() -> this.directory.draft("organizations", key.toString(), form.json(Set.of(), Set.of())));
		if (attempt.succeeded()) {
			return "redirect:/organizations/" + attempt.result().path("id").asString() + "/steps/2";
		}
		model.addAttribute("key", attempt.keyOf(key));
		model.addAttribute("refusal", attempt.refusal());
		return show(null, 1, form, language, model);
	}

	@GetMapping("/{id}/steps/{step}")
	String step(@PathVariable String id, @PathVariable int step, Language language, Model model) {
		this.signedIn.required();
		JsonNode record = this.directory.asIs("organizations", id);
		model.addAttribute("version", record.path("version").asLong());
		return show(id, step, Form.of(record), language, model);
	}

	@PostMapping("/{id}/steps/{step}")
	String save(@PathVariable String id, @PathVariable int step, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_version") long version, Language language, Model model, RedirectAttributes redirect) {
		this.signedIn.required();
		demand(step);
		Form form = Form.of(sent);
		Attempt<JsonNode> attempt = Attempt.to(() -> {
			Form whole = form.keeping(this.directory.asIs("organizations", id), others(step));
			return this.directory.edit("organizations", id, "\"" + version + "\"", whole.json(Set.of(), Set.of()));
		});
		if (!attempt.succeeded()) {
			model.addAttribute("version", version);
			model.addAttribute("refusal", attempt.refusal());
			return show(id, step, form, language, model);
		}
		if (step < STEPS.size()) {
			return "redirect:/organizations/" + id + "/steps/" + (step + 1);
		}
		redirect.addFlashAttribute("notice", "notice.newcomer.saved");
		return "redirect:/organizations/" + id;
	}

	private static Set<String> others(int step) {
		Set<String> others = new HashSet<>(ALWAYS_KEPT);
		STEPS.forEach(others::addAll);
		others.removeAll(STEPS.get(step - 1));
		return others;
	}

	private static void demand(int step) {
		if (step < 1 || step > STEPS.size()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private String show(@Nullable String id, int step, Form form, Language language, Model model) {
		demand(step);
		model.addAttribute("id", id);
		model.addAttribute("step", step);
		model.addAttribute("steps", STEPS.size());
		model.addAttribute("form", form);
		model.addAttribute("noun", "organization");
		model.addAttribute("groups", this.options.codes(language, "group", OrganizationForm.GROUPS));
		model.addAttribute("classifications",
				this.options.codes(language, "classification", OrganizationForm.CLASSIFICATIONS));
		model.addAttribute("contactTypes",
				this.options.codes(language, "contact.type", "phone", "email", "web", "address", "social"));
		model.addAttribute("audiences", this.options.codes(language, "visibility", "public", "members", "verifiers"));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area",
				Stream.concat(form.all("areasServed[]").stream(), form.column("locations", "area").stream()).toList()));
		model.addAttribute("rows", Stream.of("locations", "contactPoints")
			.collect(Collectors.toMap((list) -> list, (list) -> form.rows(list) + 1)));
		return "newcomer";
	}

}
