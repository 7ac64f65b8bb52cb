package org.ashar.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Desk;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What organizers write to many guests: composed in up to three languages, seen as each
 * reader will see it, tried on oneself, sent, agreed to by a second person.
 */
@Controller
@RequestMapping("/events/{id}/guests/messages")
class MessagePages {

	private static final Set<String> STEPS = Set.of("send", "approve", "discard");

	private final Events events;

	private final Desk desk;

	private final SignedIn signedIn;

	MessagePages(Events events, Desk desk, SignedIn signedIn) {
		this.events = events;
		this.desk = desk;
		this.signedIn = signedIn;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@PathVariable String id, @RequestParam Map<String, String> query, Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, Set.of("after"));
		Listed<Desk.Message> page = this.desk.messages(id, filter.values());
		model.addAttribute("event", this.events.event(id));
		model.addAttribute("messages", page.items());
		model.addAttribute("next", filter.next("/events/" + id + "/guests/messages", page.next()));
		return "event-messages";
	}

	/** A blank one, to those who are looked for in the guest list. */
	@PostMapping("/new")
	String blank(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model) {
		return form(id, Form.of(sent), sent, UUID.randomUUID(), model);
	}

	@PostMapping
	String compose(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		ObjectNode message = words(form);
		message.set("wanted", GuestSearch.of(sent).wanted());
		Attempt<Desk.Message> attempt = Attempt.to(() -> this.desk.compose(id, key.toString(), message));
		if (attempt.succeeded()) {
			model.asMap().clear();
			return "redirect:/events/" + UUID.fromString(id) + "/guests/messages/" + attempt.result().id();
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(id, form, sent, attempt.keyOf(key), model);
	}

	private String form(String id, Form form, MultiValueMap<String, String> sent, UUID key, Model model) {
		this.signedIn.required();
		model.addAttribute("event", this.events.event(id));
		model.addAttribute("form", form);
		model.addAttribute("search", GuestSearch.of(sent));
		model.addAttribute("key", key);
		model.addAttribute("noun", "message");
		return "event-message-form";
	}

	/** As each reader will see it, and how far it has come. */
	@GetMapping("/{message}")
	String show(@PathVariable String id, @PathVariable String message, Model model) {
		Person person = this.signedIn.required();
		Desk.Message found = this.desk.message(id, message);
		model.addAttribute("event", this.events.event(id));
		model.addAttribute("message", found);
		model.addAttribute("anothers", found.isAnothers(person));
		model.addAttribute("all", Language.values());
		return "event-message";
	}

	@PostMapping("/{message}/trial")
	String tryOn(@PathVariable String id, @PathVariable String message, @RequestParam String language,
			RedirectAttributes redirect) {
		Person person = this.signedIn.required();
		return after(
				Attempt.to(() -> this.desk.tryOn(id, message, Map.of("email", person.email(), "language", language))),
				"trial", redirect);
	}

	@PostMapping("/{message}/{verb}")
	String step(@PathVariable String id, @PathVariable String message, @PathVariable String verb,
			@RequestParam("_version") long version, @RequestParam(defaultValue = "false") boolean fallback,
			RedirectAttributes redirect) {
		this.signedIn.required();
		String step = STEPS.contains(verb) ? verb : "discard";
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		if (step.equals("send")) {
			body.put("fallback", fallback);
		}
		return after(Attempt.to(() -> this.desk.step(id, message, step, "\"" + version + "\"", body)), step, redirect);
	}

	private static String after(Attempt<Desk.Message> attempt, String step, RedirectAttributes redirect) {
		attempt.tell(redirect, "notice.message." + step);
		return "redirect:/events/{id}/guests/messages/{message}";
	}

	private static ObjectNode words(Form form) {
		ObjectNode words = JsonNodeFactory.instance.objectNode();
		for (String field : new String[] { "subject", "body" }) {
			Map<String, String> texts = new LinkedHashMap<>();
			for (Language language : Language.values()) {
				String text = form.value(field + "." + language.tag());
				if (!text.isBlank()) {
					texts.put(language.tag(), text);
				}
			}
			if (!texts.isEmpty()) {
				texts.forEach(words.withObjectProperty(field)::put);
			}
		}
		return words;
	}

}
