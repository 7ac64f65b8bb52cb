package org.ashar.events.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Finds registrations of an event by their marks. The mark that the fewest have leads to
 * them; where each is on very many, those are met soon enough in the order of entry.
 */
@Repository
class GuestIndex {

	/** So many are sorted in no time. */
	private static final int FEW = 4_000;

	/** Of those found by the beginnings of words some are others. */
	private static final int AT_ONCE = 200;

	private final Aggregates<Registration> aggregates;

	private final Marks marks;

	GuestIndex(AggregateStore store, Seal seal) {
		this.aggregates = store.of(Registration.class);
		this.marks = new Marks(seal);
	}

	/** In the order of entry, or against it. */
	List<Registration> find(EventId event, GuestFilter filter, boolean newestFirst, Slice slice) {
		List<String> typed = filter.typed();
		Way way = way(event, filter);
		int size = typed.isEmpty() ? slice.limit() : Math.max(slice.limit(), AT_ONCE);
		List<Registration> found = new ArrayList<>();
		String after = slice.after();
		while (true) {
			List<Registration> some = aggregates.find(newestFirst ? way.conditions().newestFirst("place", after, size)
					: way.conditions().oldestFirst("place", after, size));
			some.stream()
				.filter(one -> typed.isEmpty() || Words.begin(Marks.words(one.attendee()), typed))
				.limit(slice.limit() - found.size())
				.forEach(found::add);
			if (found.size() == slice.limit() || some.size() < size) {
				return found;
			}
			after = some.getLast().place();
		}
	}

	/** How many there are. */
	long count(EventId event, GuestFilter filter) {
		if (filter.typed().isEmpty()) {
			return count(way(event, filter).conditions().query());
		}
		long count = 0;
		Slice next = new Slice(null, AT_ONCE);
		while (true) {
			List<Registration> some = find(event, filter, false, next);
			count += some.size();
			if (some.size() < AT_ONCE) {
				return count;
			}
			next = new Slice(some.getLast().place(), AT_ONCE);
		}
	}

	/** How many have a mark. */
	long count(EventId event, String mark) {
		return count(new Conditions().is("event", event).is("marks", mark).query());
	}

	/** The mark of those who have answered a question so. */
	String answer(EventId event, String question, String value) {
		return marks.answer(event, question, value);
	}

	private long count(Query query) {
		return aggregates.operations().count(query, Registration.class);
	}

	private Way way(EventId event, GuestFilter filter) {
		List<String> wanted = wanted(event, filter).toList();
		Optional<Counted> rarest = wanted.stream()
			.map(mark -> new Counted(mark, count(event, mark)))
			.min(Comparator.comparingLong(Counted::count));
		return new Way(event, filter, wanted, rarest.filter(mark -> mark.count() <= FEW).map(Counted::mark));
	}

	private Stream<String> wanted(EventId event, GuestFilter filter) {
		List<String> wanted = new ArrayList<>();
		filter.typed().stream().map(Words::head).map(head -> marks.word(event, head)).forEach(wanted::add);
		if (filter.state() != null) {
			wanted.add(Marks.state(filter.state()));
		}
		if (filter.group() != null) {
			wanted.add(Marks.group(filter.group()));
		}
		if (filter.question() != null) {
			wanted.add(filter.answer() == null ? marks.answered(event, filter.question())
					: marks.answer(event, filter.question(), filter.answer()));
		}
		add(wanted, filter.arrived(), Marks.ARRIVED);
		add(wanted, filter.first(), Marks.FIRST);
		add(wanted, filter.approval(), Marks.ASKS);
		return wanted.stream().distinct();
	}

	private static void add(List<String> wanted, @Nullable Boolean asked, String mark) {
		if (Boolean.TRUE.equals(asked)) {
			wanted.add(mark);
		}
	}

	/** A mark, and how many have it. */
	private record Counted(String mark, long count) {
	}

	/** By which conditions the registrations are found. */
	private record Way(EventId event, GuestFilter filter, List<String> wanted, Optional<String> rarest) {

		Conditions conditions() {
			Conditions conditions = new Conditions().is("event", event).is("marks", rarest.orElse(null));
			if (rarest.isEmpty()) {
				conditions.is("state", filter.state());
			}
			List<String> others = wanted.stream().filter(mark -> !mark.equals(rarest.orElse(null))).toList();
			if (!others.isEmpty()) {
				conditions.and(Criteria.where("marks").all(others));
			}
			without(conditions, filter.arrived(), Marks.ARRIVED);
			without(conditions, filter.first(), Marks.FIRST);
			without(conditions, filter.approval(), Marks.ASKS);
			return conditions;
		}

		private static void without(Conditions conditions, @Nullable Boolean asked, String mark) {
			if (Boolean.FALSE.equals(asked)) {
				conditions.and(Criteria.where("marks").ne(mark));
			}
		}
	}

}
