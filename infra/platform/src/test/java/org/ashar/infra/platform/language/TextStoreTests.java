package org.ashar.infra.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.query.Criteria;

class TextStoreTests {

	record Hall(String id, Text name, List<Text> notes, Map<Language, String> signs, Language spoken) {
	}

	private final MappingMongoConverter converter = converter();

	private final Hall hall = new Hall("1", Text.of("Зал", null, "Hall"), List.of(Text.of(null, "Вход", null)),
			Map.of(Language.KY, "Кирүү"), Language.RU);

	@Test
	void textsAndLanguagesAreStoredByTheirTags() {
		Document stored = new Document();
		converter.write(hall, stored);

		assertThat(stored).containsEntry("name", new Document("ky", "Зал").append("en", "Hall"))
			.containsEntry("notes", List.of(new Document("ru", "Вход")))
			.containsEntry("signs", new Document("ky", "Кирүү"))
			.containsEntry("spoken", "ru");
		assertThat(converter.read(Hall.class, stored)).isEqualTo(hall);
	}

	@Test
	void aQueryMayLookIntoOneLanguage() {
		Document asked = new QueryMapper(converter).getMappedObject(
				Criteria.where("name.ky").is("Зал").getCriteriaObject(),
				(MongoPersistentEntity<?>) converter.getMappingContext().getRequiredPersistentEntity(Hall.class));

		assertThat(asked).containsEntry("name.ky", "Зал");
	}

	private static MappingMongoConverter converter() {
		MongoCustomConversions conversions = new MongoCustomConversions(
				List.of(new TextReader(), new TextWriter(), new LanguageReader(), new LanguageWriter()));
		MongoMappingContext context = new MongoMappingContext();
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		context.afterPropertiesSet();
		MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
		converter.setCustomConversions(conversions);
		converter.afterPropertiesSet();
		return converter;
	}

}
