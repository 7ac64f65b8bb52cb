package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Members;
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
 * Who belongs to an organization: an owner invites people by their addresses, up to a day
 * if she likes, and takes their roles back.
 */
@Controller
@RequestMapping("/organizations/{id}/members")
class MemberPages {

	static final String[] ROLES = { "org-contributor", "org-editor" };

	private final Directory directory;

	private final Members members;

	private final SignedIn signedIn;

	private final Options options;

	MemberPages(Directory directory, Members members, SignedIn signedIn, Options options) {
		this.directory = directory;
		this.members = members;
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
	String invite(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Map<String, String> member = RoleForm.member(form, language, () -> CivilDay.ZONE);
		Attempt<Members.Invitation> attempt = Attempt.to(() -> this.members.invite(id, key.toString(), member));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.members.invited");
			return "redirect:/organizations/{id}/members";
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(id, form, Filter.of(Map.of(), Set.of()), attempt.keyOf(key), language, model);
	}

	@PostMapping("/leave")
	String leave(@PathVariable String id, @RequestParam UUID account, @RequestParam UUID grant,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt<Boolean> attempt = Attempt.to(() -> {
			this.members.leave(id, account.toString(), grant.toString());
			return true;
		});
		attempt.tell(redirect, "notice.members.left");
		return "redirect:/organizations/{id}/members";
	}

	@PostMapping("/invitations")
	String again(@PathVariable String id, @RequestParam UUID invitation, @RequestParam("_verb") String verb,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt<Boolean> attempt = Attempt.to(() -> {
			if (verb.equals("withdraw")) {
				this.members.withdraw(id, invitation.toString());
			}
			else {
				this.members.sendAgain(id, invitation.toString());
			}
			return true;
		});
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice",
					verb.equals("withdraw") ? "notice.members.withdrawn" : "notice.members.invited");
		}
		else {
			redirect.addFlashAttribute("refusal", attempt.refusal());
		}
		return "redirect:/organizations/{id}/members";
	}

	private String show(String id, Form form, Filter filter, UUID key, Language language, Model model) {
		this.signedIn.required();
		Listed<Teams.Member> page = this.members.members(id, filter.values());
		model.addAttribute("organization", this.directory.organization(id));
		model.addAttribute("members", page.items());
		model.addAttribute("invitations", this.members.invitations(id).items());
		model.addAttribute("next", filter.next("/organizations/" + id + "/members", page.next()));
		RoleForm.show(form, key, CivilDay.ZONE, language, model);
		model.addAttribute("noun", "members");
		model.addAttribute("roles", this.options.codes(language, "members.role", ROLES));
		return "members";
	}

}
