package org.ashar.events.agenda;

import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a session: a person of the directory, a name as it is printed, or both.
 *
 * @param affiliation for whom she speaks, as it is printed
 * @param state whether she comes; null where nobody has said
 */
public record Speaker(@Nullable PersonId personId, @Nullable Text name, @Nullable Text affiliation,
		@Nullable OrganizationId organizationId, SpeakerRole role, @Nullable SpeakerState state) {

	/** Somebody of whom nobody has said whether she comes. */
	public Speaker(@Nullable PersonId personId, @Nullable Text name, @Nullable Text affiliation,
			@Nullable OrganizationId organizationId, SpeakerRole role) {
		this(personId, name, affiliation, organizationId, role, null);
	}

	/** The same person, in this state. */
	Speaker in(@Nullable SpeakerState other) {
		return new Speaker(personId, name, affiliation, organizationId, role, other);
	}

	/** Whether she has said that she does not come. */
	public boolean isOut() {
		return state == SpeakerState.DECLINED;
	}

	/** Whether both are the same person, by the directory or as printed. */
	public boolean isSameAs(Speaker other) {
		if (personId != null && other.personId != null) {
			return personId.equals(other.personId);
		}
		return Clashes.sameWords(name, other.name);
	}
}
