package org.ashar.activities.answer;

import java.util.EnumSet;
import java.util.Set;

import org.ashar.activities.reference.Coded;

/**
 * What the addressee said so far. <pre>
 * not_sent                 → sent
 * sent                     → acknowledged, clarification_requested
 * clarification_requested  → sent
 * acknowledged             → accepted, partly_accepted, noted, rejected
 * </pre>
 */
public enum ResponseStatus implements Coded {

	NOT_SENT("not_sent"), SENT("sent"), ACKNOWLEDGED("acknowledged"),
	CLARIFICATION_REQUESTED("clarification_requested"), ACCEPTED("accepted"), PARTLY_ACCEPTED("partly_accepted"),
	NOTED("noted"), REJECTED("rejected");

	/** Nobody has said yet what he will do. */
	public static final Set<ResponseStatus> UNANSWERED = EnumSet.of(NOT_SENT, SENT, ACKNOWLEDGED,
			CLARIFICATION_REQUESTED);

	private final String code;

	ResponseStatus(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	boolean mayBecome(ResponseStatus next) {
		return switch (this) {
			case NOT_SENT, CLARIFICATION_REQUESTED -> next == SENT;
			case SENT -> next == ACKNOWLEDGED || next == CLARIFICATION_REQUESTED;
			case ACKNOWLEDGED -> Set.of(ACCEPTED, PARTLY_ACCEPTED, NOTED, REJECTED).contains(next);
			case ACCEPTED, PARTLY_ACCEPTED, NOTED, REJECTED -> false;
		};
	}

	/**
	 * Whether the addressee owes an answer: to acknowledge is not to answer, to ask back
	 * stops the clock.
	 */
	public boolean isAwaited() {
		return this == SENT || this == ACKNOWLEDGED;
	}

}
