package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A person of the directory, as far as the reader may see her. */
public record PublicPerson(String id, long version, Text name, boolean consentToPublish, List<Membership> memberships,
		@Nullable PressContact pressContact, @Nullable Consent consent) {

	/** To what she agreed, and when. */
	public record Consent(String textVersion, Instant at) {
	}

	/** A post held in an organization. */
	public record Membership(String organizationId, @Nullable Text role, @Nullable String post,
			@Nullable String startDate, @Nullable String endDate) {
	}

	/** Journalists may turn to her about an organization. */
	public record PressContact(String organizationId, @Nullable Text about) {
	}

	/** The organizations that are named. */
	public List<String> organizations() {
		return Stream
			.concat(this.memberships.stream().map(Membership::organizationId),
					Stream.ofNullable(this.pressContact).map(PressContact::organizationId))
			.distinct()
			.toList();
	}

}
