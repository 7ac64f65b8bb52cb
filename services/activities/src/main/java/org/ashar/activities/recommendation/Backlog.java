package org.ashar.activities.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.work.Pile;
import org.ashar.activities.work.WorkSource;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The work that waits on recommendations. */
@Component
class Backlog implements WorkSource {

	private final Recommendations recommendations;

	Backlog(Recommendations recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	public List<Pile> piles(Actor actor) {
		return Arrays.stream(Chore.values())
			.flatMap(chore -> chore.which(actor).stream().flatMap(which -> pile(chore, which)))
			.toList();
	}

	private Stream<Pile> pile(Chore chore, Criteria which) {
		List<Pile.Item> items = recommendations.first(which, chore.order(), Pile.MOST)
			.stream()
			.map(chore::item)
			.toList();
		return items.isEmpty() ? Stream.empty()
				: Stream.of(new Pile(chore.kind(), recommendations.count(which, Pile.COUNTED + 1), items));
	}

}
