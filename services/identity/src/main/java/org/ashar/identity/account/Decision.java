package org.ashar.identity.account;

import java.util.Map;
import java.util.UUID;

/**
 * What a curator decided about an activity, for the people of its organization, or that
 * an assessment was refused, for its proposer.
 *
 * @param messageId the message that told of it; nobody gets two letters for one
 * @param activity or recommendation
 * @param decision published, changes-requested or rejected; assessment-refused
 * @param organization its name, language tag to text; empty when it was never public
 * @param title language tag to text
 * @param note why, language tag to text; empty where nothing was said
 */
public record Decision(String messageId, UUID activity, String decision, Map<String, String> organization,
		Map<String, String> title, Map<String, String> note) {

	/** Keeps its own copies. */
	public Decision {
		organization = Map.copyOf(organization);
		title = Map.copyOf(title);
		note = Map.copyOf(note);
	}

	/** Whether it is about an assessment of a recommendation. */
	public boolean isOfAssessment() {
		return decision.startsWith("assessment-");
	}

	/** What was decided is for its people only. */
	@Override
	public String toString() {
		return "Decision[" + messageId + "]";
	}
}
