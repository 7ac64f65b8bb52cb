package org.ashar.knowledge.record;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A record as the public may see it.
 *
 * @param state where it stands with its editors; published unless it says otherwise
 * @param kind of its type, for example law or press-release
 * @param title by which it is known
 * @param names other names and acronyms, by language where that is known
 * @param texts what else it says
 * @param days the days it speaks of, as far as it does
 * @param details what the chain of a recommendation needs to know of it
 */
public record Entry(RecordKey key, String state, @Nullable String kind, Text title, List<Name> names, List<Text> texts,
		List<String> topics, List<String> areas, @Nullable Span days, Details details) {

	/** Keeps its own copies. */
	public Entry {
		names = List.copyOf(names);
		texts = List.copyOf(texts);
		topics = topics.stream().distinct().sorted().toList();
		areas = areas.stream().distinct().sorted().toList();
	}

	/** What the chain needs to know; most records need not tell anything. */
	public record Details(@Nullable Advice advice, @Nullable Undertaking undertaking, @Nullable Gathering gathering,
			@Nullable Body body) {

		/** Of records that the chain only names. */
		public static final Details NONE = new Details(null, null, null, null);

		/** Of a recommendation. */
		public static Details of(Advice advice) {
			return new Details(advice, null, null, null);
		}

		/** Of an activity. */
		public static Details of(Undertaking undertaking) {
			return new Details(null, undertaking, null, null);
		}

		/** Of an event. */
		public static Details of(Gathering gathering) {
			return new Details(null, null, gathering, null);
		}

		/** Of an organization. */
		public static Details of(Body body) {
			return new Details(null, null, null, body);
		}
	}
}
