package org.ashar.notifications.messaging;

import java.util.Optional;
import java.util.Set;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.names.Known;
import org.ashar.notifications.occasion.Fate;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.subscription.RecordTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of organizations that are new in the directory, go by another name or are no
 * more.
 */
@Component
class OrganizationListener {

	private final Announcer announcer;

	private final NameMirror names;

	private final Successors successors;

	OrganizationListener(Announcer announcer, NameMirror names, Successors successors) {
		this.successors = successors;
		this.announcer = announcer;
		this.names = names;
	}

	/**
	 * The copy of the name comes before the occasion, since letters are written of what
	 * is known to be public only. With a new name it is the other way round: after a
	 * crash in between the old one must still be known. Of an end those are told who
	 * follow what comes after it, so that they are passed on before.
	 */
	@KafkaListener(topics = Topics.ORGANIZATIONS, groupId = "${spring.application.name}")
	void on(OrganizationMessage message) {
		Organization organization = message.getOrganization();
		Text name = organization.getListing().equals("published") ? Words.of(organization.getName()) : null;
		if (name != null) {
			announcer.readable(organization.getId(), name, Words.of(organization.getDescription()));
		}
		Optional<News> news = name == null || message.getMinor() ? Optional.empty() : news(message, name);
		news.filter(told -> told.what() == Happening.RENAMED).ifPresent(told -> announce(message, told, null));
		names.record(organization.getId(), message.getStamp().getSequence(), "organization", name);
		String followed = successors.hear(message).orElse(null);
		news.filter(told -> told.what() != Happening.RENAMED).ifPresent(told -> announce(message, told, followed));
	}

	private void announce(OrganizationMessage message, News news, @Nullable String followed) {
		Set<String> keys = keys(message.getOrganization(), followed);
		announcer.announce(message.getStamp().getMessageId(), news.followedBy(followed), keys);
	}

	private Optional<News> news(OrganizationMessage message, Text name) {
		Organization organization = message.getOrganization();
		return switch (message.getChange()) {
			case PUBLISHED -> Optional.of(news(organization, Happening.PUBLISHED, name, null));
			case EDITED,
					RENAMED ->
				names.find("record:" + organization.getId())
					.map(Known::name)
					.filter(former -> !former.equals(name))
					.map(former -> news(organization, Happening.RENAMED, name, former));
			case SUCCEEDED, DISSOLVED ->
				Ends.now(organization).map(fate -> end(organization, Happening.ENDED, name, fate));
			case SUCCESSION_REVOKED ->
				Ends.revoked(organization).map(fate -> end(organization, Happening.END_REVOKED, name, fate));
			case UNKNOWN, REGISTERED, SUBMITTED, CHANGES_REQUESTED, VERIFIED, REJECTED, SUSPENDED, REINSTATED, ARCHIVED,
					STALE, DISPUTED, SETTLED, INHERITED, MERGED, UNMERGED ->
				Optional.empty();
		};
	}

	private static News news(Organization organization, Happening what, Text name, @Nullable Text former) {
		return new News(RecordKind.ORGANIZATION, organization.getId(), what, name,
				Words.of(organization.getDescription()), null, null,
				former == null ? Provenance.NONE : Provenance.formerly(former));
	}

	private static News end(Organization organization, Happening what, Text name, Fate fate) {
		return new News(RecordKind.ORGANIZATION, organization.getId(), what, name, null, null, null, Provenance.NONE,
				null, fate);
	}

	private Set<String> keys(Organization organization, @Nullable String followed) {
		return new Keys(names).record(organization.getId())
			.body(organization.getId())
			.body(followed)
			.type(RecordTypes.ORGANIZATION)
			.topics(organization.getTopics())
			.areas(organization.getAreasServed())
			.all();
	}

}
