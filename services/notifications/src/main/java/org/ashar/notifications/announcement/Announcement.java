package org.ashar.notifications.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.announcement.Step.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** What staff write to many subscribers; its {@link Course} says how far it has come. */
@Document("announcements")
public final class Announcement {

	private static final int MOST_TRIALS = 20;

	/** So long a count is believed. */
	private static final Duration FRESH = Duration.ofHours(1);

	private static final Set<Act> WRITING = EnumSet.of(Act.COMPOSED, Act.EDITED, Act.SUBMITTED);

	@Id
	private final AnnouncementId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final String place;

	private Words words;

	private Audience audience;

	private final Course course;

	private @Nullable Headcount count;

	private List<Step> history = new ArrayList<>();

	@PersistenceCreator
	private Announcement(AnnouncementId id, Outbox outbox, String place, Words words, Audience audience,
			Course course) {
		this.id = id;
		this.outbox = outbox;
		this.place = place;
		this.words = words;
		this.audience = audience;
		this.course = course;
	}

	static Announcement compose(AnnouncementId id, Words words, Audience audience, Author author, Instant now) {
		Announcement announcement = new Announcement(id, new Outbox(),
				"%013d-%s".formatted(now.toEpochMilli(), id.value()), whole(words), audience, Course.draft());
		announcement.course.look(now);
		announcement.did(Act.COMPOSED, author, now);
		return announcement;
	}

	void edit(Words other, Audience toWhom, Author author, Instant now) {
		course.require(AnnouncementState.DRAFT);
		words = whole(other);
		if (!toWhom.equals(audience)) {
			audience = toWhom;
			countAgain(now);
		}
		did(Act.EDITED, author, now);
	}

	private static Words whole(Words words) {
		if (!words.half().isEmpty()) {
			throw new AnnouncementProblem.HalfWritten(words.half());
		}
		return words;
	}

	/** Somebody wants to see it as a letter. */
	void tryOn(Author author, Instant now) {
		course.require(AnnouncementState.DRAFT, AnnouncementState.AWAITING_APPROVAL, AnnouncementState.SCHEDULED);
		if (history.stream().filter(step -> step.act() == Act.TRIED).count() >= MOST_TRIALS) {
			throw new AnnouncementProblem.TooManyTrials();
		}
		did(Act.TRIED, author, now);
	}

	void recount(Author author, Instant now) {
		course.require(AnnouncementState.DRAFT);
		countAgain(now);
		did(Act.RECOUNTED, author, now);
	}

	private void countAgain(Instant now) {
		count = null;
		course.look(now);
	}

	void count(Headcount counted, Instant now) {
		course.require(AnnouncementState.DRAFT);
		count = counted;
		course.look(null);
		outbox.add(new AnnouncementFact.Counted(counted.sum()), Author.SYSTEM, now);
	}

	/**
	 * To everybody for whom it is, at once or at its time.
	 * @param fallback whether it is well that some read it in another language
	 * @param alone how many may be written to without somebody else
	 */
	void submit(@Nullable Schedule wanted, boolean fallback, int alone, Author author, Moment now) {
		course.require(AnnouncementState.DRAFT);
		if (count == null || count.at().plus(FRESH).isBefore(now.at())) {
			throw new AnnouncementProblem.NotCounted();
		}
		if (count.sum() == 0) {
			throw new AnnouncementProblem.NobodyReached();
		}
		if (!fallback && !missing().isEmpty()) {
			throw new AnnouncementProblem.LanguageMissing(missing());
		}
		if (wanted != null && !wanted.at().isAfter(now.at())) {
			throw new AnnouncementProblem.TooLate();
		}
		if (count.sum() > alone) {
			course.ask(wanted);
		}
		else {
			course.release(wanted, now);
		}
		did(Act.SUBMITTED, author, now.at());
	}

