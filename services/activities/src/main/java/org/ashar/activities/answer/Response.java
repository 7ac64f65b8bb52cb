package org.ashar.activities.answer;

import java.time.LocalDate;

import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the addressee.
 *
 * @param sentDate when it was last sent, ISO 8601
 * @param date of the answer, ISO 8601
 * @param organizationId the body that answered
 */
public record Response(ResponseStatus status, @Nullable String sentDate, @Nullable String date, @Nullable Text text,
		@Nullable DocumentId documentId, @Nullable OrganizationId organizationId) {

	/**
	 * Calendar months within which a state body answers (rule of the National Preventive
	 * Mechanism).
	 */
	private static final int MONTHS_TO_ANSWER = 1;

	private static final int MONTHS_UNTIL_LONG_OVERDUE = 3;

	/** Nobody was asked yet. */
	public static final Response NOT_SENT = new Response(ResponseStatus.NOT_SENT, null, null, null, null, null);

	/** It went to its addressees on this day; AnswerProblem when that is not its turn. */
	public Response sent(LocalDate day) {
		requireNext(ResponseStatus.SENT);
		return new Response(ResponseStatus.SENT, day.toString(), null, null, null, null);
	}

	/**
	 * The addressee says something, anything but that it was sent; AnswerProblem when
	 * that is not its turn.
	 */
	public Response answered(Answer answer, OrganizationId by) {
		if (answer.status() == ResponseStatus.SENT) {
			throw new AnswerProblem.OutOfOrder(status, answer.status());
		}
		requireNext(answer.status());
		if (sentDate != null && answer.date().isBefore(LocalDate.parse(sentDate))) {
			throw new AnswerProblem.BeforeSent();
		}
		return new Response(answer.status(), sentDate, answer.date().toString(), answer.text(), answer.documentId(),
				by);
	}

	private void requireNext(ResponseStatus next) {
		if (!status.mayBecome(next)) {
			throw new AnswerProblem.OutOfOrder(status, next);
		}
	}

	/** The last day on which an answer is on time; null while nobody waits for one. */
	public @Nullable LocalDate due() {
		return sentDate != null && status.isAwaited() ? LocalDate.parse(sentDate).plusMonths(MONTHS_TO_ANSWER) : null;
	}

	/** How late the answer is on this day. */
	public Lateness lateness(LocalDate today) {
		if (sentDate == null || !status.isAwaited()) {
			return Lateness.NONE;
		}
		LocalDate sent = LocalDate.parse(sentDate);
		if (today.isAfter(sent.plusMonths(MONTHS_UNTIL_LONG_OVERDUE))) {
			return Lateness.LONG_OVERDUE;
		}
		return today.isAfter(sent.plusMonths(MONTHS_TO_ANSWER)) ? Lateness.DELAYED : Lateness.AWAITING;
	}
}
