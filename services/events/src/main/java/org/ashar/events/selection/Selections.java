package org.ashar.events.selection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ashar.events.reference.Slice;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps who was chosen: what is begun with a selection goes on with the same people
 * however they stand by then, and whoever goes on after a crash sees what is left.
 */
@Component
public class Selections {

	private static final int AT_ONCE = 500;

	private final Rows rows;

	Selections(Rows rows) {
		this.rows = rows;
	}

	/**
	 * Writes down all whom a list gives, slice by slice, and who fit; those written
	 * before stay as they are.
	 */
	public void take(UUID selection, Function<Slice, List<Registration>> list, Predicate<Registration> fits) {
		List<Registration> some = list.apply(new Slice(null, AT_ONCE));
		while (!some.isEmpty()) {
			rows.add(some.stream()
				.filter(fits)
				.map(one -> new Row(Row.id(selection, one.place()), selection, one.id(), Outcome.OPEN, null))
				.toList());
			some = some.size() < AT_ONCE ? List.of() : list.apply(new Slice(some.getLast().place(), AT_ONCE));
		}
	}

	/** Some of those to whom nothing was done yet, in the order of entry. */
	public List<Row> open(UUID selection, int limit) {
		return rows.open(selection, limit);
	}

	/** What became of one of them; what was written before stays. */
	public void settle(Row row, Outcome outcome, @Nullable RegistrationState state) {
		rows.settle(row, outcome, state);
	}

	/** How many of each outcome. */
	public Map<Outcome, Long> counts(UUID selection) {
		Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
		for (Outcome outcome : Outcome.values()) {
			counts.put(outcome, rows.count(selection, outcome));
		}
		return counts;
	}

	/** All of it, or those of one outcome, in the order of entry. */
	public List<Row> rows(UUID selection, @Nullable Outcome outcome, Slice slice) {
		return rows.list(selection, outcome, slice);
	}

}
