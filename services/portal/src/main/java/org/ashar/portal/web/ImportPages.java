package org.ashar.portal.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Imports;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking tables over: a file is sent, looked at row by row, and then meant. */
@Controller
@RequestMapping("/work/imports")
class ImportPages {

	static final List<String> STATES = List.of("refused", "conflict", "failed", "changed", "new", "done", "unchanged");

	/*
	 * A service takes a hundred rows over at a time; a page waits for so many times at
	 * most.
	 */
	private static final int ROUNDS = 5;

	private static final Set<String> FIELDS = Set.of("kind", "organization", "document", "set");

	private final Imports imports;

	private final SignedIn signedIn;

	private final Options options;

	ImportPages(Imports imports, SignedIn signedIn, Options options) {
		this.imports = imports;
		this.signedIn = signedIn;
		this.options = options;
	}

	@GetMapping
	String blank(@RequestParam Map<String, String> query, Language language, Model model) {
		return form(query, UUID.randomUUID(), language, model);
	}

	/** What the file is called says nothing, and nobody asks. */
	@PostMapping
	String receive(@RequestParam Map<String, String> sent, @RequestParam("file") MultipartFile file,
			@RequestParam("_key") UUID key, Language language, Model model) throws IOException {
		this.signedIn.required();
		Map<String, String> what = new HashMap<>(Filter.of(sent, FIELDS).values());
		byte[] bytes = file.getBytes();
		Attempt<Imports.Import> attempt = Attempt
			.to(() -> this.imports.receive(what, MediaType.APPLICATION_OCTET_STREAM_VALUE, key.toString(), bytes));
		if (attempt.succeeded()) {
			return "redirect:/work/imports/" + attempt.result().id();
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(sent, attempt.keyOf(key), language, model);
	}

	private String form(Map<String, String> chosen, UUID key, Language language, Model model) {
		Person person = this.signedIn.required();
		model.addAttribute("kind", "assessments".equals(chosen.get("kind")) ? "assessments" : "activities");
		model.addAttribute("chosen", Filter.of(chosen, FIELDS));
		model.addAttribute("key", key);
		model.addAttribute("own", person.is("curator") ? this.options.organizations(language, List.of())
				: this.options.own(language, person));
		model.addAttribute("documents", this.options.documents(language, List.of()));
		return "import-form";
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, @RequestParam Map<String, String> query, Model model) {
		this.signedIn.required();
		Imports.Import file = this.imports.find(id);
		Filter filter = Filter.of(query, Set.of("state", "after"));
		Listed<Imports.Row> rows = this.imports.rows(id, filter.values());
		model.addAttribute("file", file);
		model.addAttribute("filter", filter);
		model.addAttribute("rows", rows.items());
		model.addAttribute("states", STATES.stream().filter((state) -> file.count(state) > 0).toList());
		model.addAttribute("next", filter.next("/work/imports/" + id, rows.next()));
		return "import";
	}

	@PostMapping("/{id}/commit")
	String commit(@PathVariable String id, RedirectAttributes redirect) {
		this.signedIn.required();
		String path = "redirect:/work/imports/" + UUID.fromString(id);
		for (int round = 0; round < ROUNDS; round++) {
			Attempt<Imports.Import> attempt = Attempt.to(() -> this.imports.commit(id));
			if (!attempt.succeeded()) {
				redirect.addFlashAttribute("refusal", attempt.refusal());
				return path;
			}
			if (!attempt.result().state().equals("committing")) {
				return path;
			}
		}
		return path;
	}

}
