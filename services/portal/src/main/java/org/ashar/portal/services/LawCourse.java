package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** The way of a law: what stands as it happened, then what was corrected. */
public record LawCourse(@Nullable String stage, String legislationLegalForce, List<Action> actions) {

	/** What happened to it. */
	public List<Action> standing() {
		return this.actions.stream().filter(Action::stands).toList();
	}

	/** What was written down wrongly. */
	public List<Action> corrected() {
		return this.actions.stream().filter((action) -> !action.stands()).toList();
	}

	/** Something that happened; who wrote it down is told by the role. */
	public record Action(String id, String date, String classification, boolean partial,
			@Nullable String organizationId, @Nullable String source, @Nullable String documentId, @Nullable Text note,
			String authorRole, Instant recorded, @Nullable Text correction, @Nullable String replacedBy) {

		/** Whether it counts. */
		public boolean stands() {
			return this.correction == null;
		}

	}

}
