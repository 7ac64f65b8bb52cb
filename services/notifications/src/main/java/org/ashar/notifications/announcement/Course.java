package org.ashar.notifications.announcement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an announcement has come. <pre>
 * from                      method      to
 * –                         draft       draft
 * draft                     ask         awaiting approval
 * draft | awaiting          release     sending | scheduled
 * awaiting | scheduled      takeBack    draft
 * draft|awaiting|scheduled  discard     discarded
 * scheduled                 begin       sending
 * sending | scheduled       pause       paused
 * paused                    resume      sending | scheduled
 * sending | paused          abort       aborted
 * sending                   complete    sent
 * aborted                   complete    same, and nobody looks after it any more
 * </pre>
 */
final class Course {

	private AnnouncementState state;

	private @Nullable Schedule schedule;

	private @Nullable Long cut;

	private @Nullable Instant due;

	private Course(AnnouncementState state) {
		this.state = state;
	}

	static Course draft() {
		return new Course(AnnouncementState.DRAFT);
	}

	/** Somebody has to look after it from this time on; null when nobody has to. */
	void look(@Nullable Instant from) {
		due = from;
	}

	void ask(@Nullable Schedule wanted) {
		require(AnnouncementState.DRAFT);
		schedule = wanted;
		state = AnnouncementState.AWAITING_APPROVAL;
	}

	void release(@Nullable Schedule wanted, Moment now) {
		require(AnnouncementState.DRAFT, AnnouncementState.AWAITING_APPROVAL);
		schedule = wanted;
		if (wanted != null && wanted.at().isAfter(now.at())) {
			state = AnnouncementState.SCHEDULED;
			due = wanted.at();
		}
		else {
			start(now);
		}
	}

	/** It keeps its time: whoever agrees later lets it go at once. */
	void askAfterAll() {
		require(AnnouncementState.SCHEDULED);
		rest(AnnouncementState.AWAITING_APPROVAL);
	}

	void begin(Moment now) {
		require(AnnouncementState.SCHEDULED);
		start(now);
	}

	private void start(Moment now) {
		state = AnnouncementState.SENDING;
		cut = now.number();
		due = now.at();
	}

	void takeBack() {
		require(AnnouncementState.AWAITING_APPROVAL, AnnouncementState.SCHEDULED);
		schedule = null;
		rest(AnnouncementState.DRAFT);
	}

	void discard() {
		require(AnnouncementState.DRAFT, AnnouncementState.AWAITING_APPROVAL, AnnouncementState.SCHEDULED);
		rest(AnnouncementState.DISCARDED);
	}

	void pause() {
		require(AnnouncementState.SENDING, AnnouncementState.SCHEDULED);
		halt(AnnouncementState.PAUSED);
	}

	/** What had not begun begins at its time, or at once if that is over. */
	void resume() {
		require(AnnouncementState.PAUSED);
		if (cut == null && schedule != null) {
			state = AnnouncementState.SCHEDULED;
			due = schedule.at();
		}
		else {
			state = AnnouncementState.SENDING;
		}
	}

	void abort() {
		require(AnnouncementState.SENDING, AnnouncementState.PAUSED);
		halt(AnnouncementState.ABORTED);
	}

	/** Letters that are on their way are still looked after. */
	private void halt(AnnouncementState next) {
		state = next;
		due = cut == null ? null : due;
	}

	void complete() {
		require(AnnouncementState.SENDING, AnnouncementState.ABORTED);
		rest(state == AnnouncementState.SENDING ? AnnouncementState.SENT : state);
	}

	private void rest(AnnouncementState last) {
		state = last;
		due = null;
	}

	void require(AnnouncementState... any) {
		if (!Set.of(any).contains(state)) {
			throw new AnnouncementProblem.WrongState(state);
		}
	}

	AnnouncementState state() {
		return state;
	}

	Optional<Schedule> schedule() {
		return Optional.ofNullable(schedule);
	}

	Optional<Long> cut() {
		return Optional.ofNullable(cut);
	}

	/** Whether letters of it wait or are under way. */
	boolean isMoving() {
		return cut != null && due != null;
	}

}
