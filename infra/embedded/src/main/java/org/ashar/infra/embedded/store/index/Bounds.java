package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of one route a query needs: intervals in order, {@code equal} leading fields bound
 * to values, {@code fixed} of these to one value each, and perhaps a range on the next.
 * {@code present}: no document without all fields can match.
 */
record Bounds(List<Interval> intervals, int equal, int fixed, boolean range, boolean present) {

	/** More intervals than this cost more than they save. */
	private static final int MOST_INTERVALS = 20_000;

	boolean narrow() {
		return equal > 0 || range;
	}

	static Bounds of(Route route, Conditions conditions) {
		Bounds plain = plain(route.fields(), conditions);
		Bounds best = plain;
		for (List<Document> group : conditions.alternatives()) {
			Bounds united = united(route.fields(), conditions, group);
			if (united != null && united.rank() > best.rank()) {
				best = united;
			}
		}
		return best;
	}

	private int rank() {
		return equal * 2 + (range ? 1 : 0);
	}

	private static Bounds plain(IndexFields fields, Conditions conditions) {
		List<byte[]> prefixes = List.of(new byte[0]);
		int field = 0;
		int fixed = 0;
		boolean present = false;
		while (field < fields.size()
				&& conditions.on(fields.name(field)) instanceof FieldTest.OneOf(List<@Nullable Object> values)
				&& prefixes.size() * values.size() <= MOST_INTERVALS) {
			prefixes = extended(fields, field, prefixes, values);
			fixed += fixed == field && values.size() == 1 ? 1 : 0;
			present |= values.stream().allMatch(value -> value != null);
			field++;
		}
		if (field < fields.size() && conditions.on(fields.name(field)) instanceof FieldTest.Between between) {
			return new Bounds(ranges(fields, field, prefixes, between), field, fixed, true, true);
		}
		return new Bounds(
				field == 0 ? List.of(Interval.EVERYTHING)
						: Interval.merged(prefixes.stream().map(Interval::startingWith).toList()),
				field, fixed, false, present);
	}

	private static List<byte[]> extended(IndexFields fields, int field, List<byte[]> prefixes,
			List<@Nullable Object> values) {
		List<byte[]> extended = new ArrayList<>();
		for (byte[] prefix : prefixes) {
			values.forEach(value -> extended.add(IndexFields.joined(prefix, fields.code(field, value))));
		}
		return extended;
	}

	private static List<Interval> ranges(IndexFields fields, int field, List<byte[]> prefixes,
			FieldTest.Between between) {
		byte[] low = fields.directed(field, between.low());
		byte[] high = fields.directed(field, between.high());
		boolean ascending = fields.ascending(field);
		return Interval.merged(prefixes.stream()
			.map(prefix -> Interval.fromTo(IndexFields.joined(prefix, ascending ? low : high),
					IndexFields.joined(prefix, ascending ? high : low)))
			.toList());
	}

	/** One of several alternatives, if each of them is narrow here; null if not. */
	private static @Nullable Bounds united(IndexFields fields, Conditions conditions, List<Document> group) {
		List<Interval> intervals = new ArrayList<>();
		int equal = Integer.MAX_VALUE;
		int fixed = plain(fields, conditions).fixed();
		boolean range = true;
		boolean present = true;
		for (Document alternative : group) {
			Bounds bounds = plain(fields, conditions.with(alternative));
			if (!bounds.narrow()) {
				return null;
			}
			intervals.addAll(bounds.intervals());
			equal = Math.min(equal, bounds.equal());
			range &= bounds.range();
			present &= bounds.present();
		}
		return group.isEmpty() ? null
				: new Bounds(Interval.merged(intervals), equal, Math.min(fixed, equal), range, present);
	}
}
