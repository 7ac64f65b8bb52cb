package org.ashar.activities.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ashar.activities.handover.Handover;
import org.ashar.activities.law.Course;
import org.ashar.activities.law.LawAction;
import org.ashar.activities.law.LawActionId;
import org.ashar.activities.law.LawProblem;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A reform activity. <pre>
 * from                               method          to
 * –                                  draft           draft
 * draft|changes_requested|published  edit            same
 * draft|changes_requested            submit          submitted
 * submitted                          requestChanges  changes_requested
 * submitted                          reject          rejected
 * submitted                          publish         published
 * draft|changes_requested|published  moveTo          same; the real-world status moves by its own table
 * draft|changes_requested|published  add, correct    same; what is known of the way of a law
 * published                          supersede       superseded
 * published|superseded               archive         archived
 * any                                passOn, comeBack  same; see {@link Doubles}
 * </pre>
 */
@Document("activities")
public final class Activity {

	private static final Set<EditorialState> OPEN = Set.of(EditorialState.DRAFT, EditorialState.CHANGES_REQUESTED,
			EditorialState.PUBLISHED);

	private static final Set<EditorialState> WITH_ITS_PEOPLE = Set.of(EditorialState.DRAFT,
			EditorialState.CHANGES_REQUESTED);

	@Id
	private final ActivityId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final Instant created;

	private Instant modified;

	private EditorialState state;

	private ActivityContent content;

	private SearchEntry searchEntry;

	private @Nullable String submittedBy;

	private @Nullable Text changesWanted;

	private @Nullable Text rejectedBecause;

	private @Nullable ActivityId supersededBy;

	private Course course = Course.EMPTY;

	/* Nothing where nobody stands in another's place. */
	private @Nullable Takeovers takeovers;

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Activity(ActivityId id, String place, Instant created, Instant modified, EditorialState state,
			ActivityContent content) {
		this.id = id;
		this.place = place;
		this.created = created;
		this.modified = modified;
		this.state = state;
		this.content = content;
		this.searchEntry = SearchEntry.of(content);
	}

	static Activity draft(ActivityId id, ActivityContent content, Author author, Instant now) {
		String place = "%013d-%s".formatted(now.toEpochMilli(), id.value());
		Activity activity = new Activity(id, place, now, now, EditorialState.DRAFT, content);
		activity.outbox.add(new ActivityFact.Drafted(), author, now);
		return activity;
	}

	void edit(ActivityContent changed, boolean minor, @Nullable Text note, Author author, Instant now) {
		require(OPEN, "edit");
		boolean moved = changed.activityStatus() != content.activityStatus();
		if (state == EditorialState.PUBLISHED && moved) {
			throw new ActivityProblem.StatusMovesApart();
		}
		if (changed.type() != ActivityType.LAW && !course.actions().isEmpty()) {
			throw new LawProblem.NoLaw();
		}
		content = changed;
		happened(new ActivityFact.Edited(minor, note), author, now);
	}

	void submit(Author author, Instant now) {
		require(WITH_ITS_PEOPLE, "submit");
		state = EditorialState.SUBMITTED;
		submittedBy = author.account();
		changesWanted = null;
		happened(new ActivityFact.Submitted(), author, now);
	}

	void requestChanges(Text note, Author author, Instant now) {
		require(Set.of(EditorialState.SUBMITTED), "request-changes");
		state = EditorialState.CHANGES_REQUESTED;
		changesWanted = note;
		happened(new ActivityFact.ChangesRequested(note), author, now);
	}

	void reject(Text reason, Author author, Instant now) {
		require(Set.of(EditorialState.SUBMITTED), "reject");
		state = EditorialState.REJECTED;
		rejectedBecause = reason;
		happened(new ActivityFact.Rejected(reason), author, now);
	}

	void publish(Author author, Instant now) {
		require(Set.of(EditorialState.SUBMITTED), "publish");
		state = EditorialState.PUBLISHED;
		happened(new ActivityFact.Published(), author, now);
	}

	/**
	 * The date, where there is one, becomes the start or end that IATI knows for the
	 * status.
	 */
	void moveTo(ActivityStatus status, @Nullable String date, @Nullable Text note, Author author, Instant now) {
		require(OPEN, "status");
		ActivityStatus before = content.activityStatus();
		if (!before.mayBecome(status)) {
			throw new ActivityProblem.WrongStatus(before, status);
		}
		ActivityContent moved = content.with(status, date == null ? content.activityDates() : dates(status, date));
		moved.check();
		content = moved;
		happened(new ActivityFact.StatusChanged(before, status, note), author, now);
	}

