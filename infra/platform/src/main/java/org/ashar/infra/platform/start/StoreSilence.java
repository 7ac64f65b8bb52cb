package org.ashar.infra.platform.start;

import com.mongodb.ConnectionString;
import com.mongodb.MongoTimeoutException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says in two lines, instead of the driver's page, that a service cannot start without
 * its store.
 */
final class StoreSilence extends AbstractFailureAnalyzer<MongoTimeoutException> {

	private final Environment environment;

	StoreSilence(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable root, MongoTimeoutException silence) {
		// The hosts only: what else stands in the address may be a password.
		String hosts = String.join(", ",
				new ConnectionString(environment.getRequiredProperty("ashar.mongo-uri")).getHosts());
		return new FailureAnalysis("MongoDB does not answer at " + hosts + ".",
				"Check ASHAR_MONGO_URI and whether MongoDB runs; then start this service again.", silence);
	}

}
