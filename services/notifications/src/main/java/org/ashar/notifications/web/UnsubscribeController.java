package org.ashar.notifications.web;

import jakarta.validation.Valid;
import java.util.Map;
import org.ashar.notifications.subscription.EndedReason;
import org.ashar.notifications.subscription.ExitDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leaving, by page or by the mail program's button (RFC 8058): 200 however often. There
 * is no GET: scanners follow links.
 */
@RestController
@RequestMapping("/api/v1/unsubscribe")
class UnsubscribeController {

	private final ExitDesk exit;

	UnsubscribeController(ExitDesk exit) {
		this.exit = exit;
	}

	@PostMapping
	Map<String, Object> leave(@RequestBody @Valid TokenBody body) {
		exit.leave(body.token(), EndedReason.UNSUBSCRIBED);
		return Map.of();
	}

	@PostMapping(consumes = { MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE })
	Map<String, Object> leave(@RequestParam String token,
			@RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick) {
		exit.leave(token, "One-Click".equals(oneClick) ? EndedReason.ONE_CLICK : EndedReason.UNSUBSCRIBED);
		return Map.of();
	}

}
