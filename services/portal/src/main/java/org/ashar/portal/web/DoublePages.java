package org.ashar.portal.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.portal.services.Doubles;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organizations that may have been entered twice: two people make them one. */
@Controller
@RequestMapping("/work/duplicates")
class DoublePages {

	private static final String HERE = "redirect:/work/duplicates";

	private static final Set<String> STEPS = Set.of("confirm", "reject", "undo");

	private final Doubles doubles;

	private final Names names;

	private final SignedIn signedIn;

	DoublePages(Doubles doubles, Names names, SignedIn signedIn) {
		this.doubles = doubles;
		this.names = names;
		this.signedIn = signedIn;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> query, Model model) {
		if (!this.signedIn.required().is("curator", "verifier", "admin")) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		Filter filter = Filter.of(query, Set.of("after"));
		Map<String, String> page = new HashMap<>(filter.values());
		page.put("limit", "20");
		Listed<Doubles.Pair> pairs = this.doubles.pairs(page);
		Listed<Doubles.Merger> mergers = this.doubles.mergers(Map.of("limit", "50"));
		model.addAttribute("pairs", pairs.items());
		model.addAttribute("next", filter.next("/work/duplicates", pairs.next()));
		model.addAttribute("mergers", mergers.items());
		model.addAttribute("kin",
				this.names.organizations(Stream
					.concat(pairs.items().stream().flatMap((pair) -> pair.organizationIds().stream()),
							mergers.items().stream().flatMap((one) -> Stream.of(one.organizationId(), one.into())))
					.distinct()
					.toList()));
		model.addAttribute("key", UUID.randomUUID());
		return "duplicates";
	}

	@PostMapping
	String propose(@RequestParam("_key") UUID key, @RequestParam String organizationId, @RequestParam String into,
			@RequestParam String note, RedirectAttributes redirect) {
		this.signedIn.required();
		Map<String, String> proposal = Map.of("organizationId", organizationId, "into", into, "note", note);
		return done(Attempt.to(() -> this.doubles.propose(key + "-" + organizationId, proposal)), "proposed", redirect);
	}

	@PostMapping("/{pair}/dismiss")
	String dismiss(@PathVariable String pair, @RequestParam String note, RedirectAttributes redirect) {
		this.signedIn.required();
		return done(Attempt.to(() -> {
			this.doubles.dismiss(pair, Map.of("note", note));
			return pair;
		}), "dismissed", redirect);
	}

	@PostMapping("/mergers/{merger}")
	String step(@PathVariable String merger, @RequestParam("_verb") String verb, @RequestParam("_version") long version,
			RedirectAttributes redirect) {
		this.signedIn.required();
		if (!STEPS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return done(Attempt.to(() -> this.doubles.step(merger, verb, "\"" + version + "\"")), verb, redirect);
	}

	private static String done(Attempt<?> attempt, String what, RedirectAttributes redirect) {
		attempt.tell(redirect, "notice.duplicates." + what);
		return HERE;
	}

}
