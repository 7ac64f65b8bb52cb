package org.ashar.portal.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Teams;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who works for an event: an organizer gives each of the four permissions to somebody, up
 * to a day if she likes, and takes it back.
 */
@Controller
@RequestMapping("/events/{id}/team")
class TeamPages {

	static final String[] ROLES = { "check-in", "event-moderator", "event-editor", "event-owner" };

	private final Events events;

	private final Teams teams;

	private final SignedIn signedIn;

	private final Options options;

	TeamPages(Events events, Teams teams, SignedIn signedIn, Options options) {
		this.events = events;
		this.teams = teams;
		this.signedIn = signedIn;
		this.options = options;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@PathVariable String id, @RequestParam Map<String, String> query, Language language, Model model) {
		return show(id, Form.empty(), Filter.of(query, Set.of("after")), UUID.randomUUID(), language, model);
	}

	@PostMapping
	String join(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Map<String, String> member = RoleForm.member(form, language, () -> ZoneId.of(this.events.event(id).zone()));
		Attempt<Teams.Member> attempt = Attempt.to(() -> this.teams.join(id, key.toString(), member));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.team.joined");
			return "redirect:/events/{id}/team";
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(id, form, Filter.of(Map.of(), Set.of()), attempt.keyOf(key), language, model);
	}

	@PostMapping("/leave")
	String leave(@PathVariable String id, @RequestParam UUID account, @RequestParam UUID grant,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt<Boolean> attempt = Attempt.to(() -> {
			this.teams.leave(id, account.toString(), grant.toString());
			return true;
		});
		attempt.tell(redirect, "notice.team.left");
		return "redirect:/events/{id}/team";
	}

	private String show(String id, Form form, Filter filter, UUID key, Language language, Model model) {
		this.signedIn.required();
		Event event = this.events.event(id);
		Listed<Teams.Member> page = this.teams.team(id, filter.values());
		model.addAttribute("event", event);
		model.addAttribute("team", page.items());
		model.addAttribute("next", filter.next("/events/" + id + "/team", page.next()));
		RoleForm.show(form, key, ZoneId.of(event.zone()), language, model);
		model.addAttribute("noun", "team");
		model.addAttribute("roles", this.options.codes(language, "team.role", ROLES));
		return "event-team";
	}

}
