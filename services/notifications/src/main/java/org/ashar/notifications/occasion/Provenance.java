package org.ashar.notifications.occasion;

import java.util.List;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of news comes from. Others are named by their ids, so that a letter shows
 * the names of the day it is written.
 *
 * @param owner the organization whose activity it is
 * @param leadBodies the organizations it is addressed to
 * @param sourceDocument the document in which it was said
 * @param paragraph of that document
 * @param event at which it was adopted
 * @param session of that event
 * @param answer the status of the answer to it
 * @param formerName what it was called before
 * @param successor what took its place
 */
public record Provenance(@Nullable String owner, List<String> leadBodies, @Nullable String sourceDocument,
		@Nullable String paragraph, @Nullable String event, @Nullable String session, @Nullable String answer,
		@Nullable Text formerName, @Nullable String successor) {

	/** Nothing is known. */
	public static final Provenance NONE = new Provenance(null, List.of(), null, null, null, null, null, null, null);

	/** Keeps its own copy of the bodies. */
	public Provenance {
		leadBodies = List.copyOf(leadBodies);
	}

	/** Of an activity. */
	public static Provenance of(@Nullable String owner, @Nullable String successor) {
		return new Provenance(owner, List.of(), null, null, null, null, null, null, successor);
	}

	/** Of something that was called differently before. */
	public static Provenance formerly(Text name) {
		return new Provenance(null, List.of(), null, null, null, null, null, name, null);
	}
}
