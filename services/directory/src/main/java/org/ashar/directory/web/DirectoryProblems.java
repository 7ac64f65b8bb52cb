package org.ashar.directory.web;

import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import org.ashar.directory.centre.CentreProblem;
import org.ashar.directory.claim.ClaimProblem;
import org.ashar.directory.concept.ConceptProblem;
import org.ashar.directory.duplicate.DuplicateProblem;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.merger.MergerProblem;
import org.ashar.directory.organization.Organization;
import org.ashar.directory.organization.OrganizationProblem;
import org.ashar.directory.person.PersonProblem;
import org.ashar.infra.platform.http.Problem;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;

/** Tells callers in their language why something was refused. */
@RestControllerAdvice
class DirectoryProblems {

	private final Messages messages;

	DirectoryProblems(Messages messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	Problem on(Malformed malformed, Language language) {
		List<FieldError> errors = malformed.flaws()
			.stream()
			.map((flaw) -> new FieldError(flaw.field(), flaw.code(),
					messages.get(language, "directory.flaw." + flaw.code())))
			.toList();
		return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").with("errors", errors).arguments(errors.size());
	}

	@ExceptionHandler
	Problem on(OrganizationProblem problem) {
		return switch (problem) {
			case OrganizationProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "organization-unknown");
			case OrganizationProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "organization-not-allowed");
			case OrganizationProblem.WrongState state -> wrongState(code(state.listing()));
			case OrganizationProblem.AlreadyVerified _ -> conflict("organization-verified-already");
			case OrganizationProblem.WrongDispute dispute ->
				conflict(dispute.disputed() ? "organization-disputed-already" : "organization-not-disputed");
			case OrganizationProblem.NotIndependent _ -> Problem.of(HttpStatus.FORBIDDEN, "verifier-not-independent");
			case OrganizationProblem.OwnBody _ -> Problem.of(HttpStatus.FORBIDDEN, "own-body");
			case OrganizationProblem.Owned _ -> conflict("organization-owned");
			case OrganizationProblem.MergedAlready _ -> conflict("organization-merged");
			case OrganizationProblem.EndedAlready ended -> ended(code(ended.identity()));
			case OrganizationProblem.NotEnded _ -> conflict("organization-not-ended");
			case OrganizationProblem.BuiltUpon built -> builtUpon(built.successor());
			case OrganizationProblem.OwnSubmission _ -> Problem.of(HttpStatus.FORBIDDEN, "own-submission");
			case OrganizationProblem.Incomplete incomplete ->
				conflict("organization-incomplete").with("missing", incomplete.missing());
			case OrganizationProblem.IdentifierTaken taken ->
				conflict("identifier-taken").with("identifier", taken.identifier()).arguments(taken.identifier().key());
			case OrganizationProblem.IdentifierVerified verified ->
				conflict("identifier-verified").with("identifier", verified.identifier())
					.arguments(verified.identifier().key());
		};
	}

	@ExceptionHandler
	Problem on(MergerProblem problem) {
		return switch (problem) {
			case MergerProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "merger-unknown");
			case MergerProblem.OwnProposal _ -> Problem.of(HttpStatus.FORBIDDEN, "merger-second-person");
			case MergerProblem.WrongState wrong ->
				conflict("merger-wrong-state").with("state", code(wrong.state())).arguments(code(wrong.state()));
		};
	}

	@ExceptionHandler
	Problem on(ClaimProblem problem) {
		return switch (problem) {
			case ClaimProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "claim-unknown");
			case ClaimProblem.OwnClaim _ -> Problem.of(HttpStatus.FORBIDDEN, "own-claim");
			case ClaimProblem.Decided decided ->
				conflict("claim-decided").with("state", code(decided.state())).arguments(code(decided.state()));
		};
	}

	@ExceptionHandler
	Problem on(CentreProblem problem) {
		return switch (problem) {
			case CentreProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "centre-unknown");
			case CentreProblem.OtherOrganization _ -> conflict("centre-of-another");
		};
	}

	@ExceptionHandler
	Problem on(DuplicateProblem problem) {
		return switch (problem) {
			case DuplicateProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "pair-unknown");
			case DuplicateProblem.Dismissed _ -> conflict("pair-dismissed");
		};
	}

	@ExceptionHandler
	Problem on(PersonProblem problem) {
		return switch (problem) {
			case PersonProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "person-unknown");
			case PersonProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "person-not-allowed");
		};
	}

	@ExceptionHandler
	Problem on(ConceptProblem problem) {
		return switch (problem) {
			case ConceptProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "concept-unknown");
			case ConceptProblem.Exists _ -> Problem.of(HttpStatus.PRECONDITION_FAILED, "concept-exists");
			case ConceptProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "concept-not-allowed");
		};
	}

	private static Problem wrongState(String listing) {
		return conflict("organization-wrong-state").with("listing", listing).arguments(listing);
	}

	private static Problem ended(String identity) {
		return conflict("organization-ended").with("identity", identity).arguments(identity);
	}

	private static Problem builtUpon(Organization successor) {
		return conflict("succession-built-upon").with("successor", successor.id().value());
	}

	private static Problem conflict(String code) {
		return Problem.of(HttpStatus.CONFLICT, code);
	}

	private static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/** What is wrong with one entry. */
	record FieldError(String field, String code, String message) {
	}

}
