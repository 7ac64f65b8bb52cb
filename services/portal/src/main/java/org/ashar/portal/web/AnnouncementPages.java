package org.ashar.portal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.security.PagePolicy;
import org.ashar.portal.services.Announcements;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Announcements to subscribers: seen as each reader will see them, tried on oneself, sent
 * at once or at a time, agreed to by a second person, watched and stopped.
 */
@Controller
@RequestMapping(AnnouncementPages.PATH)
class AnnouncementPages {

	static final String PATH = "/work/announcements";

	private static final Set<String> STEPS = Set.of("recount", "approve", "take-back", "discard", "pause", "resume",
			"abort");

	private final Announcements announcements;

	private final SignedIn signedIn;

	AnnouncementPages(Announcements announcements, SignedIn signedIn) {
		this.announcements = announcements;
		this.signedIn = signedIn;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@RequestParam Map<String, String> query, Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, Set.of("after"));
		Listed<Announcements.Announcement> page = this.announcements.list(filter.values());
		model.addAttribute("announcements", page.items());
		model.addAttribute("next", filter.next(PATH, page.next()));
		return "announcements";
	}

	/** How it will be read, how far it has come, and what can be done with it. */
	@GetMapping("/{id}")
	String show(@PathVariable String id, Language language, Model model) {
		Person person = this.signedIn.required();
		Announcements.Announcement found = this.announcements.announcement(id);
		model.addAttribute("announcement", found);
		model.addAttribute("anothers", found.isAnothers(person));
		model.addAttribute("refresh", found.isUnderWay() ? 5 : null);
		model.addAttribute("at", at(found, language));
		model.addAttribute("zones", Zones.options(language, ""));
		return "announcement";
	}

	private static String at(Announcements.Announcement found, Language language) {
		if (found.at() == null || found.zone() == null) {
			return "";
		}
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
			.withLocale(language.dateLocale())
			.format(found.at().atZone(ZoneId.of(found.zone()))) + " (" + Zones.city(language, found.zone()) + ")";
	}

	/** As it looks in a language, once more in words. */
	@GetMapping("/{id}/letter")
	String letter(@PathVariable String id, @RequestParam String read, HttpServletResponse response, Model model) {
		this.signedIn.required();
		PagePolicy.onALetter(response);
		model.addAttribute("announcement", this.announcements.announcement(id));
		model.addAttribute("specimen", this.announcements.preview(id, read));
		model.addAttribute("read", read);
		return "announcement-letter";
	}

	/** The letter itself, for a frame within that page. */
	@GetMapping("/{id}/letter.html")
	ResponseEntity<String> html(@PathVariable String id, @RequestParam String read, HttpServletResponse response) {
		this.signedIn.required();
		PagePolicy.inAFrame(response);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
			.body(this.announcements.preview(id, read).html());
	}

	@PostMapping("/{id}/trial")
	String tryOn(@PathVariable String id, @RequestParam String language, RedirectAttributes redirect) {
		Person person = this.signedIn.required();
		return after(
				Attempt.to(() -> this.announcements.tryOn(id, Map.of("email", person.email(), "language", language))),
				"trial", redirect);
	}

	@PostMapping("/{id}/send")
	String send(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam(defaultValue = "false") boolean fallback, @RequestParam(defaultValue = "") String at,
			@RequestParam(defaultValue = Zones.USUAL) String zone, RedirectAttributes redirect) {
		this.signedIn.required();
		ObjectNode body = JsonNodeFactory.instance.objectNode().put("fallback", fallback);
		if (!at.isBlank()) {
			body.put("at", at.strip()).put("zone", zone);
		}
		return after(Attempt.to(() -> this.announcements.step(id, "send", tag(version), body)), "send", redirect);
	}

	@PostMapping("/{id}/act")
	String step(@PathVariable String id, @RequestParam("_verb") String verb, @RequestParam("_version") long version,
			RedirectAttributes redirect) {
		this.signedIn.required();
		if (!STEPS.contains(verb)) {
			return "redirect:" + PATH + "/{id}";
		}
		ObjectNode nothing = JsonNodeFactory.instance.objectNode();
		return after(Attempt.to(() -> this.announcements.step(id, verb, tag(version), nothing)), verb, redirect);
	}

	private static String after(Attempt<Announcements.Announcement> attempt, String step, RedirectAttributes redirect) {
		attempt.tell(redirect, "notice.announcement." + step);
		return "redirect:" + PATH + "/{id}";
	}

	static String tag(long version) {
		return "\"" + version + "\"";
	}

}
