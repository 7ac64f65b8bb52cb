package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.Desk;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done with many guests: those who are ticked, or all who are looked for. First
 * how many these are, then that.
 */
@Controller
@RequestMapping("/events/{id}/guests")
class ManyGuestsPages {

	static final List<String> DECISIONS = List.of("approve", "reject", "prioritise", "reinstate", "withdraw");

	private final Events events;

	private final Desk desk;

	private final SignedIn signedIn;

	ManyGuestsPages(Events events, Desk desk, SignedIn signedIn) {
		this.events = events;
		this.desk = desk;
		this.signedIn = signedIn;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	/** How many it would be; nothing is done yet. */
	@PostMapping("/many")
	String preview(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model) {
		return ask(id, sent, UUID.randomUUID(), model);
	}

	private String ask(String id, MultiValueMap<String, String> sent, UUID key, Model model) {
		this.signedIn.required();
		Event event = this.events.event(id);
		Choice choice = Choice.of(sent);
		Attempt<Desk.Count> attempt = Attempt.to(() -> this.desk.preview(id, choice.body()));
		model.addAttribute("event", event);
		model.addAttribute("choice", choice);
		model.addAttribute("sent", sent);
		model.addAttribute("key", key);
		if (attempt.succeeded()) {
			model.addAttribute("count", attempt.result().count());
		}
		else {
			model.addAttribute("refusal", attempt.refusal());
		}
		return "event-many";
	}

	@PostMapping("/many/confirm")
	String confirm(@PathVariable String id, @RequestParam("_key") UUID key, @RequestParam long expected,
			@RequestParam MultiValueMap<String, String> sent, Model model) {
		this.signedIn.required();
		Choice choice = Choice.of(sent);
		ObjectNode decision = JsonNodeFactory.instance.objectNode()
			.put("decision", choice.decision())
			.put("expected", expected);
		if (!choice.reason().isBlank()) {
			decision.put("reason", choice.reason().strip());
		}
		decision.set("choice", choice.body());
		Attempt<Desk.BulkAction> attempt = Attempt.to(() -> this.desk.decide(id, key.toString(), decision));
		if (attempt.succeeded()) {
			model.asMap().clear();
			return "redirect:/events/" + UUID.fromString(id) + "/guests/many/" + attempt.result().id();
		}
		String page = ask(id, sent, attempt.keyOf(key), model);
		model.addAttribute("refusal", attempt.refusal());
		return page;
	}

	/** How far it has come, and for whom it could not be done. */
	@GetMapping("/many/{action}")
	String results(@PathVariable String id, @PathVariable String action, @RequestParam Map<String, String> query,
			Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, Set.of("outcome", "after"));
		Listed<Desk.Result> page = this.desk.results(id, action, filter.values());
		model.addAttribute("event", this.events.event(id));
		model.addAttribute("action", this.desk.bulkAction(id, action));
		model.addAttribute("results", page.items());
		model.addAttribute("filter", filter);
		model.addAttribute("next", filter.next("/events/" + id + "/guests/many/" + action, page.next()));
		return "event-many-results";
	}

	/** The list as a file, with the columns that are ticked. */
	@PostMapping("/export")
	ResponseEntity<byte[]> export(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		this.signedIn.required();
		GuestSearch search = GuestSearch.of(sent);
		ObjectNode wanted = JsonNodeFactory.instance.objectNode()
			.put("format", Filter.of(sent.toSingleValueMap(), Set.of("format")).value("format"));
		ObjectNode what = search.wanted();
		wanted.set("wanted", what);
		search.columns().forEach(wanted.withArrayProperty("columns")::add);
		ResponseEntity<byte[]> file = this.desk.export(id, wanted);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_TYPE, String.valueOf(file.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					String.valueOf(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)))
			.body(file.getBody());
	}

	/**
	 * What is to be done with whom.
	 *
	 * @param ids those who are ticked; null where it is for all who are looked for
	 */
	record Choice(String decision, String reason, @Nullable List<String> ids, GuestSearch search) {

		static Choice of(MultiValueMap<String, String> sent) {
			List<String> ticked = "all".equals(sent.getFirst("whom")) ? null : sent.getOrDefault("one", List.of());
			String decision = String.valueOf(sent.getFirst("decision"));
			String reason = sent.getFirst("reason");
			return new Choice(DECISIONS.contains(decision) ? decision : DECISIONS.getFirst(),
					(reason == null) ? "" : reason, ticked, GuestSearch.of(sent));
		}

		ObjectNode body() {
			ObjectNode body = JsonNodeFactory.instance.objectNode();
			if (this.ids != null) {
				this.ids.forEach(body.withArrayProperty("ids")::add);
			}
			body.set("wanted", this.search.wanted());
			return body;
		}
	}

}
