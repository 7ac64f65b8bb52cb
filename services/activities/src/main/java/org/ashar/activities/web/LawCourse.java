package org.ashar.activities.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityType;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.law.Classification;
import org.ashar.activities.law.Course;
import org.ashar.activities.law.LawAction;
import org.ashar.activities.law.LawActionId;
import org.ashar.activities.law.LegalForce;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The way of a law.
 *
 * @param stage what happened last, of what stands
 * @param actions as they happened; those that were corrected come last, in the order in
 * which they were written down
 */
record LawCourse(@CodeOf(Classification.class) @Nullable String stage,
		@CodeOf(LegalForce.class) String legislationLegalForce, List<LawActionShown> actions) {

	static @Nullable LawCourse of(Activity activity) {
		if (activity.content().type() != ActivityType.LAW) {
			return null;
		}
		Course course = activity.course();
		List<LawAction> corrected = course.actions().stream().filter(action -> !action.stands()).toList();
		List<LawAction> ordered = new ArrayList<>(course.standing());
		ordered.addAll(corrected);
		return new LawCourse(course.stage().map(Classification::code).orElse(null), course.legalForce().code(),
				ordered.stream().map(LawActionShown::of).toList());
	}

	/**
	 * An action; who wrote it down is told by the role.
	 *
	 * @param correction why it counts no longer; null as long as it stands
	 */
	record LawActionShown(LawActionId id, String date, @CodeOf(Classification.class) String classification,
			boolean partial, @Nullable OrganizationId organizationId, @Nullable String source,
			@Nullable DocumentId documentId, @Nullable Text note, String authorRole, Instant recorded,
			@Nullable Text correction, @Nullable LawActionId replacedBy) {

		private static LawActionShown of(LawAction action) {
			LawAction.Correction wrong = action.correction();
			return new LawActionShown(action.id(), action.step().date(), action.step().classification().code(),
					action.step().partial(), action.step().organization(), action.step().source(),
					action.step().document(), action.step().note(), action.by().role(), action.at(),
					wrong == null ? null : wrong.reason(), wrong == null ? null : wrong.replacement());
		}

	}
}
