package org.ashar.notifications.writing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Choice;
import org.springframework.stereotype.Component;

/** Shows before somebody subscribes what letters will look like. */
@Component
public class Samples {

	private final NewsDesk news;

	private final ItemWriter items;

	private final Phrases phrases;

	Samples(NewsDesk news, ItemWriter items, Phrases phrases) {
		this.news = news;
		this.items = items;
		this.phrases = phrases;
	}

	/** What a letter says about this occasion; empty when it is not public any more. */
	public Optional<Page.Item> of(String occasion, List<Choice> choices, Language language) {
		return Optional.ofNullable(news.find(Set.of(occasion)).get(occasion))
			.map(Occasion::news)
			.filter(told -> phrases.isPublic(told.record()))
			.map(told -> items.sample(told, choices, language.chain()));
	}

}
