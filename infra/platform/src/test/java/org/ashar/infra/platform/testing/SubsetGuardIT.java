package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import org.ashar.infra.platform.testing.sample.SampleApplication;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

class SubsetGuardIT {

	@Test
	void aServiceThatLeavesTheSubsetFailsItsTest() {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample")) {
			assertThat(SubsetGuard.takeNotes()).isEmpty();
			Document collated = new Document("find", "notes").append("collation", new Document("locale", "ru"));
			leave(service.bean(MongoOperations.class), collated);
			assertThatExceptionOfType(AssertionError.class).isThrownBy(SubsetExtension::check)
				.withMessageContaining("collation");
			assertThat(SubsetGuard.takeNotes()).isEmpty();
		}
	}

	// A real MongoDB obeys, the embedded store refuses: the guard hears both.
	private static void leave(MongoOperations mongo, Document command) {
		try {
			mongo.executeCommand(command);
		}
		catch (MongoException | DataAccessException refused) {
			assertThat(refused).hasMessageContaining("collation");
		}
	}

}
