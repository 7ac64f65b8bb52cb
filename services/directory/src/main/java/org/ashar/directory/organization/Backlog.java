package org.ashar.directory.organization;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

import org.ashar.directory.work.Pile;

/** The work that waits in the register. */
@Component
class Backlog implements WorkSource {

	private final Organizations organizations;

	Backlog(Organizations organizations) {
		this.organizations = organizations;
	}

	@Override
	public List<Pile> piles(Actor actor, Instant now) {
		return Arrays.stream(Chore.values())
			.filter((chore) -> chore.isOf(actor))
			.flatMap((chore) -> pile(chore, actor))
			.toList();
	}

	private Stream<Pile> pile(Chore chore, Actor actor) {
		Criteria which = chore.which(actor);
		List<Pile.Item> items = organizations.first(which, chore.order(), Pile.MOST).stream().map(chore::item).toList();
		return items.isEmpty() ? Stream.empty()
				: Stream.of(new Pile(chore.kind(), organizations.count(which, Pile.COUNTED + 1), items));
	}

}
