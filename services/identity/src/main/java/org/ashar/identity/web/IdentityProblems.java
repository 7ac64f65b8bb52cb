package org.ashar.identity.web;

import org.ashar.identity.account.AccountProblem;
import org.ashar.identity.client.ClientProblem;
import org.ashar.identity.deadletter.DeadLetterProblem;
import org.ashar.identity.grant.GrantProblem;
import org.ashar.identity.invitation.InvitationProblem;
import org.ashar.identity.membership.MembershipProblem;
import org.ashar.identity.team.TeamProblem;
import org.ashar.infra.platform.http.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What callers of the API are told when something was refused. */
@RestControllerAdvice
class IdentityProblems {

	@ExceptionHandler
	Problem on(AccountProblem problem) {
		return switch (problem) {
			case AccountProblem.Exists exists ->
				Problem.of(HttpStatus.CONFLICT, "account-exists").with("account", exists.account());
			case AccountProblem.Unknown unknown -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case AccountProblem.Stale stale -> Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
		};
	}

	@ExceptionHandler
	Problem on(ClientProblem problem) {
		return switch (problem) {
			case ClientProblem.Exists exists ->
				Problem.of(HttpStatus.CONFLICT, "client-exists").with("client", exists.client());
			case ClientProblem.Unknown unknown -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case ClientProblem.Stale stale -> Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
		};
	}

	@ExceptionHandler
	Problem on(DeadLetterProblem problem) {
		return switch (problem) {
			case DeadLetterProblem.Unknown unknown -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case DeadLetterProblem.Stale stale -> Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
			case DeadLetterProblem.Settled settled -> Problem.of(HttpStatus.CONFLICT, "dead-letter-settled");
		};
	}

	@ExceptionHandler
	Problem on(GrantProblem problem) {
		return switch (problem) {
			case GrantProblem.NoScope none -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-scope");
			case GrantProblem.RoleOutOfScope out -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "role-out-of-scope")
				.with("role", out.role().code())
				.arguments(out.role().code(), out.scope().value());
			case GrantProblem.EndsBeforeItStarts ends ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "grant-already-over");
			case GrantProblem.HeldAlready held ->
				Problem.of(HttpStatus.CONFLICT, "grant-exists").with("grant", held.grant());
			case GrantProblem.TooMany many -> Problem.of(HttpStatus.CONFLICT, "too-many-grants");
			case GrantProblem.Unknown unknown -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case GrantProblem.OwnAdministration own -> Problem.of(HttpStatus.CONFLICT, "own-administration");
		};
	}

	@ExceptionHandler
	Problem on(MembershipProblem problem) {
		return switch (problem) {
			case MembershipProblem.UnknownOrganization unknown -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
		};
	}

	@ExceptionHandler
	Problem on(InvitationProblem problem) {
		return switch (problem) {
			case InvitationProblem.Unknown unknown -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case InvitationProblem.UnknownLink link -> Problem.of(HttpStatus.NOT_FOUND, "invitation-unknown-link");
			case InvitationProblem.Accepted accepted -> Problem.of(HttpStatus.CONFLICT, "invitation-accepted");
			case InvitationProblem.Withdrawn withdrawn -> Problem.of(HttpStatus.GONE, "invitation-withdrawn");
			case InvitationProblem.Expired expired -> Problem.of(HttpStatus.GONE, "invitation-expired");
		};
	}

	@ExceptionHandler
	Problem on(TeamProblem problem) {
		return switch (problem) {
			case TeamProblem.UnknownEvent unknown -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
		};
	}

	@ExceptionHandler
	Problem on(Cursors.BadCursor problem) {
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed-cursor");
	}

}
