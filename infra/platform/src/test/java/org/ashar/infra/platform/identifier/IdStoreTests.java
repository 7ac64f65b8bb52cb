package org.ashar.infra.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.convert.UpdateMapper;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class IdStoreTests {

	private static final UUID FIRST = UUID.fromString("0193f3a2-5b1c-7000-8000-0000000000ab");

	private static final UUID SECOND = UUID.fromString("0193f3a2-5b1c-7000-8000-0000000000cd");

	record BoothId(UUID value) implements org.ashar.infra.platform.identifier.Id {
	}

	static final class Booth {

		@Id
		final BoothId id;

		final @Nullable BoothId parent;

		final List<BoothId> neighbours;

		final Map<BoothId, BoothId> doors;

		final List<Map<String, BoothId>> shelves;

		final UUID bare;

		final BigDecimal rent;

		Booth(BoothId id, @Nullable BoothId parent, List<BoothId> neighbours, Map<BoothId, BoothId> doors,
				List<Map<String, BoothId>> shelves, UUID bare, BigDecimal rent) {
			this.id = id;
			this.parent = parent;
			this.neighbours = neighbours;
			this.doors = doors;
			this.shelves = shelves;
			this.bare = bare;
			this.rent = rent;
		}

	}

	private final MappingMongoConverter converter = converter();

	private final Booth booth = new Booth(new BoothId(FIRST), new BoothId(SECOND), List.of(new BoothId(SECOND)),
			Map.of(new BoothId(FIRST), new BoothId(SECOND)), List.of(Map.of("left", new BoothId(FIRST))), SECOND,
			new BigDecimal("12.50"));

	@Test
	void anIdentifierIsStoredAsAPlainStringWhereverItStands() {
		Document stored = new Document();
		converter.write(booth, stored);

		assertThat(stored).containsEntry("_id", FIRST.toString())
			.containsEntry("parent", SECOND.toString())
			.containsEntry("neighbours", List.of(SECOND.toString()))
			.containsEntry("doors", new Document(FIRST.toString(), SECOND.toString()))
			.containsEntry("shelves", List.of(new Document("left", FIRST.toString())))
			.containsEntry("bare", SECOND.toString())
			.containsEntry("rent", Decimal128.parse("12.50"));
	}

	@Test
	void whatWasStoredComesBackTheSame() {
		Document stored = new Document();
		converter.write(booth, stored);

		Booth read = converter.read(Booth.class, stored);

		assertThat(read.id).isEqualTo(booth.id);
		assertThat(read.parent).isEqualTo(booth.parent);
		assertThat(read.neighbours).isEqualTo(booth.neighbours);
		assertThat(read.doors).isEqualTo(booth.doors);
		assertThat(read.shelves).isEqualTo(booth.shelves);
		assertThat(read.bare).isEqualTo(SECOND);
		assertThat(read.rent).isEqualTo(new BigDecimal("12.50"));
	}

	@Test
	void aMissingParentStaysMissing() {
		Document stored = new Document("_id", FIRST.toString()).append("neighbours", List.of());

		assertThat(converter.read(Booth.class, stored).parent).isNull();
	}

	@Test
	void queriesFindByIdentifierAsItIsStored() {
		Query query = Query.query(Criteria.where("id")
			.is(new BoothId(FIRST))
			.and("parent")
			.in(new BoothId(SECOND))
			.and("neighbours")
			.is(new BoothId(SECOND))
			.and("bare")
			.gt(FIRST));

		Document asked = new QueryMapper(converter).getMappedObject(query.getQueryObject(), entity());

		assertThat(asked).containsEntry("_id", FIRST.toString())
			.containsEntry("parent", new Document("$in", List.of(SECOND.toString())))
			.containsEntry("neighbours", SECOND.toString())
			.containsEntry("bare", new Document("$gt", FIRST.toString()));
	}

	@Test
	void updatesWriteIdentifiersAsStrings() {
		Update update = new Update().set("parent", new BoothId(FIRST)).push("neighbours", new BoothId(FIRST));

		Document change = new UpdateMapper(converter).getMappedObject(update.getUpdateObject(), entity());

		assertThat(change).containsEntry("$set", new Document("parent", FIRST.toString()))
			.containsEntry("$push", new Document("neighbours", FIRST.toString()));
	}

	private MongoPersistentEntity<?> entity() {
		return (MongoPersistentEntity<?>) converter.getMappingContext().getRequiredPersistentEntity(Booth.class);
	}

	private static MappingMongoConverter converter() {
		MappingMongoConverter[] made = new MappingMongoConverter[1];
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(IdentifierConfiguration.class))
			.withBean(java.time.Clock.class,
					() -> java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))
			.run(context -> made[0] = converter(context.getBean(MongoCustomConversions.class)));
		return made[0];
	}

	private static MappingMongoConverter converter(MongoCustomConversions conversions) {
		MongoMappingContext context = new MongoMappingContext();
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		context.afterPropertiesSet();
		MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
		converter.setCustomConversions(conversions);
		converter.afterPropertiesSet();
		return converter;
	}

}
