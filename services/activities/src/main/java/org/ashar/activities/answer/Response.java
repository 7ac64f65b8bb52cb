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
 * @param deadline by when an answer is due, once it was sent
 * @param clarification what the addressee was told when it had asked back
 */
public record Response(ResponseStatus status, @Nullable String sentDate, @Nullable String date, @Nullable Text text,
		@Nullable DocumentId documentId, @Nullable OrganizationId organizationId, @Nullable Deadline deadline,
		@Nullable Text clarification) {

	/** Nobody was asked yet. */
	public static final Response NOT_SENT = new Response(ResponseStatus.NOT_SENT, null, null, null, null, null, null,
			null);

	/**
	 * It went to its addressees on this day; AnswerProblem when that is not its turn.
	 * @param clarification what they are told who had asked back
	 */
	public Response sent(LocalDate day, Deadline answer, @Nullable Text clarification) {
		requireNext(ResponseStatus.SENT);
		if (clarification != null && status != ResponseStatus.CLARIFICATION_REQUESTED) {
			throw new AnswerProblem.NobodyAsked();
		}
		if (sentDate != null && day.isBefore(LocalDate.parse(sentDate))) {
			throw new AnswerProblem.BeforeSent();
		}
		return new Response(ResponseStatus.SENT, day.toString(), null, null, null, null, answer, clarification);
	}

	/**
	 * The same with other lines to cross. What was crossed stays crossed; only a line
	 * that is still ahead moves.
	 */
	public Response due(Deadline answer) {
		return with(deadline == null ? answer : answer.told(deadline.told()));
	}

	/** The same once people were told how late it is. */
	public Response told(Lateness lateness) {
		return with(deadline == null ? null : deadline.told(lateness));
	}

	/** The same if nobody is to be told of anything any more. */
	public Response closed() {
		return told(Lateness.LONG_OVERDUE);
	}

	/** Of what people were told already, for as long as an answer is awaited. */
	public Lateness told() {
		return deadline == null || !status.isAwaited() ? Lateness.NONE : deadline.told();
	}

	private Response with(@Nullable Deadline answer) {
		return new Response(status, sentDate, date, text, documentId, organizationId, answer, clarification);
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
		return new Response(answer.status(), sentDate, answer.date().toString(), answer.text(), answer.documentId(), by,
				deadline, clarification);
	}

	private void requireNext(ResponseStatus next) {
		if (!status.mayBecome(next)) {
			throw new AnswerProblem.OutOfOrder(status, next);
		}
	}

	/** The last day on which an answer is on time; null while nobody waits for one. */
	public @Nullable LocalDate due() {
		return deadline != null && status.isAwaited() ? LocalDate.parse(deadline.due()) : null;
	}

	/** How late the answer is on this day. */
	public Lateness lateness(LocalDate today) {
		return deadline == null || !status.isAwaited() ? Lateness.NONE : deadline.on(today);
	}

}
