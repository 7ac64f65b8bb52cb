package org.ashar.notifications.web;

import java.util.List;
import org.ashar.infra.platform.http.Problem;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.notifications.dispatch.CourierProblem;
import org.ashar.notifications.mailroom.MailroomProblem;
import org.ashar.notifications.returns.TooEarly;
import org.ashar.notifications.subscription.SubscriptionProblem;
import org.ashar.notifications.suppression.SuppressionProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers in their language why something was refused. */
@RestControllerAdvice
class NotificationProblems {

	private final Messages messages;

	NotificationProblems(Messages messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	Problem on(SubscriptionProblem problem) {
		return switch (problem) {
			case SubscriptionProblem.UnknownCriteria unknown -> unknown(unknown);
			case SubscriptionProblem.UnknownLink _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-link");
			case SubscriptionProblem.ConfirmationExpired _ -> Problem.of(HttpStatus.GONE, "confirmation-expired");
			case SubscriptionProblem.WrongCode _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-code");
			case SubscriptionProblem.Stale _ -> Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
			case SubscriptionProblem.UnknownSubscription _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-subscription");
		};
	}

	@ExceptionHandler
	Problem on(MailroomProblem problem) {
		return switch (problem) {
			case MailroomProblem.UnknownLetter _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-letter");
			case MailroomProblem.NothingToDecide _ -> Problem.of(HttpStatus.CONFLICT, "nothing-to-decide");
			case MailroomProblem.NotAgain _ -> Problem.of(HttpStatus.CONFLICT, "letter-not-again");
			case MailroomProblem.Stale _, MailroomProblem.NotYours _ ->
				Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
		};
	}

	@ExceptionHandler
	Problem on(SuppressionProblem problem) {
		return switch (problem) {
			case SuppressionProblem.UnknownAddress _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-address");
			case SuppressionProblem.NotSuppressed _ -> Problem.of(HttpStatus.CONFLICT, "not-suppressed");
			case SuppressionProblem.Stale _ -> Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
		};
	}

	@ExceptionHandler
	Problem on(ReportSignature.Missing unsigned) {
		return Problem.of(HttpStatus.UNAUTHORIZED, "unsigned-report");
	}

	@ExceptionHandler
	Problem on(TooEarly leaving) {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "report-too-early").header("Retry-After", "30");
	}

	@ExceptionHandler
	Problem on(CourierProblem problem) {
		return switch (problem) {
			case CourierProblem.NoMailbox _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-mailbox");
			case CourierProblem.Later _ ->
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "mail-relay-away").header("Retry-After", "10");
		};
	}

	@ExceptionHandler
	Problem on(LetterQuery.Malformed malformed, Language language) {
		FieldError error = new FieldError(malformed.field(), malformed.code(),
				messages.get(language, "notifications.invalid." + malformed.code()));
		return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").with("errors", List.of(error)).arguments(1);
	}

	private static Problem unknown(SubscriptionProblem.UnknownCriteria unknown) {
		List<CriterionBody> criteria = unknown.criteria().stream().map(CriterionBody::of).toList();
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-criteria")
			.with("criteria", criteria)
			.arguments(criteria.size());
	}

	/** What is wrong with one parameter. */
	record FieldError(String field, String code, String message) {
	}

}
