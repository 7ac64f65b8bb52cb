package org.ashar.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Subscriptions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How letters come, what is followed and what is kept, by the link of the letters. */
@Controller
@RequestMapping("/preferences/" + LetterLink.TOKEN)
class PreferencePages {

	private static final String BACK = "redirect:/preferences/{token}";

	private static final List<String> CHAINS = List.of("ky,ru,en", "ky,en,ru", "ru,ky,en", "ru,en,ky", "en,ru,ky",
			"en,ky,ru");

	private final Subscriptions subscriptions;

	private final Options options;

	PreferencePages(Subscriptions subscriptions, Options options) {
		this.subscriptions = subscriptions;
		this.options = options;
	}

	@GetMapping
	String preferences(@PathVariable String token, Language language, Model model) {
		model.addAttribute("token", token);
		Subscriptions.Preferences preferences = this.subscriptions.preferences(token);
		model.addAttribute("preferences", preferences);
		model.addAttribute("pausedUntil", (preferences.pausedUntil() != null)
				? preferences.pausedUntil().atZone(ZoneId.of(preferences.timeZone())).toLocalDate() : "");
		model.addAttribute("chains", chains());
		model.addAttribute("chain", Stream.concat(Stream.of(preferences.language()), preferences.fallback().stream())
			.collect(Collectors.joining(",")));
		model.addAttribute("zones", Zones.options(language, preferences.timeZone()));
		model.addAttribute("frequencies", this.options.codes(language, "frequency", "at_once", "daily", "weekly"));
		model.addAttribute("policies", this.options.codes(language, "policy", "fallback", "wait", "only"));
		return "preferences";
	}

	@PostMapping
	String prefer(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes redirect) {
		ObjectNode change = Form.of(sent).json(Set.of(), Set.of("digestHour"));
		List<String> chain = Arrays.asList(change.path("chain").asString("").split(","));
		change.remove("chain");
		change.put("language", chain.getFirst());
		chain.stream().skip(1).forEach(change.withArrayProperty("fallback")::add);
		if (change.has("pausedUntil")) {
			change.put("pausedUntil",
					dawn(change.path("pausedUntil").asString(), change.path("timeZone").asString("")));
		}
		Attempt.to(() -> this.subscriptions.prefer(token, change)).tell(redirect, "notice.saved");
		return BACK;
	}

	/** When the day begins where the reader lives. */
	private static String dawn(String day, String zone) {
		try {
			return LocalDate.parse(day).atStartOfDay(ZoneId.of(zone)).toInstant().toString();
		}
		catch (DateTimeException unreadable) {
			// The service says what is wrong with it.
			return day;
		}
	}

	@PostMapping("/{id}")
	String change(@PathVariable String token, @PathVariable String id, @RequestParam("_verb") String verb,
			@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
		ObjectNode delivery = Form.of(sent).json(Set.of(), Set.of("waitHours"));
		if (!"wait".equals(delivery.path("languagePolicy").asString(""))) {
			delivery.remove("waitHours");
		}
		Attempt.to(() -> {
			if (verb.equals("end")) {
				this.subscriptions.end(token, id);
				return JsonNodeFactory.instance.nullNode();
			}
			return this.subscriptions.change(token, id, delivery);
		}).tell(redirect, "notice.saved");
		return BACK;
	}

	/** Mails a code to the owner of the mailbox: letters are passed on. */
	@PostMapping("/code")
	String mailCode(@PathVariable String token, RedirectAttributes redirect) {
		Attempt.to(() -> this.subscriptions.mailCode(token)).tell(redirect, "notice.code-mailed");
		return BACK + "#mine";
	}

	@PostMapping("/export")
	Object export(@PathVariable String token, @RequestParam(defaultValue = "") String code,
			RedirectAttributes redirect) {
		Attempt<JsonNode> attempt = Attempt.to(() -> this.subscriptions.export(token, Map.of("code", code)));
		if (!attempt.succeeded()) {
			attempt.tell(redirect, "");
			return BACK;
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("ashar-letters.json").build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.contentType(MediaType.APPLICATION_JSON)
			.body(attempt.result().toPrettyString());
	}

	@PostMapping("/erase")
	String erase(@PathVariable String token, @RequestParam(defaultValue = "") String code,
			RedirectAttributes redirect) {
		Attempt<JsonNode> attempt = Attempt.to(() -> {
			this.subscriptions.erase(token, Map.of("code", code));
			return JsonNodeFactory.instance.nullNode();
		});
		if (attempt.succeeded()) {
			return "erased";
		}
		attempt.tell(redirect, "");
		return BACK;
	}

	/* The names of languages are written in themselves. */
	private static Map<String, String> chains() {
		Map<String, String> chains = new LinkedHashMap<>();
		for (String chain : CHAINS) {
			chains.put(chain,
					Arrays.stream(chain.split(","))
						.map((tag) -> PageModel.NAMES.get(Language.of(tag).orElseThrow()))
						.collect(Collectors.joining(" → ")));
		}
		return chains;
	}

}
