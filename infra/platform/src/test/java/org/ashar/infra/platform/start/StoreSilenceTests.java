package org.ashar.infra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

class StoreSilenceTests {

	@Test
	void aServiceWithoutItsStoreSaysWhereItLookedAndKeepsThePassword() {
		Environment environment = new MockEnvironment().withProperty("ashar.mongo-uri",
				"mongodb://ashar:secret@one:27017,two:27018/?replicaSet=rs");
		FailureAnalysis analysis = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class,
					ArgumentResolver.of(Environment.class, environment)
						.and(BeanFactory.class, new DefaultListableBeanFactory()))
			.stream()
			.filter(StoreSilence.class::isInstance)
			.findFirst()
			.orElseThrow()
			.analyze(new BeanCreationException("indexes", new MongoTimeoutException("Timed out")));
		assertThat(analysis.getDescription()).isEqualTo("MongoDB does not answer at one:27017, two:27018.");
		assertThat(analysis.getAction()).contains("ASHAR_MONGO_URI");
	}

}
