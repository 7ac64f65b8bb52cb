package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Invitations;
import org.ashar.portal.services.Invitations.Invitation;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organizer invites people by their addresses and sees who has answered. */
@Controller
@RequestMapping("/events/{id}/guests/invitations")
class InvitationPages {

	private static final String[] STATES = { "open", "accepted", "declined", "revoked" };

	private static final Set<String> VERBS = Set.of("revoke", "send-again");

	/*
	 * As programs for mail write it: an address, or a name and the address in brackets.
	 */
	private static final Pattern WRITTEN = Pattern
		.compile("(?:\"?([^<>\"]{0,120}?)\"?\\s*<([^\\s@<>]+@[^\\s@<>]+)>|([^\\s@<>]+@[^\\s@<>]+))");

	/* As many as the service takes at once. */
	private static final int AT_ONCE = 200;

	private final Invitations invitations;

	private final Events events;

	private final SignedIn signedIn;

	private final Options options;

	InvitationPages(Invitations invitations, Events events, SignedIn signedIn, Options options) {
		this.invitations = invitations;
		this.events = events;
		this.signedIn = signedIn;
		this.options = options;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@PathVariable String id, @RequestParam Map<String, String> query, Language language, Model model) {
		return show(id, query, "", language, model);
	}

	@PostMapping
	String invite(@PathVariable String id, @RequestParam("addresses") String addresses,
			@RequestParam("language") String letters, Language language, Model model, RedirectAttributes redirect) {
		List<String> lines = addresses.lines()
			.flatMap((line) -> Pattern.compile("[;,]").splitAsStream(line))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
		List<String> unfit = lines.stream().filter((line) -> !WRITTEN.matcher(line).matches()).limit(10).toList();
		if (lines.isEmpty() || !unfit.isEmpty()) {
			model.addAttribute("unfit", unfit);
			return show(id, Map.of(), addresses, language, model);
		}
		Attempt<Integer> attempt = Attempt
			.to(() -> send(id, lines.stream().map(InvitationPages::person).toList(), letters));
		if (!attempt.succeeded()) {
			model.addAttribute("refusal", attempt.refusal());
			return show(id, Map.of(), addresses, language, model);
		}
		redirect.addFlashAttribute("notice", "notice.event.invited");
		return "redirect:/events/{id}/guests/invitations";
	}

	private static Map<String, String> person(String line) {
		Matcher parts = WRITTEN.matcher(line);
		if (!parts.matches()) {
			throw new IllegalArgumentException("No address");
		}
		String name = (parts.group(1) != null) ? parts.group(1).strip() : "";
		String email = (parts.group(2) != null) ? parts.group(2) : parts.group(3);
		return name.isEmpty() ? Map.of("email", email) : Map.of("email", email, "name", name);
	}

	private int send(String id, List<Map<String, String>> people, String letters) {
		List<Invitation> invited = new ArrayList<>();
		for (int from = 0; from < people.size(); from += AT_ONCE) {
			List<Map<String, String>> some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
			invited.addAll(this.invitations.invite(id, Map.of("language", letters, "people", some)));
		}
		return invited.size();
	}

	@PostMapping("/{invitation}")
	String act(@PathVariable String id, @PathVariable String invitation, @RequestParam("_verb") String verb,
			RedirectAttributes redirect) {
		this.signedIn.required();
		if (!VERBS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Attempt<Invitation> attempt = Attempt.to(() -> this.invitations.act(id, invitation, verb));
		attempt.tell(redirect, "notice.event.invitation-" + (verb.equals("revoke") ? "revoked" : "sent-again"));
		return "redirect:/events/{id}/guests/invitations";
	}

	private String show(String id, Map<String, String> query, String addresses, Language language, Model model) {
		this.signedIn.required();
		Event event = this.events.event(id);
		Filter filter = Filter.of(query, Set.of("state", "after"));
		Listed<Invitation> page = this.invitations.invitations(id, filter.values());
		model.addAttribute("event", event);
		model.addAttribute("addresses", addresses);
		model.addAttribute("invited", page.items());
		model.addAttribute("filter", filter);
		model.addAttribute("next", filter.next("/events/" + id + "/guests/invitations", page.next()));
		model.addAttribute("counts", this.invitations.counts(id));
		model.addAttribute("states", this.options.codes(language, "invitation-state", STATES));
		return "event-invitations";
	}

}
