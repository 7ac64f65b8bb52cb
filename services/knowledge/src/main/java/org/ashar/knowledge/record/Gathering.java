package org.ashar.knowledge.record;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** The project that an event belongs to, and its sessions. */
public record Gathering(@Nullable String activityId, List<Session> sessions) {

	/** A part of its agenda. */
	public record Session(String id, Text title) {
	}
}
