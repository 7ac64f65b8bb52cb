package org.ashar.notifications.web;

import org.ashar.infra.platform.http.Problem;
import org.ashar.notifications.webhook.WebhookProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something about a webhook was refused. */
@RestControllerAdvice
class WebhookProblems {

	@ExceptionHandler
	Problem on(WebhookProblem problem) {
		return switch (problem) {
			case WebhookProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-webhook");
			case WebhookProblem.ForbiddenAddress _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "forbidden-address").with("field", "url");
			case WebhookProblem.TooMany _ -> Problem.of(HttpStatus.CONFLICT, "too-many-webhooks");
			case WebhookProblem.IsDisabled _ -> Problem.of(HttpStatus.CONFLICT, "webhook-disabled");
		};
	}

}
