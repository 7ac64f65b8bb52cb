package org.ashar.portal.web;

import java.util.Map;

import org.ashar.portal.services.Subscriptions;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Leaving, by the page or by the button of a mail program; a GET changes nothing. */
@Controller
class LeavingPages {

	private final Subscriptions subscriptions;

	LeavingPages(Subscriptions subscriptions) {
		this.subscriptions = subscriptions;
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

	/** In the other format of the RFC no page of ours sends anything else. */
	@PostMapping(path = "/unsubscribe/{token}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	void noClick(@PathVariable String token) {
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
	}

	@PostMapping("/unsubscribe/{token}")
	String leave(@PathVariable String token, Model model) {
		Attempt<JsonNode> attempt = Attempt.to(() -> this.subscriptions.leave(Map.of("token", token)));
		if (attempt.succeeded()) {
			return "unsubscribed";
		}
		model.addAttribute("refusal", attempt.refusal());
		return leavePage(token, model);
	}

}
