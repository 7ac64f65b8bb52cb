package org.ashar.portal.web;

import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.Records;
import org.ashar.portal.services.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * Writing a kind of record, and the steps of its life: a form is shown empty or filled,
 * refused with every word kept, or saved. Each kind is a class below this one, which says
 * what its form offers; its template is {@code <noun>-form}.
 */
abstract class RecordForm {

	private final Records records;

	private final SignedIn signedIn;

	private final Shape shape;

	RecordForm(Records records, SignedIn signedIn, Shape shape) {
		this.records = records;
		this.signedIn = signedIn;
		this.shape = shape;
	}

	/** Puts into the model what this person can choose in the form. */
	abstract void offer(Form form, Person person, Language language, Model model);

	/**
	 * Whether somebody may begin a record, so that nobody writes in vain; the services
	 * decide for themselves.
	 */
	boolean isOpenTo(Person person) {
		return person.is("curator", "admin")
				|| !person.organizations("org-owner", "org-editor", "org-contributor").isEmpty();
	}

	/** What the form for a new record begins with. */
	Form beginning(Person person) {
		return Form.empty();
	}

	/** What somebody has filled in. */
	Form filledIn(MultiValueMap<String, String> sent) {
		return Form.of(sent);
	}

	/** What becomes of the record with what somebody has filled in. */
	Form whole(Form form, JsonNode record) {
		return form.keeping(record, this.shape.kept());
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		Person person = this.signedIn.required();
		if (!isOpenTo(person)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		model.addAttribute("key", UUID.randomUUID());
		return show(beginning(person), null, language, model);
	}

	@PostMapping("/new")
	String draft(@RequestParam MultiValueMap<String, String> sent, @RequestParam("_key") UUID key, Language language,
			Model model, RedirectAttributes redirect) {
		Form form = filledIn(sent);
		model.addAttribute("key", key);
		if (Form.goesOn(sent)) {
			return show(form, null, language, model);
		}
		Attempt<JsonNode> attempt = Attempt.to(() -> this.records.draft(this.shape.kind(), key.toString(), json(form)));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice." + this.shape.noun() + ".drafted");
			return "redirect:" + this.shape.path(attempt.result().path("id").asString());
		}
		// What is sent after corrections is another record; after an outage it is the
		// same, which may have been written.
		model.addAttribute("key", attempt.keyOf(key));
		model.addAttribute("refusal", attempt.refusal());
		return show(form, null, language, model);
	}

	@GetMapping("/{id}/edit")
	String filled(@PathVariable String id, Language language, Model model) {
		JsonNode record = this.records.asIs(this.shape.kind(), id);
		model.addAttribute("version", record.path("version").asLong());
		return show(Form.of(record), id, language, model);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_version") long version, Language language, Model model, RedirectAttributes redirect) {
		Form form = filledIn(sent);
		model.addAttribute("version", version);
		if (Form.goesOn(sent)) {
			return show(form, id, language, model);
		}
		Attempt<JsonNode> attempt = Attempt.to(() -> {
			Form whole = whole(form, this.records.asIs(this.shape.kind(), id));
			return this.records.edit(this.shape.kind(), id, tag(version), json(whole));
		});
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.saved");
			return "redirect:" + this.shape.path(id);
		}
		model.addAttribute("refusal", attempt.refusal());
		if (attempt.stale()) {
			againstTheNewest(id, model);
		}
		return show(form, id, language, model);
	}

	/*
	 * She is told that somebody was faster, and where to look. What she sends after that
	 * counts: otherwise she would have to write it all again.
	 */
	private void againstTheNewest(String id, Model model) {
		Part<JsonNode> newest = Part.of(() -> this.records.asIs(this.shape.kind(), id));
		if (newest.value() != null) {
			model.addAttribute("version", newest.value().path("version").asLong());
			model.addAttribute("current", this.shape.path(id));
		}
	}

	@PostMapping("/{id}/act")
	String act(@PathVariable String id, @RequestParam("_verb") String verb, @RequestParam("_version") long version,
			@RequestParam(name = "_key", required = false) @Nullable UUID key,
			@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
		if (!this.shape.verbs().contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String once = ((key != null) ? key : UUID.randomUUID()).toString();
		Form form = Form.of(sent);
		Attempt<JsonNode> attempt = Attempt
			.to(() -> this.records.act(this.shape.kind(), id, verb, tag(version), once, json(form)));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice." + this.shape.noun() + "." + verb);
		}
		else {
			redirect.addFlashAttribute("refusal", attempt.refusal());
			redirect.addFlashAttribute("form", form);
		}
		return "redirect:" + this.shape.path(id);
	}

	private String show(Form form, @Nullable String id, Language language, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("id", id);
		model.addAttribute("path", this.shape.path());
		model.addAttribute("noun", this.shape.noun());
		// Asked before anybody begins to write: afterwards it would be too late.
		offer(form, this.signedIn.required(), language, model);
		return this.shape.noun() + "-form";
	}

	private JsonNode json(Form form) {
		return form.json(this.shape.flags(), this.shape.numbers());
	}

	private static String tag(long version) {
		return "\"" + version + "\"";
	}

}
