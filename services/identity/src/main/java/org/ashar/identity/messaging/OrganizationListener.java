package org.ashar.identity.messaging;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.identity.account.Occasion;
import org.ashar.identity.account.Occasion.News;
import org.ashar.identity.membership.Members;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of organizations; of some of it their members get a letter. */
@Component
class OrganizationListener {

	private final Members members;

	OrganizationListener(Members members) {
		this.members = members;
	}

	@KafkaListener(topics = Topics.ORGANIZATIONS, groupId = "${spring.application.name}")
	void on(OrganizationMessage message) {
		UUID organization = UUID.fromString(message.getOrganization().getId());
		Map<String, String> name = message.getOrganization().getName();
		long sequence = message.getStamp().getSequence();
		Optional<News> news = news(message.getChange());
		if (news.isPresent()) {
			members.announce(new Occasion(message.getStamp().getMessageId(), organization, sequence, news.get(), name));
		}
		else {
			members.hear(organization, sequence, name);
		}
	}

	private static Optional<News> news(OrganizationChange change) {
		return switch (change) {
			case VERIFIED -> Optional.of(News.VERIFIED);
			case CHANGES_REQUESTED -> Optional.of(News.CHANGES_REQUESTED);
			case PUBLISHED -> Optional.of(News.PUBLISHED);
			case REJECTED -> Optional.of(News.REJECTED);
			case UNKNOWN, REGISTERED, EDITED, SUBMITTED, SUSPENDED, REINSTATED, ARCHIVED, STALE, DISPUTED, SETTLED,
					RENAMED, SUCCEEDED, DISSOLVED, INHERITED, MERGED, UNMERGED, SUCCESSION_REVOKED ->
				Optional.empty();
		};
	}

}
