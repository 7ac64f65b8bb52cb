package org.ashar.knowledge.index;

import java.util.ArrayList;
import java.util.List;

import org.ashar.knowledge.record.Advice;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Undertaking;

/** How one record is found from another that it refers to. */
public final class References {

	private References() {
	}

	/** Of activities to a document. */
	public static String document(String id) {
		return "document:" + id;
	}

	/** Of recommendations to the one they are a part of. */
	public static String parent(String id) {
		return "parent:" + id;
	}

	/** Of activities to another. */
	public static String activity(String id) {
		return "activity:" + id;
	}

	static List<String> of(Entry entry) {
		List<String> references = new ArrayList<>();
		Undertaking undertaking = entry.details().undertaking();
		if (undertaking != null) {
			undertaking.documents().forEach(id -> references.add(document(id)));
			undertaking.relations().forEach(relation -> references.add(activity(relation.activityId())));
		}
		Advice advice = entry.details().advice();
		if (advice != null && advice.parentId() != null) {
			references.add(parent(advice.parentId()));
		}
		return references;
	}

}
