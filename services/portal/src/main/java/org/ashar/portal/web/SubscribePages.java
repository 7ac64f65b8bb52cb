package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Subscriptions;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Signing up for letters, agreeing, changing one's mind and leaving. Opening a page never
 * changes anything.
 */
@Controller
class SubscribePages {

	private static final Pattern ONE_CLICK = Pattern
		.compile("name=\"?List-Unsubscribe\"?\\s[\\s\\S]*?\\r?\\n\\r?\\nOne-Click\\s");

	private final Subscriptions subscriptions;

	private final Tracking tracking;

	private final Names names;

	private final Options options;

	SubscribePages(Subscriptions subscriptions, Tracking tracking, Names names, Options options) {
		this.subscriptions = subscriptions;
		this.tracking = tracking;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/subscribe")
	String form(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String value, Language language, Model model) {
		return form(Form.empty(), kind, value, language, model);
	}

	@PostMapping("/subscribe")
	String signUp(@RequestParam MultiValueMap<String, String> sent, Language language, Model model) {
		Form form = Form.of(sent);
		String kind = sent.getFirst("_kind");
		String value = sent.getFirst("_value");
		List<Subscriptions.Criterion> criteria = new ArrayList<>();
		if (kind != null && value != null) {
			criteria.add(new Subscriptions.Criterion(kind, value));
		}
		for (String each : List.of("topic", "body", "area", "type")) {
			form.all(each + "[]").forEach((chosen) -> criteria.add(new Subscriptions.Criterion(each, chosen)));
		}
		try {
			this.subscriptions.signUp(new Subscriptions.SignUp(form.value("email"), form.value("language"),
					form.value("frequency"), criteria));
			return "subscribe-sent";
		}
		catch (HttpClientErrorException ex) {
			model.addAttribute("refusal", Refusal.of(ex));
			return form(form, kind, value, language, model);
		}
	}

	@GetMapping("/subscriptions/confirm/{token}")
	String confirmPage(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		return "subscribe-confirm";
	}

	@PostMapping("/subscriptions/confirm/{token}")
	String confirm(@PathVariable String token, Model model) {
		try {
			model.addAttribute("confirmed", this.subscriptions.confirm(Map.of("token", token)));
			return "subscribe-confirmed";
		}
		catch (HttpClientErrorException ex) {
			model.addAttribute("refusal", Refusal.of(ex));
			model.addAttribute("token", token);
			return "subscribe-confirm";
		}
	}

	@GetMapping("/preferences/{token}")
	String preferences(@PathVariable String token, Language language, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("preferences", this.subscriptions.preferences(token));
		model.addAttribute("frequencies", frequencies(language));
		return "preferences";
	}

	@PostMapping("/preferences/{token}")
	String prefer(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes redirect) {
		Form form = Form.of(sent);
		Map<String, Object> change = new HashMap<>();
		change.put("language", form.value("language"));
		if (!form.value("digestHour").isEmpty()) {
			change.put("digestHour", Integer.valueOf(form.value("digestHour")));
		}
		if (!form.value("pausedUntil").isEmpty()) {
			change.put("pausedUntil", form.value("pausedUntil") + "T00:00:00Z");
		}
		this.subscriptions.prefer(token, change);
		redirect.addFlashAttribute("notice", "notice.saved");
		return "redirect:/preferences/{token}";
	}

	@PostMapping("/preferences/{token}/{id}")
	String change(@PathVariable String token, @PathVariable String id, @RequestParam("_verb") String verb,
			@RequestParam(defaultValue = "") String frequency, RedirectAttributes redirect) {
		if (verb.equals("end")) {
			this.subscriptions.end(token, id);
		}
		else {
			this.subscriptions.change(token, id, Map.of("frequency", frequency));
		}
		redirect.addFlashAttribute("notice", "notice.saved");
		return "redirect:/preferences/{token}";
	}

	@GetMapping("/unsubscribe/{token}")
	String leavePage(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		return "unsubscribe";
	}

	/**
	 * RFC 8058: a mail program's one click; no cookie, no redirect, no second question.
	 */
	@PostMapping(path = "/unsubscribe/{token}", params = "List-Unsubscribe=One-Click")
	@ResponseBody
	String oneClick(@PathVariable String token, @RequestParam("List-Unsubscribe") String said) {
		this.subscriptions.leaveByOneClick(token, said);
		return "";
	}

	/** The same in the other format of the RFC, which no page of ours sends. */
	@PostMapping(path = "/unsubscribe/{token}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseBody
	String oneClickInParts(@PathVariable String token, @RequestBody String parts) {
		if (!ONE_CLICK.matcher(parts).find()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return oneClick(token, "One-Click");
	}

	@PostMapping("/unsubscribe/{token}")
	String leave(@PathVariable String token) {
		this.subscriptions.leave(Map.of("token", token));
		return "unsubscribed";
	}

	private String form(Form form, @Nullable String kind, @Nullable String value, Language language, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("kind", kind);
		model.addAttribute("value", value);
		model.addAttribute("followed", followed(kind, value));
		model.addAttribute("frequencies", frequencies(language));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "subscribe";
	}

	private List<Options.Option> frequencies(Language language) {
		return this.options.codes(language, "frequency", "at_once", "daily", "weekly");
	}

	/* What a link on a record's page offers to follow, by name. */
	private @Nullable Text followed(@Nullable String kind, @Nullable String value) {
		if (kind == null || value == null) {
			return null;
		}
		try {
			return switch (kind) {
				case "topic", "area" -> this.names.concept(kind, value).orElse(null);
				case "body" -> this.names.organization(value).orElse(null);
				case "record" -> record(value);
				default -> null;
			};
		}
		catch (HttpClientErrorException | ServiceAwayException ex) {
			return null;
		}
	}

	private Text record(String id) {
		try {
			return this.tracking.recommendation(id).text();
		}
		catch (HttpClientErrorException.NotFound ex) {
			return this.tracking.activity(id).title();
		}
	}

}
