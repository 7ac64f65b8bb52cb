package org.ashar.infra.bench.faults.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** One line of the history, as it was known outside. */
public sealed interface Entry {

	/** Where a step can be seen. */
	enum Where {

		/** The interface of the service that keeps it: at once. */
		API,

		/** The messages: later, but each step. */
		TOPIC,

		/** The search: later, the last step. */
		SEARCH

	}

	/**
	 * Somebody is about to ask for a step.
	 *
	 * @param subject what changes; only one person works on it
	 */
	record Asked(String subject, int step) implements Entry {
	}

	/**
	 * The step has been answered for.
	 *
	 * @param where it must be seen from now on
	 */
	record Acknowledged(String subject, int step, Set<Where> where) implements Entry {
	}

	/**
	 * Somebody looked.
	 *
	 * @param began position in the history when she began to
	 * @param step the last that she saw, -1 for nothing
	 */
	record Observed(Where where, String subject, int step, long began) implements Entry {
	}

	/**
	 * The answer to who confirmed an address.
	 *
	 * @param number in the queue, null for somebody who had a seat at once
	 */
	record Placed(String event, String guest, @Nullable Long number) implements Entry {
	}

	/** How many seats the seat book calls taken. */
	record Taken(String event, int capacity, int taken) implements Entry {
	}

	/** The list of guests, read at once after the one before it was. */
	record Guests(String event, int capacity, List<Guest> guests) implements Entry {
	}

	/** Somebody on the list. */
	record Guest(String address, String state, @Nullable Long number) {

		/** Whether a seat is kept for her. */
		public boolean hasSeat() {
			return this.state.equals("confirmed") || this.state.equals("offered");
		}

		/** Whether she is in the queue. */
		public boolean waits() {
			return this.state.equals("waitlisted");
		}

	}

	/**
	 * A message as it stands in its partition.
	 *
	 * @param aggregate whose message it is
	 * @param mark the step that its text tells, if any
	 */
	record Message(String topic, String aggregate, long sequence, Optional<Mark> mark) implements Entry {
	}

	/**
	 * A letter in the mailbox.
	 *
	 * @param bulk whether it went to all who follow something
	 */
	record Letter(String recipient, String messageId, String occasion, boolean bulk) implements Entry {
	}

	/** By what was answered, somebody is owed a letter. */
	record Owed(String recipient, String occasion) implements Entry {
	}

	/**
	 * What a read model answers.
	 *
	 * @param rebuilt whether it was made again from nothing before
	 */
	record Answer(String question, String text, boolean rebuilt) implements Entry {
	}

	/** Something was broken on purpose, or is whole again. */
	record Note(String text) implements Entry {
	}

}