	/** By somebody who has neither written it nor wants it sent. */
	void approve(Author author, Moment now) {
		course.require(AnnouncementState.AWAITING_APPROVAL);
		if (writers().contains(author.account())) {
			throw new AnnouncementProblem.SamePerson();
		}
		course.release(course.schedule().orElse(null), now);
		did(Act.APPROVED, author, now.at());
	}

	/** Its time has come, and somebody has agreed. */
	void begin(Moment now) {
		course.begin(now);
		outbox.add(new AnnouncementFact.Begun(), Author.SYSTEM, now.at());
	}

	/**
	 * Its time has come, and nobody was asked, as it was for few: if by now it is for
	 * many, somebody else has to agree after all.
	 * @param alone how many may be written to without somebody else
	 */
	void begin(Headcount counted, int alone, Moment now) {
		if (counted.sum() <= alone) {
			begin(now);
			return;
		}
		course.askAfterAll();
		count = counted;
		outbox.add(new AnnouncementFact.Counted(counted.sum()), Author.SYSTEM, now.at());
	}

	void takeBack(Author author, Instant now) {
		course.takeBack();
		did(Act.TAKEN_BACK, author, now);
	}

	void discard(Author author, Instant now) {
		course.discard();
		did(Act.DISCARDED, author, now);
	}

	void pause(Author author, Instant now) {
		course.pause();
		did(Act.PAUSED, author, now);
	}

	void resume(Author author, Instant now) {
		course.resume();
		did(Act.RESUMED, author, now);
	}

	void abort(Author author, Instant now) {
		course.abort();
		did(Act.ABORTED, author, now);
	}

	/** No letter of it waits or is under way any more. */
	void complete(Instant now) {
		course.complete();
		outbox.add(new AnnouncementFact.Completed(), Author.SYSTEM, now);
	}

	/** The same again by the same person is one step, the last. */
	private void did(Act act, Author author, Instant now) {
		List<Step> steps = new ArrayList<>(history);
		boolean again = act == Act.EDITED && !steps.isEmpty() && steps.getLast().act() == act
				&& steps.getLast().account().equals(author.account());
		if (again) {
			steps.removeLast();
		}
		steps.add(new Step(act, author.account(), author.role(), now));
		history = steps;
		outbox.add(new AnnouncementFact.Handled(act), author, now);
	}

	/** Languages that some read and in which it is not written. */
	public Set<Language> missing() {
		Set<Language> missing = EnumSet.noneOf(Language.class);
		count().ifPresent(counted -> missing.addAll(counted.readers().keySet()));
		missing.removeIf(words::isIn);
		return missing;
	}

	/** The accounts that have written it or want it sent. */
	public List<String> writers() {
		return history.stream().filter(step -> WRITING.contains(step.act())).map(Step::account).distinct().toList();
	}

	/** Whether a second person has agreed to what was submitted last. */
	boolean isApproved() {
		List<Act> acts = history.stream().map(Step::act).toList();
		return acts.lastIndexOf(Act.APPROVED) > acts.lastIndexOf(Act.SUBMITTED);
	}

	/** Whether letters of it wait or are under way. */
	public boolean isMoving() {
		return course.isMoving();
	}

	/** Its identifier. */
	public AnnouncementId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** Where it stands in lists: by time of writing. */
	public String place() {
		return place;
	}

	/** What it says. */
	public Words words() {
		return words;
	}

	/** For whom it is. */
	public Audience audience() {
		return audience;
	}

	/** How far it has come. */
	public AnnouncementState state() {
		return course.state();
	}

	/** How many it is for; empty while that is counted. */
	public Optional<Headcount> count() {
		return Optional.ofNullable(count);
	}

	/** When it goes out; empty if at once. */
	public Optional<Schedule> schedule() {
		return course.schedule();
	}

	/** Whoever subscribed later is not among those for whom it is. */
	Optional<Long> cut() {
		return course.cut();
	}

	/** What was done with it, the first thing first. */
	public List<Step> history() {
		return List.copyOf(history);
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
