package org.ashar.knowledge.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.AlternateName;
import org.ashar.contracts.Identifier;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationLocation;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Body;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Name;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.springframework.stereotype.Component;

/** What organizations tell. */
@Component
class OrganizationRecords implements RecordTopic<OrganizationMessage> {

	@Override
	public String name() {
		return Topics.ORGANIZATIONS;
	}

	@Override
	public RecordType type() {
		return RecordType.ORGANIZATION;
	}

	@Override
	public Class<OrganizationMessage> message() {
		return OrganizationMessage.class;
	}

	@Override
	public IndexedRecord state(OrganizationMessage message) {
		return message.getOrganization();
	}

	@Override
	public Fact fact(OrganizationMessage message) {
		Organization told = message.getOrganization();
		RecordKey key = new RecordKey(type(), told.getId());
		boolean isPublic = told.getListing().equals("published");
		return new Fact(Texts.origin(key, message.getStamp()), Texts.code(message.getChange()), message.getMinor(),
				null, told.getListing(), isPublic ? entry(key, told) : null);
	}

	private static Entry entry(RecordKey key, Organization told) {
		return new Entry(key, told.getListing(), told.getStakeholderGroup(), Texts.required(told.getName()),
				names(told), texts(told), told.getTopics(), areas(told), null, Entry.Details.of(body(told)));
	}

	/** The organizations that took the place of one. */
	private static Body body(Organization told) {
		return new Body(told.getSuccessors()
			.stream()
			.map(each -> new Body.Succession(each.getType(), each.getDate(), Texts.text(each.getLegalBasis()),
					each.getOrganizationId()))
			.toList());
	}

	private static List<Name> names(Organization told) {
		List<Name> names = new ArrayList<>(Texts.names(told.getAcronym()));
		told.getAlternateNames().stream().map(OrganizationRecords::name).forEach(names::add);
		told.getIdentifiers().stream().map(Identifier::getIdentifier).map(id -> new Name(null, id)).forEach(names::add);
		return names;
	}

	private static Name name(AlternateName told) {
		Language language = Optional.ofNullable(told.getLanguage()).flatMap(Language::of).orElse(null);
		return new Name(language, told.getText());
	}

	private static List<Text> texts(Organization told) {
		Stream<Text> places = told.getLocations()
			.stream()
			.flatMap(place -> Texts.texts(place.getName(), place.getAddress()).stream());
		return Stream.concat(Texts.texts(told.getDescription()).stream(), places).toList();
	}

	private static List<String> areas(Organization told) {
		Stream<String> places = told.getLocations()
			.stream()
			.map(OrganizationLocation::getArea)
			.filter(Objects::nonNull);
		return Stream.concat(told.getAreasServed().stream(), places).toList();
	}

}
