package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.dispatch.Courier;
import org.ashar.notifications.subscription.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes codes for signing in from identity and mails them while identity waits. They are
 * written down nowhere.
 */
@RestController
@RequestMapping("/internal/v1/sign-in-codes")
class SignInCodeController {

	private final Courier courier;

	SignInCodeController(Courier courier) {
		this.courier = courier;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	Map<String, Object> send(@RequestBody @Valid CodeBody body) {
		courier.deliver(EmailAddress.of(body.email()).orElseThrow(), body.code(),
				Language.of(body.language()).orElseThrow(), body.minutes());
		return Map.of();
	}

	/** A code and whom it is for. */
	record CodeBody(@NotNull @MailAddress String email, @NotNull @Pattern(regexp = "[A-Za-z0-9-]{4,32}") String code,
			@NotNull @Pattern(regexp = "ky|ru|en") String language, @NotNull @Min(1) @Max(60) Integer minutes) {

		@Override
		public String toString() {
			return "CodeBody[…]";
		}
	}

}
