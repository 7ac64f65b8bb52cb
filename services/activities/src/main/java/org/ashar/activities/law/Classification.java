package org.ashar.activities.law;

import java.util.Set;

import org.ashar.activities.reference.Coded;

/**
 * What happens to a law on its way, in the order in which most go. <pre>
 * drafted to veto  → any: laws are sent back, and sources leave steps out
 * became_law       → amended, repealed
 * amended          → amended, repealed
 * repealed         → none, unless it was repealed in part
 * </pre>
 */
public enum Classification implements Coded {

	DRAFTED("drafted"), PUBLIC_DISCUSSION("public_discussion"), INTRODUCED("introduced"), READING_1("reading_1"),
	READING_2("reading_2"), READING_3("reading_3"), PASSAGE("passage"), EXECUTIVE_RECEIPT("executive_receipt"),
	SIGNATURE("signature"), VETO("veto"), BECAME_LAW("became_law"), AMENDED("amended"), REPEALED("repealed");

	private static final Set<Classification> OF_LAWS_IN_FORCE = Set.of(AMENDED, REPEALED);

	private final String code;

	Classification(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether it may concern only a part of the law. */
	boolean mayBePartial() {
		return this == BECAME_LAW || this == REPEALED;
	}

	boolean mayBeFollowedBy(Classification next, boolean partial) {
		return switch (this) {
			case DRAFTED, PUBLIC_DISCUSSION, INTRODUCED, READING_1, READING_2, READING_3, PASSAGE, EXECUTIVE_RECEIPT,
					SIGNATURE, VETO ->
				true;
			// What came into force in part comes into force in full one day.
			case BECAME_LAW -> OF_LAWS_IN_FORCE.contains(next) || partial && next == BECAME_LAW;
			case AMENDED -> OF_LAWS_IN_FORCE.contains(next) || next == BECAME_LAW && partial;
			case REPEALED -> partial && OF_LAWS_IN_FORCE.contains(next);
		};
	}

}
