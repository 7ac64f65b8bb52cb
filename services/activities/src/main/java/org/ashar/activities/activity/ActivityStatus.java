package org.ashar.activities.activity;

import java.util.Optional;
import java.util.Set;

import org.ashar.activities.reference.Coded;

/**
 * Where an activity stands in the real world (IATI ActivityStatus). <pre>
 * pipeline        → implementation, suspended, cancelled
 * implementation  → finalisation, suspended, cancelled
 * finalisation    → closed, suspended, cancelled
 * suspended       → pipeline, implementation, finalisation, cancelled
 * closed, cancelled: the end
 * </pre>
 */
public enum ActivityStatus implements Coded {

	PIPELINE("1"), IMPLEMENTATION("2"), FINALISATION("3"), CLOSED("4"), CANCELLED("5"), SUSPENDED("6");

	private final String code;

	ActivityStatus(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	boolean mayBecome(ActivityStatus next) {
		return switch (this) {
			case PIPELINE -> Set.of(IMPLEMENTATION, SUSPENDED, CANCELLED).contains(next);
			case IMPLEMENTATION -> Set.of(FINALISATION, SUSPENDED, CANCELLED).contains(next);
			case FINALISATION -> Set.of(CLOSED, SUSPENDED, CANCELLED).contains(next);
			case SUSPENDED -> Set.of(PIPELINE, IMPLEMENTATION, FINALISATION, CANCELLED).contains(next);
			case CLOSED, CANCELLED -> false;
		};
	}

	/** Which date of the activity the day of the change is, if IATI has one for it. */
	Optional<DateType> date() {
		return switch (this) {
			case IMPLEMENTATION -> Optional.of(DateType.ACTUAL_START);
			case FINALISATION, CLOSED, CANCELLED -> Optional.of(DateType.ACTUAL_END);
			case PIPELINE, SUSPENDED -> Optional.empty();
		};
	}

}
