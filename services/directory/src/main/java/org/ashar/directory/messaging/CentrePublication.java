package org.ashar.directory.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ashar.contracts.CentreHours;
import org.ashar.contracts.CentreMessage;
import org.ashar.contracts.CentrePhone;
import org.ashar.contracts.Topics;
import org.ashar.directory.centre.Centre;
import org.ashar.directory.centre.CentreFact;
import org.ashar.directory.centre.Description;
import org.ashar.directory.centre.OpeningHours;
import org.ashar.directory.centre.Telephone;
import org.ashar.directory.profile.Location;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;

/** Tells the world of services at places, and takes back what it told. */
@Component
class CentrePublication implements Publication<Centre, CentreFact> {

	private final Envelope envelope;

	CentrePublication(Envelope envelope) {
		this.envelope = envelope;
	}

	@Override
	public Class<Centre> aggregate() {
		return Centre.class;
	}

	@Override
	public List<Message> messages(Centre centre, CentreFact fact, Stamp stamp) {
		return switch (fact) {
			case CentreFact.Told _ -> List.of(state(centre, stamp));
			case CentreFact.Hidden _ ->
				List.of(new Message(Topics.CENTRES, key(centre), CentreMessage.SCHEMA$.getFullName(), null));
		};
	}

	private Message state(Centre centre, Stamp stamp) {
		Description said = centre.description();
		Location place = Objects.requireNonNull(said.place());
		org.ashar.contracts.Centre state = org.ashar.contracts.Centre.newBuilder()
			.setId(key(centre))
			.setOrganizationId(centre.organization().value().toString())
			.setName(Optional.ofNullable(Envelope.tagsOrNull(said.name())).orElse(Map.of()))
			.setDescription(Envelope.tagsOrNull(said.description()))
			.setEligibility(Envelope.tagsOrNull(said.eligibility()))
			.setFees(Envelope.tagsOrNull(said.fees()))
			.setStatus(said.status() == null ? "active" : said.status().name().toLowerCase(Locale.ROOT))
			.setPlaceName(Envelope.tagsOrNull(place.name()))
			.setArea(place.area())
			.setAddress(Envelope.tagsOrNull(place.address()))
			.setPostalCode(place.postalCode())
			.setPhones(said.phones().stream().map(CentrePublication::phone).toList())
			.setLanguages(known(said.languages()))
			.setHours(said.hours().stream().map(CentrePublication::hours).toList())
			.setTopics(centre.topics())
			.build();
		return envelope.message(Topics.CENTRES, key(centre),
				CentreMessage.newBuilder().setStamp(Envelope.stamp(stamp)).setCentre(state).build());
	}

	private static CentrePhone phone(Telephone phone) {
		return new CentrePhone(Objects.requireNonNull(phone.number()), phone.extension(), known(phone.languages()));
	}

	private static CentreHours hours(OpeningHours hours) {
		return new CentreHours(hours.days().stream().map((day) -> day.name().toLowerCase(Locale.ROOT)).toList(),
				Objects.requireNonNull(hours.opens()), Objects.requireNonNull(hours.closes()), hours.validFrom(),
				hours.validThrough());
	}

	private static List<String> known(List<String> tags) {
		return tags.stream().filter(Objects::nonNull).toList();
	}

	private static String key(Centre centre) {
		return centre.id().value().toString();
	}

}
