package org.ashar.portal.web;

import java.util.Set;
import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Activity;
import org.ashar.portal.services.LawCourse;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writing down what happened to a law, and correcting what was written down wrongly. */
@Controller
@RequestMapping("/activities/{id}/actions")
class LawPages {

	private static final Set<String> FLAGS = Set.of("partial");

	private final Tracking tracking;

	private final SignedIn signedIn;

	private final Options options;

	private final CodeNames codes;

	LawPages(Tracking tracking, SignedIn signedIn, Options options, CodeNames codes) {
		this.tracking = tracking;
		this.signedIn = signedIn;
		this.options = options;
		this.codes = codes;
	}

	@GetMapping("/new")
	String blank(@PathVariable String id, @RequestParam(required = false) @Nullable String wrong, Language language,
			Model model) {
		this.signedIn.required();
		Activity law = this.tracking.activity(id);
		LawCourse.Action action = action(law, wrong);
		return show(law, action, (action != null) ? known(action) : Form.empty(), UUID.randomUUID(), language, model);
	}

	@PostMapping("/new")
	String add(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_key") UUID key, @RequestParam("_version") long version,
			@RequestParam(name = "_wrong", required = false) @Nullable String wrong, Language language, Model model,
			RedirectAttributes redirect) {
		Form form = Form.of(sent);
		if (Form.goesOn(sent)) {
			Activity law = this.tracking.activity(id);
			return show(law, action(law, wrong), form, key, language, model);
		}
		String verb = (wrong == null) ? "actions" : "corrections";
		JsonNode body = (wrong == null) ? form.json(FLAGS, Set.of())
				: correction(wrong, form, sent.containsKey("_nothing"));
		Attempt<JsonNode> attempt = Attempt
			.to(() -> this.tracking.act("activities", id, verb, "\"" + version + "\"", key.toString(), body));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.activity." + verb);
			return "redirect:/activities/" + UUID.fromString(id);
		}
		Activity law = this.tracking.activity(id);
		model.addAttribute("refusal", attempt.refusal());
		return show(law, action(law, wrong), form, attempt.keyOf(key), language, model);
	}

	private String show(Activity law, LawCourse.@Nullable Action wrong, Form form, UUID key, Language language,
			Model model) {
		String prefix = (wrong != null) ? "replacement." : "";
		model.addAttribute("activity", law);
		model.addAttribute("wrong", wrong);
		model.addAttribute("prefix", prefix);
		model.addAttribute("form", form);
		model.addAttribute("key", key);
		model.addAttribute("noun", "law-action");
		model.addAttribute("classifications",
				this.codes.options(language, "law-action", form.all(prefix + "classification")));
		model.addAttribute("organizations",
				this.options.organizations(language, form.all(prefix + "organizationId"), form.wanted()));
		model.addAttribute("documents", this.options.documents(language, form.all(prefix + "documentId")));
		return "law-action-form";
	}

	private static ObjectNode correction(String wrong, Form form, boolean nothing) {
		ObjectNode body = form.json(FLAGS, Set.of());
		body.put("action", wrong);
		if (nothing) {
			body.remove("replacement");
		}
		return body;
	}

	private static LawCourse.@Nullable Action action(Activity law, @Nullable String id) {
		if (law.course() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return law.course().standing().stream().filter((action) -> action.id().equals(id)).findFirst().orElse(null);
	}

	/* What is right is mostly nearly the same. */
	private static Form known(LawCourse.Action action) {
		ObjectNode known = JsonNodeFactory.instance.objectNode()
			.put("date", action.date())
			.put("classification", action.classification())
			.put("partial", action.partial())
			.put("organizationId", action.organizationId())
			.put("source", action.source())
			.put("documentId", action.documentId());
		if (action.note() != null) {
			ObjectNode note = known.putObject("note");
			action.note().values().forEach((language, words) -> note.put(language.tag(), words));
		}
		ObjectNode form = JsonNodeFactory.instance.objectNode();
		form.set("replacement", known);
		return Form.of(form);
	}

}
