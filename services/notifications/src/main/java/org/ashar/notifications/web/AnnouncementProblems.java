package org.ashar.notifications.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.ashar.infra.platform.http.Problem;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.announcement.AnnouncementProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why an announcement was not written or sent. */
@RestControllerAdvice
class AnnouncementProblems {

	@ExceptionHandler
	Problem on(AnnouncementProblem problem) {
		return switch (problem) {
			case AnnouncementProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-announcement");
			case AnnouncementProblem.HalfWritten half -> of("half-written", half.languages());
			case AnnouncementProblem.LanguageMissing missing -> of("language-missing", missing.languages());
			case AnnouncementProblem.NotCounted _ -> Problem.of(HttpStatus.CONFLICT, "not-counted");
			case AnnouncementProblem.NobodyReached _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "nobody-subscribed");
			case AnnouncementProblem.TooLate _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "time-is-over");
			case AnnouncementProblem.SamePerson _ -> Problem.of(HttpStatus.FORBIDDEN, "second-person");
			case AnnouncementProblem.TooManyTrials _ -> Problem.of(HttpStatus.CONFLICT, "too-many-trials");
			case AnnouncementProblem.WrongState wrong -> Problem.of(HttpStatus.CONFLICT, "announcement-state")
				.with("state", wrong.state().code())
				.arguments(wrong.state().code());
		};
	}

	private static Problem of(String code, Set<Language> languages) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code)
			.with("languages", languages.stream().map(Language::tag).toList())
			.arguments(languages.stream().map(Language::tag).collect(Collectors.joining(", ")));
	}

}
