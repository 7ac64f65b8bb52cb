package org.ashar.events.web;

import java.util.stream.Collectors;

import org.ashar.events.bulk.BulkProblem;
import org.ashar.events.mailing.MailingProblem;
import org.ashar.infra.platform.http.Problem;
import org.ashar.infra.platform.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with many guests at once. */
@RestControllerAdvice
class DeskProblems {

	@ExceptionHandler
	Problem on(BulkProblem problem) {
		return switch (problem) {
			case BulkProblem.OtherCount other ->
				Problem.of(HttpStatus.CONFLICT, "other-count").with("count", other.count()).arguments(other.count());
			case BulkProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-bulk-action");
		};
	}

	@ExceptionHandler
	Problem on(MailingProblem problem) {
		return switch (problem) {
			case MailingProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-message");
			case MailingProblem.NobodyReached _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "nobody-reached");
			case MailingProblem.LanguageMissing missing ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "language-missing")
					.with("languages", missing.languages().stream().map(Language::tag).toList())
					.arguments(missing.languages().stream().map(Language::tag).collect(Collectors.joining(", ")));
			case MailingProblem.SamePerson _ -> Problem.of(HttpStatus.FORBIDDEN, "second-person");
			case MailingProblem.TooManyTrials _ -> Problem.of(HttpStatus.CONFLICT, "too-many-trials");
			case MailingProblem.WrongState wrong -> Problem.of(HttpStatus.CONFLICT, "message-state")
				.with("state", wrong.state().code())
				.arguments(wrong.state().code());
		};
	}

}
