package org.ashar.portal.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.portal.security.PagePolicy;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The one page that needs JavaScript: it works at a door without a network. Empty as it
 * comes, the same for everybody; what it shows, it has from its device.
 */
@Controller
@RequestMapping("/events/{id:[0-9a-f-]{36}}/door")
class DoorPages {

	private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");

	private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");

	/* What its scripts say; they hold no text themselves. */
	private static final List<String> WORDS = List.of("online", "offline", "waiting", "nothing-waits", "stuck",
			"unreachable", "size", "inside", "wrong-pin", "pins-differ", "camera-on", "camera-off", "no-camera",
			"wipe-sure", "wipe-waiting", "verdict.welcome", "verdict.again", "verdict.left", "verdict.never-in",
			"verdict.walk-in", "verdict.not-on-list", "verdict.forged", "verdict.foreign");

	private static final Resource WORKER = new ClassPathResource("static/assets/door/worker.js");

	private final Options options;

	private final Messages messages;

	DoorPages(Options options, Messages messages) {
		this.options = options;
		this.messages = messages;
	}

	@GetMapping
	String page(@PathVariable String id, Language language, HttpServletResponse response, Model model) {
		PagePolicy.onTheDoor(response);
		model.addAttribute("id", id);
		model.addAttribute("groups", this.options.concepts(language, "stakeholder-group"));
		model.addAttribute("words", WORDS);
		return "door";
	}

	/* Below the page, so that it can look after that page only. */
	@GetMapping("/worker.js")
	ResponseEntity<Resource> worker(@PathVariable String id) {
		return ResponseEntity.ok()
			.contentType(SCRIPT)
			.cacheControl(CacheControl.noCache())
			.header("Service-Worker-Allowed", "/events/" + id + "/door")
			.body(WORKER);
	}

	@GetMapping("/app.webmanifest")
	ResponseEntity<Map<String, Object>> manifest(@PathVariable String id, Language language) {
		String page = "/events/" + id + "/door";
		String name = this.messages.get(language, "door.title");
		return ResponseEntity.ok()
			.contentType(MANIFEST)
			.body(Map.of("id", page, "name", name + " · Ashar", "short_name", name, "lang", language.tag(), "start_url",
					page, "scope", page, "display", "standalone", "background_color", "#fbf8f2", "theme_color",
					"#0c5a61", "icons",
					List.of(Map.of("src", "/assets/favicon.svg", "sizes", "any", "type", "image/svg+xml"))));
	}

}