	void add(LawAction action) {
		requireLaw();
		course = course.with(action);
		happened(new ActivityFact.LawActionAdded(action), action.by(), action.at());
	}

	/**
	 * The replacement, where there is one, takes the place of what was wrong in the same
	 * breath.
	 */
	void correct(LawActionId wrong, Text reason, @Nullable LawAction replacement, Author author, Instant now) {
		requireLaw();
		LawActionId by = replacement == null ? null : replacement.id();
		Course corrected = course.corrected(wrong, new LawAction.Correction(reason, by, author, now));
		course = replacement == null ? corrected : corrected.with(replacement);
		happened(new ActivityFact.LawActionCorrected(wrong, reason), author, now);
	}

	private void requireLaw() {
		require(OPEN, "actions");
		if (content.type() != ActivityType.LAW) {
			throw new LawProblem.NoLaw();
		}
	}

	void supersede(ActivityId by, Author author, Instant now) {
		require(Set.of(EditorialState.PUBLISHED), "supersede");
		state = EditorialState.SUPERSEDED;
		supersededBy = by;
		happened(new ActivityFact.Superseded(by), author, now);
	}

	void archive(Author author, Instant now) {
		require(Set.of(EditorialState.PUBLISHED, EditorialState.SUPERSEDED), "archive");
		state = EditorialState.ARCHIVED;
		happened(new ActivityFact.Archived(), author, now);
	}

	/** One record stands where its double stood, and stands there once. */
	void passOn(Handover handover) {
		if (bodies().contains(handover.from())) {
			takeovers = takeovers().with(handover, content);
			content = content.passedOn(handover.from(), handover.to());
			happened(new ActivityFact.PassedOn(handover.from(), handover.to()), Author.SYSTEM, handover.at());
		}
	}

	/** What had gone over from a body that is no double comes back to it. */
	void comeBack(OrganizationId body, Instant now) {
		List<Takeovers.Place> places = takeovers().from(body);
		for (Takeovers.Place place : places) {
			content = place.givenBack(body, content);
			takeovers = takeovers().without(place).orNone();
		}
		if (!places.isEmpty()) {
			happened(new ActivityFact.CameBack(body), Author.SYSTEM, now);
		}
	}

	private Takeovers takeovers() {
		return takeovers == null ? Takeovers.NONE : takeovers;
	}

	/** Whose it is, and who takes part. */
	List<OrganizationId> bodies() {
		return SearchEntry.bodies(content);
	}

	private List<ActivityDate> dates(ActivityStatus status, String date) {
		DateType type = status.date().orElseThrow(ActivityProblem.NoDateForStatus::new);
		List<ActivityDate> dates = new ArrayList<>(content.activityDates());
		dates.removeIf(known -> known.type() == type);
		dates.add(new ActivityDate(type, date));
		return dates;
	}

	private void require(Set<EditorialState> from, String action) {
		if (!from.contains(state)) {
			throw new ActivityProblem.WrongState(state, action);
		}
	}

	private void happened(ActivityFact fact, Author author, Instant now) {
		modified = now;
		searchEntry = SearchEntry.of(content);
		if (!author.equals(Author.SYSTEM)) {
			// Somebody goes on with it as it is.
			takeovers = null;
		}
		outbox.add(fact, author, now);
	}

	/** Whether it is found by what is written about it. */
	boolean isFoundByItsContent() {
		return searchEntry.equals(SearchEntry.of(content));
	}

	boolean wasSubmittedBy(String account) {
		return account.equals(submittedBy);
	}

	/** Its identifier. */
	public ActivityId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** Where it stands in lists: by time of entry. */
	public String place() {
		return place;
	}

	/** When it was first written down. */
	public Instant created() {
		return created;
	}

	/** When it was last changed. */
	public Instant modified() {
		return modified;
	}

	/** Where it stands with its editors. */
	public EditorialState state() {
		return state;
	}

	/** What is written about it. */
	public ActivityContent content() {
		return content;
	}

	/**
	 * What a curator wants changed, as long as it was not submitted again; for its people
	 * only.
	 */
	public @Nullable Text changesWanted() {
		return changesWanted;
	}

	/** Why a curator refused it; for its people only. */
	public @Nullable Text rejectedBecause() {
		return rejectedBecause;
	}

	/** The way it went as a law; empty for all others. */
	public Course course() {
		return course;
	}

	/** The activity that took its place. */
	public @Nullable ActivityId supersededBy() {
		return supersededBy;
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
